import type { SenateStatus, TermsOfReference } from './senate.ts'

/** How many of whom are needed when a vote is taken, as terms of reference may say. */
export const termsDecisionRules = ['unanimity', 'majority', 'twoThirds'] as const
export const termsDecisionBases = ['entitled', 'present', 'cast'] as const

export interface TermsFault {
  /** Where, as a JSON path into the terms. */
  at: string
  sentence: string
}

/** What contradicts itself in terms of reference: each fault says what to change. */
export function termsFaults({ quorumRule }: TermsOfReference): TermsFault[] {
  const { minimumVotingSeats, minimumLegalBodies, requiredRoles } = quorumRule
  const faults: TermsFault[] = []
  if (minimumLegalBodies > minimumVotingSeats) {
    faults.push({
      at: '/quorumRule/minimumLegalBodies',
      sentence: 'The quorum asks for more legal bodies than voting seats. Ask for as many or fewer.',
    })
  }
  requiredRoles.forEach(({ role }, index) => {
    if (requiredRoles.findIndex((other) => other.role === role) !== index) {
      faults.push({
        at: `/quorumRule/requiredRoles/${index}`,
        sentence: 'The quorum asks for the same role twice. Say once how many are needed.',
      })
    }
  })
  return faults
}

/** Terms to start from: light for a senate that learns, the usual figures for one that advises or decides. */
export function usualTerms(status: SenateStatus): TermsOfReference {
  const light = status === 'developmental'
  return {
    quorumRule: {
      minimumVotingSeats: light ? 0 : 5,
      minimumLegalBodies: light ? 0 : 3,
      requiredRoles: light ? [] : [{ role: 'layMember', atLeast: 1 }],
      text: light
        ? 'No quorum: whoever is in the room.'
        : '5 voting seats from at least 3 legal bodies, with 1 lay member.',
    },
    votingRule: {
      first: 'consensus',
      otherwise: 'vote',
      decisionRule: { kind: 'majority', base: 'present' },
      text: 'Consensus first. Otherwise more than half of the voting seats present and entitled to decide.',
    },
    castingVote: false,
    deputies: false,
    conflictedCountForQuorum: false,
    noticeDays: light ? 3 : 7,
    responseWeeks: 8,
  }
}
