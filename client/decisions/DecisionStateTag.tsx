import { type DecisionState, decisionStateNames } from '../../shared/decisions/states.ts'
import { StateTag, type Tone } from '../ui/StateTag.tsx'

const tones: Record<DecisionState, Tone> = {
  draft: 'neutral',
  ratifying: 'active',
  inForce: 'good',
  underReview: 'caution',
  superseded: 'quiet',
  rescinded: 'quiet',
  lapsed: 'quiet',
  implemented: 'good',
  deferred: 'neutral',
  notAgreed: 'quiet',
  withdrawn: 'quiet',
}

/** Where a decision stands. */
export function DecisionStateTag({ state }: { state: DecisionState }) {
  return <StateTag tone={tones[state]}>{decisionStateNames[state]}</StateTag>
}
