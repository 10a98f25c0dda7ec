import { type DecisionState, decisionStateNames } from '../../shared/decisions/states.ts'
import { StateTag } from '../ui/StateTag.tsx'
import { decisionTones } from '../ui/state-tones.ts'

/** Where a decision stands. */
export function DecisionStateTag({ state }: { state: DecisionState }) {
  return <StateTag tone={decisionTones[state]}>{decisionStateNames[state]}</StateTag>
}
