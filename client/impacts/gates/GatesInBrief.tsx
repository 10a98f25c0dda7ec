import '../impacts.scss'
import { dayOf } from '../../../shared/format.ts'
import type { ChallengeId } from '../../../shared/ids.ts'
import type { GatesAnswer, ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { gateHolds } from '../../../shared/impacts/gates/gate-state.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { useNow } from '../../ui/useNow.ts'
import { briefForecast } from './forecast-words.ts'
import { GateStateTag } from './GateStateTag.tsx'
import { useGateForecast } from './useGateForecast.ts'

/** Where the gates of a challenge stand today, a line each; nothing where it has none. */
export function GatesInBrief({ challengeId }: { challengeId: ChallengeId }) {
  const { senate } = useSenate()
  const answer = useAnswer<GatesAnswer>(`/challenges/${challengeId}/gates`, { follows: ['gate', 'document'] })
  const today = dayOf(useNow(60_000), senate.timeZone)
  const gates = (answer.data?.items ?? []).filter(({ withdrawnReason }) => withdrawnReason === null)
  if (gates.length === 0) return null
  return (
    <ul className="gates-in-brief" aria-label="Capacity gates">
      {gates.map((gate) => (
        <Line key={gate.id} gate={gate} pin={answer.data?.pin ?? null} today={today} />
      ))}
    </ul>
  )
}

function Line({ gate, pin, today }: { gate: ShownGate; pin: GatesAnswer['pin']; today: string }) {
  // What holds already needs no forecast.
  const forecasting = useGateForecast(gate, gateHolds(gate.tests, gate.readings, today) ? undefined : pin?.id)
  return (
    <li>
      {gate.name} <GateStateTag gate={gate} today={today} />{' '}
      {forecasting?.state === 'done'
        ? briefForecast(forecasting.forecast, gate.tests.length, pin?.startsOn ?? null)
        : null}
    </li>
  )
}
