import type { SenateStatus, SenateUse } from './senate.ts'

export const senateStatusNames: Record<SenateStatus, string> = {
  developmental: 'Developmental',
  advisory: 'Advisory',
  deciding: 'Deciding',
}

export const senateStatusMeanings: Record<SenateStatus, string> = {
  developmental: 'Members learn to decide together. Little of the formal machinery shows.',
  advisory: 'Advises. Organisations answer, and keep their own decisions.',
  deciding: 'May make binding decisions within its authority.',
}

export const senateUseNames: Record<SenateUse, string> = {
  gradients: 'Gradients of agreement',
  ranked: 'Ranked choices',
  score: 'Scores',
  dots: 'Dot voting',
  secretBallots: 'Secret ballots',
  organisationBallots: 'Ballots by organisation',
  itemPhases: 'Phases of an agenda item',
  residualScores: 'Residual risk scores',
  tornado: 'Which assumption matters most',
  loops: 'Loops in the cause map',
}

/** What switching it on brings. */
export const senateUseMeanings: Record<SenateUse, string> = {
  gradients: 'Say how far you support a proposal, from full support to a block.',
  ranked: 'Put options in order of preference.',
  score: 'Give each option points.',
  dots: 'Spread a few dots over options to see where the room leans.',
  secretBallots: 'Vote without anybody seeing who took which position.',
  organisationBallots: 'One position for each organisation instead of each member.',
  itemPhases: 'Introduce, clarify, discuss, propose, test and record, one after the other.',
  residualScores: 'Score a risk again after its mitigation.',
  tornado: 'A chart of the assumptions that change the result most.',
  loops: 'Show causes that feed each other.',
}

export const firstWayNames = {
  consensus: 'Consensus',
  consent: 'Consent',
  vote: 'Vote',
} as const

export const termsDecisionRuleNames = {
  unanimity: 'Everybody',
  majority: 'More than half',
  twoThirds: 'Two thirds or more',
} as const

export const termsDecisionBaseNames = {
  entitled: 'of the voting seats entitled to decide',
  present: 'of the voting seats present and entitled',
  cast: 'of the votes cast',
} as const
