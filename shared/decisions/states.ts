/** Where a decision can be (MODEL.md, Decisions and the decision log). */
export const decisionStates = [
  'draft',
  'ratifying',
  'inForce',
  'underReview',
  'superseded',
  'rescinded',
  'lapsed',
  'implemented',
  'deferred',
  'notAgreed',
  'withdrawn',
] as const
export type DecisionState = (typeof decisionStates)[number]

export const decisionStateNames: Record<DecisionState, string> = {
  draft: 'Draft',
  ratifying: 'Being ratified',
  inForce: 'In force',
  underReview: 'Under review',
  superseded: 'Superseded',
  rescinded: 'Rescinded',
  lapsed: 'Lapsed',
  implemented: 'Implemented',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  withdrawn: 'Withdrawn',
}

/** What a decision is among the things that came of a session. Only what was ratified was decided. */
export const cameAsNames: Record<DecisionState, string> = {
  draft: 'Draft decision',
  ratifying: 'Draft decision',
  inForce: 'Decided',
  underReview: 'Decided',
  superseded: 'Decided',
  rescinded: 'Decided',
  lapsed: 'Decided',
  implemented: 'Decided',
  deferred: 'Deferred',
  notAgreed: 'Not agreed',
  withdrawn: 'Withdrawn decision',
}

/** Ratified at some time: its content is closed, by the database too. */
export const sealedStates = [
  'inForce',
  'underReview',
  'superseded',
  'rescinded',
  'lapsed',
  'implemented',
] as const satisfies readonly DecisionState[]
export type SealedState = (typeof sealedStates)[number]

/** It still stands: it can be superseded, amended, rescinded. */
export const standingStates = ['inForce', 'underReview'] as const satisfies readonly SealedState[]

/** Not yet a record: shown only to those who write decisions. */
export const unrecordedStates = ['draft', 'ratifying', 'withdrawn'] as const satisfies readonly DecisionState[]

/** Whether the content of a decision in this state is closed. */
export function isSealed(state: DecisionState): state is SealedState {
  return sealedStates.some((sealed) => sealed === state)
}

/** Whether a decision in this state still stands. */
export function isStanding(state: DecisionState): boolean {
  return standingStates.some((standing) => standing === state)
}

/** Whether a decision in this state is only for those who write decisions. */
export function isUnrecorded(state: DecisionState): boolean {
  return unrecordedStates.some((unrecorded) => unrecorded === state)
}

export const forces = ['advice', 'recommendation', 'endorsement', 'binding', 'procedural'] as const
export type Force = (typeof forces)[number]

export const forceNames: Record<Force, string> = {
  advice: 'Advice',
  recommendation: 'Recommendation',
  endorsement: 'Endorsement',
  binding: 'Binding',
  procedural: 'Procedural',
}

export const decisionMethods = ['consensus', 'consent', 'vote', 'chairsAction'] as const
export type DecisionMethod = (typeof decisionMethods)[number]

export const methodNames: Record<DecisionMethod, string> = {
  consensus: 'Consensus',
  consent: 'Consent',
  vote: 'Vote',
  chairsAction: "Chair's action",
}

export const publications = ['internal', 'embargoed', 'published'] as const
export type Publication = (typeof publications)[number]

export const publicationNames: Record<Publication, string> = {
  internal: 'Internal',
  embargoed: 'Embargoed',
  published: 'Published',
}
