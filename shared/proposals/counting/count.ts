import type { Choice, Choosable } from '../choice.ts'
import type { Outcome, Process } from '../process.ts'
import type { DecisionRule } from '../ways.ts'
import type { Bases } from './fraction.ts'
import { type GradientTally, tallyGradients } from './gradients.ts'
import { type PointsTally, tallyPoints } from './points.ts'
import { type PositionTally, tallyPositions } from './positions.ts'
import { type RankedTally, tallyRanked } from './ranked.ts'

export type Tally = PositionTally | GradientTally | RankedTally | PointsTally

export interface Counted {
  outcome: Outcome
  tally: Tally
}

/** Counts choices by their process, whoever made them and in whatever order. */
export function count(
  asked: { process: Process; options: readonly Choosable[]; decisionRule: DecisionRule },
  choices: readonly Choice[],
  bases: Bases,
): Counted {
  const { process, decisionRule } = asked
  const keys = asked.options.map((option) => option.key)
  switch (process) {
    case 'senseCheck':
    case 'advice':
    case 'consent':
    case 'consensus':
    case 'vote': {
      const positions = choices.flatMap((choice) => (choice.kind === 'position' ? [choice.position] : []))
      return tallyPositions(process, positions, decisionRule, bases)
    }
    case 'gradients': {
      const levels = choices.flatMap((choice) => (choice.kind === 'gradient' ? [choice.level] : []))
      return tallyGradients(levels, decisionRule, bases)
    }
    case 'ranked': {
      const rankings = choices.flatMap((choice) => (choice.kind === 'ranking' ? [choice.keys] : []))
      return tallyRanked(keys, rankings)
    }
    case 'score':
    case 'dot': {
      const given = choices.flatMap((choice) => (choice.kind === 'points' ? [choice.points] : []))
      return tallyPoints(keys, given)
    }
    default:
      return process satisfies never
  }
}
