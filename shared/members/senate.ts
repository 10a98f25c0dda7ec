/** What a senate may decide (reference data: senateStatuses). */
export const senateStatuses = ['developmental', 'advisory', 'deciding'] as const
export type SenateStatus = (typeof senateStatuses)[number]

/** What a senate may switch on; everything starts hidden (reference data: senateUses). */
export const senateUses = [
  'gradients',
  'ranked',
  'score',
  'dots',
  'secretBallots',
  'organisationBallots',
  'itemPhases',
  'residualScores',
  'tornado',
  'loops',
] as const
export type SenateUse = (typeof senateUses)[number]

/** How a senate works, by agreement (MODEL.md, People). */
export interface TermsOfReference {
  quorumRule: {
    minimumVotingSeats: number
    minimumLegalBodies: number
    requiredRoles: { role: string; atLeast: number }[]
    text: string
  }
  votingRule: {
    first: 'consensus' | 'consent' | 'vote'
    otherwise: 'vote'
    decisionRule: { kind: string; base: string }
    text: string
  }
  castingVote: boolean
  deputies: boolean
  conflictedCountForQuorum: boolean
  /** Days before a session by which its papers are out. */
  noticeDays: number
  /** Weeks that an addressed organisation has to answer a decision. */
  responseWeeks: number
}
