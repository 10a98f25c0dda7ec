/** How words are tested (MODEL.md, Proposals and stances). */
export const processes = [
  'senseCheck',
  'advice',
  'consent',
  'consensus',
  'gradients',
  'vote',
  'ranked',
  'score',
  'dot',
] as const
export type Process = (typeof processes)[number]

export const processNames: Record<Process, string> = {
  senseCheck: 'Sense-check',
  advice: 'Advice',
  consent: 'Consent',
  consensus: 'Agreed in the room',
  gradients: 'Gradients of agreement',
  vote: 'Vote',
  ranked: 'Ranked vote',
  score: 'Score',
  dot: 'Dots',
}

/** Where a test of words can end. */
export const outcomes = ['carried', 'notCarried', 'inconclusive'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeNames: Record<Outcome, string> = {
  carried: 'Carried',
  notCarried: 'Not carried',
  inconclusive: 'Inconclusive',
}

/** What a named stance can say: consent processes first, then votes. */
export const positions = ['consent', 'object', 'for', 'against', 'abstain'] as const
export type Position = (typeof positions)[number]

export const positionNames: Record<Position, string> = {
  consent: 'Consent',
  object: 'Object',
  for: 'For',
  against: 'Against',
  abstain: 'Abstain',
}

/** Why a seat was not counted. */
export const notEligibleReasons = ['recused', 'absent', 'nonVoting'] as const
export type NotEligibleReason = (typeof notEligibleReasons)[number]

/** The longest passage that can be pinned, in characters. */
export const longestWording = 20_000
