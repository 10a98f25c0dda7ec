import { type DocumentKind, plainKinds } from './kinds.ts'

const ofTheSenate: readonly DocumentKind[] = ['workingStatement', 'termsOfReference']
const ofAChallenge: readonly DocumentKind[] = [
  'challengeBrief',
  'causeAnalysis',
  'optionsAppraisal',
  'coDesignedResponse',
  ...plainKinds,
]

/** Whether a kind of document can stand by a challenge, or without one. */
export function belongs(kind: DocumentKind, challengeId: string | null): boolean {
  return challengeId === null ? !ofAChallenge.includes(kind) : !ofTheSenate.includes(kind)
}
