import type { Process } from '../../../shared/proposals/process.ts'
import type { RuleBase, ruleKinds, Showing } from '../../../shared/proposals/ways.ts'

/** What each way asks people, in a line beneath its name. */
export const wayHints: Record<Process, string> = {
  consent: 'Carries unless somebody objects. An objection is worked on.',
  senseCheck: 'Where people stand. Nothing is decided.',
  advice: 'What people advise, with names.',
  consensus: 'Everybody says yes.',
  vote: 'For, against or abstain, counted by a rule.',
  gradients: 'How far people support it, in 8 steps.',
  ranked: 'Options in order. The last is taken out until one has most.',
  score: 'Each option from 0 to 10.',
  dot: 'A few dots, spread over options.',
}

export const wayNames: Record<Process, string> = {
  ...{ consent: 'Consent', senseCheck: 'Sense-check', advice: 'Advice', consensus: 'Consensus', vote: 'Vote' },
  ...{ gradients: 'Gradients of agreement', ranked: 'Ranked', score: 'Score', dot: 'Dots' },
}

export const ruleNames: Record<(typeof ruleKinds)[number], string> = {
  unanimity: 'Everybody',
  majority: 'More than half',
  twoThirds: 'Two thirds',
  threshold: 'Another share',
}

export const baseNames: Record<RuleBase, string> = {
  entitled: 'of all who have a vote',
  present: 'of those who are here',
  cast: 'of votes for and against',
}

export const showingNames: Record<Showing, string> = {
  live: 'As they are taken',
  afterOwn: 'After one’s own',
  atClose: 'At the close',
}
