import type { Role } from '../../shared/members/roles.ts'
import type { TermsOfReference } from '../../shared/members/senate.ts'
import { termsDecisionBases, termsDecisionRules, termsFaults } from '../../shared/members/terms.ts'
import type { FieldError } from '../ui/ErrorSummary.tsx'
import { parseNumber } from '../ui/parse-number.ts'
import { faults } from '../ui/useDraft.ts'

/** Terms of reference while somebody fills them in: numbers as they are typed. */
export interface TermsDraft {
  minimumVotingSeats: string
  minimumLegalBodies: string
  requiredRole: Role | ''
  atLeast: string
  quorumText: string
  first: TermsOfReference['votingRule']['first']
  rule: (typeof termsDecisionRules)[number]
  base: (typeof termsDecisionBases)[number]
  votingText: string
  castingVote: boolean
  deputies: boolean
  conflictedCountForQuorum: boolean
  noticeDays: string
  responseWeeks: string
}

/** The terms as they are. */
export function termsDraft({ quorumRule, votingRule, ...terms }: TermsOfReference): TermsDraft {
  const [required] = quorumRule.requiredRoles
  return {
    minimumVotingSeats: String(quorumRule.minimumVotingSeats),
    minimumLegalBodies: String(quorumRule.minimumLegalBodies),
    requiredRole: (required?.role as Role | undefined) ?? '',
    atLeast: String(required?.atLeast ?? 1),
    quorumText: quorumRule.text,
    first: votingRule.first,
    rule: termsDecisionRules.find((rule) => rule === votingRule.decisionRule.kind) ?? 'majority',
    base: termsDecisionBases.find((base) => base === votingRule.decisionRule.base) ?? 'present',
    votingText: votingRule.text,
    castingVote: terms.castingVote,
    deputies: terms.deputies,
    conflictedCountForQuorum: terms.conflictedCountForQuorum,
    noticeDays: String(terms.noticeDays),
    responseWeeks: String(terms.responseWeeks),
  }
}

/** The terms out of what was typed. Further required roles, which this form does not show, are kept. */
export function termsOf(draft: TermsDraft, before: TermsOfReference): TermsOfReference {
  const number = (text: string) => parseNumber(text) ?? Number.NaN
  const others = before.quorumRule.requiredRoles.slice(1)
  const first = draft.requiredRole ? [{ role: draft.requiredRole, atLeast: number(draft.atLeast) }] : []
  return {
    quorumRule: {
      minimumVotingSeats: number(draft.minimumVotingSeats),
      minimumLegalBodies: number(draft.minimumLegalBodies),
      requiredRoles: [...first, ...others],
      text: draft.quorumText.trim(),
    },
    votingRule: {
      first: draft.first,
      otherwise: 'vote',
      decisionRule: { kind: draft.rule, base: draft.base },
      text: draft.votingText.trim(),
    },
    castingVote: draft.castingVote,
    deputies: draft.deputies,
    conflictedCountForQuorum: draft.conflictedCountForQuorum,
    noticeDays: number(draft.noticeDays),
    responseWeeks: number(draft.responseWeeks),
  }
}

/** What is missing, wrong, or contradicts itself. */
export function termsDraftFaults(draft: TermsDraft, before: TermsOfReference): FieldError[] {
  const found = faults(
    [!isWhole(draft.minimumVotingSeats, 0, 200), 'terms-seats', 'Enter a whole number of voting seats, 0 or more'],
    [!isWhole(draft.minimumLegalBodies, 0, 100), 'terms-bodies', 'Enter a whole number of legal bodies, 0 or more'],
    [
      draft.requiredRole !== '' && !isWhole(draft.atLeast, 1, 50),
      'terms-at-least',
      'Enter how many are needed, 1 or more',
    ],
    [draft.quorumText.trim() === '', 'terms-quorum-text', 'Enter the quorum in words'],
    [draft.votingText.trim() === '', 'terms-voting-text', 'Enter how you decide, in words'],
    [!isWhole(draft.noticeDays, 0, 90), 'terms-notice', 'Enter a number of days from 0 to 90'],
    [!isWhole(draft.responseWeeks, 1, 52), 'terms-weeks', 'Enter a number of weeks from 1 to 52'],
  )
  if (found.length > 0) return found
  const fields: Record<string, string> = { '/quorumRule/minimumLegalBodies': 'terms-bodies' }
  return termsFaults(termsOf(draft, before)).map(({ at, sentence }) => ({
    field: fields[at] ?? 'terms-role',
    message: sentence,
  }))
}

function isWhole(text: string, least: number, most: number): boolean {
  const number = parseNumber(text)
  return number !== undefined && Number.isInteger(number) && number >= least && number <= most
}
