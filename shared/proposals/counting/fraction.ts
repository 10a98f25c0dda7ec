import type { DecisionRule } from '../ways.ts'

/** How many units a count can be held against. */
export interface Bases {
  /** Who votes and is not recused, here or not. */
  entitled: number
  /** Who could take a position when it opened. */
  present: number
}

/** The number that a rule is held against: abstaining is no vote, so `cast` counts those for and those against. */
export function baseOf({ base }: DecisionRule, bases: Bases, cast: number): number {
  return base === 'cast' ? cast : bases[base]
}

/** The fewest in favour that are enough of a base, as a number of voters; undefined where no number would be. */
export function neededOf(rule: DecisionRule, base: number): number | undefined {
  return Array.from({ length: base }, (_, n) => n + 1).find((inFavour) => isEnough(rule, inFavour, base))
}

/**
 * Whether so many in favour are enough of a base: more than half (a tie is not), two thirds or more, everybody, or the
 * percentage or more. In whole numbers, so that 2 of 3 is exactly two thirds. Robert's Rules of Order Newly Revised
 * (12th edition), 44:1 to 44:10: majority, two thirds, and the bases they are taken of.
 */
export function isEnough(rule: DecisionRule, inFavour: number, base: number): boolean {
  if (base <= 0) return false
  switch (rule.kind) {
    case 'majority':
      return inFavour * 2 > base
    case 'twoThirds':
      return inFavour * 3 >= base * 2
    case 'unanimity':
      return inFavour >= base
    case 'threshold':
      return inFavour * 100 >= base * rule.percent
    default:
      return rule satisfies never
  }
}
