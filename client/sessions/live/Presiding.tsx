import { useState } from 'react'
import type { SeatId, SessionId } from '../../../shared/ids.ts'
import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { seatChoices } from '../../ui/choices.ts'
import { PersonName } from '../../ui/PersonName.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'
import { Select } from '../../ui/Select.tsx'

/** Who presides over an item, if not whoever chairs the session: a chair with an interest hands over one item. */
export function Presiding({ id, session, item }: { id: SessionId; session: Session; item: AgendaItem }) {
  const { may } = useSenate()
  return (
    <>
      {item.presidingSeatId ? (
        <p>
          <PersonName seatId={item.presidingSeatId} /> presides over this item
        </p>
      ) : null}
      {session.state === 'open' && may('session.operate') ? (
        <ChoosePresiding key={item.id} id={id} session={session} item={item} />
      ) : null}
    </>
  )
}

function ChoosePresiding({ id, session, item }: { id: SessionId; session: Session; item: AgendaItem }) {
  const { seats, seat } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [chosen, setChosen] = useState<SeatId | ''>('')
  const voting = seats
    .filter(({ votes, endedAt, id: seatId }) => votes && endedAt === null && seatId !== item.presidingSeatId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const preside = (seatId: SeatId | null) =>
    void send('presideOver', id, { epoch: session.chairEpoch, itemId: item.id, seatId }).catch(() => {})
  return (
    <details className="hand-over">
      <summary>Choose who presides over this item</summary>
      <Select<SeatId>
        id="presides-over"
        label="Who presides"
        empty="Choose a person"
        value={chosen}
        options={seatChoices(voting)}
        onChange={setChosen}
      />
      <ButtonRow>
        <Button
          variant="secondary"
          size="small"
          busy={sending}
          disabled={chosen === ''}
          onPress={() => preside(chosen || null)}
        >
          Hand over this item
        </Button>
        {item.presidingSeatId ? (
          <Button variant="quiet" size="small" busy={sending} onPress={() => preside(null)}>
            {`Give it back to ${seat(session.chairSeatId)?.name ?? 'the chair'}`}
          </Button>
        ) : null}
      </ButtonRow>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </details>
  )
}
