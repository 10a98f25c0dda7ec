import type { SeatId } from '../../shared/ids.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { moveWords } from './move-words.ts'
import type { NextStepProps } from './next-step.ts'

/** Being ratified: who has signed, and for whom it waits. */
export function WhileRatifying({ held, ask }: NextStepProps) {
  const { me, may, seats } = useSenate()
  const { state } = held
  const signed = state.signatures.map((signature) => signature.seatId)
  const chairs = seats.filter((seat) => seat.role === 'chair' && !seat.endedAt).map((seat) => seat.id)
  const presiding: (SeatId | null)[] = [state.presidedBySeatId, ...chairs]
  const needsPresiding = signed.length > 0 && !signed.some((seatId) => presiding.includes(seatId))
  const mayRatify = may('decision.ratify', { challengeId: state.challengeId, draft: true })
  const isTheirs = mayRatify && !signed.includes(me.seatId) && (!needsPresiding || presiding.includes(me.seatId))
  return (
    <Section title="What comes next">
      <div className="stack stack--close">
        <p>
          {state.presidedBySeatId && !chairs.includes(state.presidedBySeatId) ? (
            <>
              Two seats ratify: <PersonName seatId={state.presidedBySeatId} />, who presided, or the chair, and one
              other voting seat without a conflict.
            </>
          ) : (
            'Two seats ratify: the chair, and one other voting seat without a conflict.'
          )}
        </p>
        {signed.length > 0 ? (
          <ul className="signatures">
            {state.signatures.map(({ seatId, at }) => (
              <li key={seatId}>
                Ratified by <PersonName seatId={seatId} />, <When at={at} />
              </li>
            ))}
          </ul>
        ) : null}
        <p className="next-step__waits">
          {signed.length === 0
            ? 'It waits for both.'
            : needsPresiding
              ? 'It waits for whoever presided.'
              : 'It waits for one other voting seat.'}
        </p>
      </div>
      {mayRatify ? (
        <ButtonRow>
          {isTheirs ? (
            <Button opensDialog onPress={() => ask('ratify')}>
              Ratify
            </Button>
          ) : null}
          <Button opensDialog variant="secondary" onPress={() => ask('returnDecision')}>
            {moveWords.returnDecision.name}
          </Button>
        </ButtonRow>
      ) : null}
    </Section>
  )
}
