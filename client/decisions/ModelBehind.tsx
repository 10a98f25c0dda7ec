import { Link } from 'react-router'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { PinsAnswer } from '../../shared/impacts/scenarios/pin-answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { DownloadToCheck } from '../impacts/shown.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'

/** The pinned scenarios that a decision was taken with; nothing is shown where there are none. */
export function ModelBehind({ decision: { id, state } }: { decision: Pick<Decision, 'id' | 'state'> }) {
  const { senateId } = useSenate()
  const answer = useAnswer<PinsAnswer>(`/decisions/${id}/pins`, { follows: [`decision:${id}`, 'document'] })
  const pins = answer.data?.items ?? []
  if (pins.length === 0) return null
  return (
    <Section title="The model behind this" count={pins.length}>
      <p className="soft small">
        {state === 'draft' || state === 'ratifying'
          ? 'These forecasts will be sealed with the decision.'
          : 'These forecasts are sealed with the decision.'}
      </p>
      <ul className="rows">
        {pins.map((pin) => (
          <li key={pin.id}>
            <p className="row__title">
              <Link to={`/senates/${senateId}/pins/${pin.id}`}>{pin.name}</Link>
            </p>
            <p className="row__detail small">
              {pin.title}. <PersonName seatId={pin.bySeatId} personId={pin.bySeatId} />, <When at={pin.at} />
            </p>
            <DownloadToCheck pin={pin} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
