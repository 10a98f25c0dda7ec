import { useState } from 'react'
import type { SeatId } from '../../../shared/ids.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Section } from '../../ui/Section.tsx'
import { Select } from '../../ui/Select.tsx'
import type { LiveProps } from './LiveSession.tsx'

/** Who holds the chair. Who may hold it takes it at any time; a lost connection never moves it. */
export function ChairLine({ id, session, mayChair }: Pick<LiveProps, 'id' | 'session'> & { mayChair: SeatId[] }) {
  const { me } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const epoch = session.chairEpoch
  const isMine = session.chairSeatId === me.seatId
  const others = mayChair.filter((seatId) => seatId !== me.seatId)
  return (
    <Section title="Chair" level={3} surface="plain">
      <p>
        <PersonName seatId={session.chairSeatId} />
        {isMine ? ' (you)' : ''}
      </p>
      {!isMine && mayChair.includes(me.seatId) ? (
        <ButtonRow>
          <Button
            variant="secondary"
            size="small"
            busy={sending}
            onPress={() => void send('claimChair', id, { epoch }).catch(() => {})}
          >
            Take the chair
          </Button>
        </ButtonRow>
      ) : null}
      {isMine && others.length > 0 ? (
        <HandOver
          to={others}
          busy={sending}
          onHand={(seatId) => void send('handChair', id, { epoch, seatId }).catch(() => {})}
        />
      ) : null}
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </Section>
  )
}

function HandOver({ to, busy, onHand }: { to: SeatId[]; busy: boolean; onHand(seatId: SeatId): void }) {
  const { seat } = useSenate()
  const [chosen, setChosen] = useState<SeatId | ''>('')
  return (
    <details className="hand-over">
      <summary>Hand over the chair</summary>
      <Select<SeatId>
        id="hand-chair-to"
        label="To"
        empty="Choose a person"
        value={chosen}
        options={to.map((seatId) => ({ value: seatId, label: seat(seatId)?.name ?? 'Somebody' }))}
        onChange={setChosen}
      />
      <ButtonRow>
        <Button
          variant="secondary"
          size="small"
          busy={busy}
          disabled={chosen === ''}
          onPress={() => chosen !== '' && onHand(chosen)}
        >
          Hand over
        </Button>
      </ButtonRow>
    </details>
  )
}
