import type { DecisionState } from '../../shared/decisions/states.ts'
import type { ImpactState } from '../../shared/impacts/states.ts'
import type { ActionState } from '../../shared/sessions/action-state.ts'
import type { Tone } from './StateTag.tsx'

/** How far an impact has come, the same colour wherever it is shown. */
export const impactTones: Record<ImpactState, Tone> = {
  asserted: 'caution',
  agreed: 'good',
  contested: 'bad',
  cannotSayYet: 'caution',
  settled: 'active',
  mitigated: 'good',
  closed: 'quiet',
}

/** Where a decision stands, the same colour wherever it is shown. */
export const decisionTones: Record<DecisionState, Tone> = {
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

/** Where an action stands, the same colour wherever it is shown. */
export const actionTones: Record<ActionState, Tone> = {
  open: 'neutral',
  inProgress: 'active',
  blocked: 'caution',
  done: 'good',
  verified: 'good',
  cancelled: 'quiet',
}

/** The tone of a state that came as plain text: neutral when this release does not know it. */
export function toneIn<State extends string>(tones: Record<State, Tone>, state: string): Tone {
  const known = Object.entries<Tone>(tones).find(([name]) => name === state)
  return known ? known[1] : 'neutral'
}
