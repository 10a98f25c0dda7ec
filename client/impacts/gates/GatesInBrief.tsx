import '../impacts.scss'
import type { ChallengeId } from '../../../shared/ids.ts'
import type { GatesAnswer, ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { gateHolds } from '../../../shared/impacts/gates/gate-state.ts'
import { briefForecast } from './forecast-words.ts'
import { GateStateTag } from './GateStateTag.tsx'
import { useGateForecast } from './useGateForecast.ts'
import { useOpenGates } from './useOpenGates.ts'

/** Where the gates of a challenge stand today, a line each; nothing where it has none. */
export function GatesInBrief({ challengeId }: { challengeId: ChallengeId }) {
  const { gates, pin, today } = useOpenGates(challengeId)
  if (gates.length === 0) return null
  return (
    <ul className="gates-in-brief" aria-label="Capacity gates">
      {gates.map((gate) => (
        <Line key={gate.id} gate={gate} pin={pin} today={today} />
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
