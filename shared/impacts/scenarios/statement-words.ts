import type { ServiceUnit } from '../../members/service-words.ts'
import type { Metric } from '../engine/network.ts'
import { inputWordsAt, type SystemNames } from './input-words.ts'
import { peopleWords } from './metric-words.ts'
import { figureOf, twoDigits } from './two-digits.ts'

/** What the engine says of one service and metric in one week: the paired difference over all runs, in people. */
export interface StatementFacts {
  serviceId: string
  metric: Metric
  week: number
  p5: number
  p50: number
  p95: number
  /** 0 to 1: the share of runs in which it is worse with the changes than without; null before there are runs. */
  shareWorse: number | null
  /** What the difference hangs on most, first the most. */
  drivers: readonly { input: string }[]
}

/** Names, and the unit that each service counts in. */
export interface StatementNames extends SystemNames {
  unit(serviceId: string): ServiceUnit
}

/** A part of a sentence; a figure opens the way it was come to. Joined, the texts are the sentence. */
export interface StatementPiece {
  kind: 'words' | 'figure'
  text: string
}

/**
 * `Week 26: 18 (0 to 41) more people waiting for a bed in Wards (LTHT); worse in 9 runs of 10; driven mostly by mean stay.`
 * Numbers are rounded to two digits.
 */
export function statementPieces(facts: StatementFacts, names: StatementNames): StatementPiece[] {
  const words = (text: string): StatementPiece => ({ kind: 'words', text })
  const figure = (text: string): StatementPiece => ({ kind: 'figure', text })
  const people = peopleWords(facts.metric, names.unit(facts.serviceId))
  const service = names.service(facts.serviceId) ?? 'a service that is not in the model'
  const driver = facts.drivers[0]
  return [
    words(`Week ${facts.week}: `),
    figure(differenceFigure(facts)),
    words(` ${people} ${service}`),
    ...(facts.shareWorse === null ? [] : [words('; '), figure(shareWords(facts.shareWorse))]),
    words(driver ? `; driven mostly by ${inputWordsAt(driver.input, facts.serviceId, names)}.` : '.'),
  ]
}

/** The sentence as plain text, for the register, exports and those who hear the page. */
export function statementText(facts: StatementFacts, names: StatementNames): string {
  return statementPieces(facts, names)
    .map(({ text }) => text)
    .join('')
}

/** `18 (0 to 41) more`; `9.8 (6.1 to 12) fewer`; `2 more (3 fewer to 8 more)` where runs disagree on the direction. */
export function differenceFigure({ p5, p50, p95 }: Pick<StatementFacts, 'p5' | 'p50' | 'p95'>): string {
  const [low, middle, high] = [twoDigits(p5), twoDigits(p50), twoDigits(p95)]
  const sized = (value: number) => figureOf(Math.abs(value))
  const directed = (value: number) => (value === 0 ? '0' : `${sized(value)} ${value > 0 ? 'more' : 'fewer'}`)
  if (low === high) return middle === 0 ? 'no more' : directed(middle)
  if (low >= 0) return `${sized(middle)} (${sized(low)} to ${sized(high)}) more`
  if (high <= 0) return `${sized(middle)} (${sized(high)} to ${sized(low)}) fewer`
  return `${directed(middle)} (${directed(low)} to ${directed(high)})`
}

/** `worse in 9 runs of 10`; where more runs are not worse than are: `worse in only 2 runs of 10`. */
export function shareWords(shareWorse: number): string {
  const tenths = Math.round(shareWorse * 10)
  if (shareWorse >= 1) return 'worse in every run'
  if (shareWorse <= 0) return 'worse in no run'
  if (tenths === 10) return 'worse in more than 9 runs of 10'
  if (tenths === 0) return 'worse in fewer than 1 run of 10'
  return `worse in ${shareWorse < 0.5 ? 'only ' : ''}${tenths === 1 ? '1 run' : `${tenths} runs`} of 10`
}
