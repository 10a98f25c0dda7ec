import type { Compiled } from './compile-network.ts'
import type { Id, Metric } from './network.ts'
import type { Input } from './parameters.ts'
import type { Of } from './samples.ts'
import { runTrials, type Trial } from './trials.ts'

/** What a result comes to with one input at the ends of its range, and with all at their likely values. */
export interface Swing {
  input: Id
  /** The ends of the range. */
  low: number
  high: number
  atLow: number
  atLikely: number
  atHigh: number
}

export interface Swings {
  /** Of one input on one of the days, by the index of each. */
  of(input: number, day: number, metric: Metric, service: number): Swing
}

/** One-at-a-time swings of some inputs: two runs of each, and as many without the changes where the difference is asked for. */
export function swingsOf(
  compiled: Compiled,
  inputs: readonly Input[],
  { days, of }: { days: number[]; of: Of },
): Swings {
  const draws = [{}, ...inputs.flatMap(({ id, range }) => [{ [id]: range.low }, { [id]: range.high }])]
  const tried = (changes: Trial['changes']) =>
    runTrials(
      compiled,
      draws.map((each) => ({ draws: each, changes })),
      days,
    )
  const changed = of === 'baseline' ? undefined : tried('all')
  const baseline = of === 'changed' ? undefined : tried('none')
  const value = (trial: number, day: number, metric: Metric, service: number) => {
    const after = changed?.at(trial, day, metric, service) ?? 0
    const before = baseline?.at(trial, day, metric, service) ?? 0
    return of === 'baseline' ? before : after - before
  }
  return {
    of(input, day, metric, service) {
      const { id, range } = inputs[input]!
      return {
        input: id,
        low: range.low,
        high: range.high,
        atLow: value(2 * input + 1, day, metric, service),
        atLikely: value(0, day, metric, service),
        atHigh: value(2 * input + 2, day, metric, service),
      }
    },
  }
}

/** How far the result moves between the ends of one range, whichever way. */
export const swingSize = ({ atLow, atHigh }: Swing) => Math.abs(atHigh - atLow)

/** Ranges without width move nothing. */
export const hasWidth = ({ range }: Input) => range.high > range.low
