import type { SenateUse } from '../members/senate.ts'
import { type Outcome, outcomeNames, outcomes, type Position, type Process } from './process.ts'

// How words can be tested: constants without zod, so that screens may read them.

export const ruleKinds = ['unanimity', 'majority', 'twoThirds', 'threshold'] as const
export const ruleBases = ['entitled', 'present', 'cast'] as const
export type RuleBase = (typeof ruleBases)[number]
/** How many have to be in favour, and of whom. */
export type DecisionRule =
  | { kind: Exclude<(typeof ruleKinds)[number], 'threshold'>; base: RuleBase }
  | { kind: 'threshold'; base: RuleBase; percent: number }

export const units = ['seat', 'organisation'] as const
export type Unit = (typeof units)[number]

export const ballots = ['named', 'secret'] as const
export type Ballot = (typeof ballots)[number]

/** When those who are not asked to run the count see where others stand. */
export const showings = ['live', 'afterOwn', 'atClose'] as const
export type Showing = (typeof showings)[number]

/** Draft → clarifying → open ⇄ suspended → an outcome; before that → withdrawn; spoiled → void, and run again. */
export const proposalStates = [
  'draft',
  'clarifying',
  'open',
  'suspended',
  'carried',
  'notCarried',
  'inconclusive',
  'withdrawn',
  'void',
] as const
export type ProposalState = (typeof proposalStates)[number]

export const proposalStateNames: Record<ProposalState, string> = {
  draft: 'Draft',
  clarifying: 'Questions first',
  open: 'Open',
  suspended: 'Suspended',
  ...outcomeNames,
  withdrawn: 'Withdrawn',
  void: 'Void',
}

/** The same where a room looks at them: what is open is being tested now. */
export const roomStateNames: Record<ProposalState, string> = { ...proposalStateNames, open: 'Being tested now' }

/** The positions of each process; those without any are answered with options or a grade. */
export const positionsOf: Record<Process, readonly Position[]> = {
  senseCheck: ['for', 'against', 'abstain'],
  advice: ['for', 'against', 'abstain'],
  consent: ['consent', 'object', 'abstain'],
  consensus: ['for', 'against', 'abstain'],
  vote: ['for', 'against', 'abstain'],
  gradients: [],
  ranked: [],
  score: [],
  dot: [],
}

/** Processes that choose between options. */
export const choosing: readonly Process[] = ['ranked', 'score', 'dot']

/** Processes that need names: an objection is worked on with whoever holds it. */
export const namedOnly: readonly Process[] = ['consent', 'consensus', 'advice']

/** What a senate has to have switched on before a process is offered. */
export const useOf: Partial<Record<Process, SenateUse>> = {
  gradients: 'gradients',
  ranked: 'ranked',
  score: 'score',
  dot: 'dots',
}

/** The most points that one voter gives an option. */
export const mostPoints = 10

/** How many dots each voter spreads: one for every three options. */
export function dotsEach(options: number): number {
  return Math.max(1, Math.ceil(options / 3))
}

/** Of fewer secret ballots than this, nothing is told: no name, no number. */
export const fewestSecret = 3

/** Whether words were counted: only then can a decision be drafted from them. */
export function isOutcome(state: ProposalState): state is Outcome {
  return outcomes.some((outcome) => outcome === state)
}
