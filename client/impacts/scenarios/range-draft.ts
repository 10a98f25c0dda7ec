import type { Assumption, Range } from '../../../shared/impacts/scenarios/content.ts'
import { leastOf } from '../../../shared/impacts/scenarios/read-assumption.ts'
import { isShare } from '../../../shared/impacts/scenarios/sentence.ts'
import { parseNumber } from '../../ui/parse-number.ts'

/** A range as somebody types it. */
export interface RangeDraft {
  low: string
  likely: string
  high: string
}

/** A range in fields; shares are typed in per cent. */
export function draftOf({ low, likely, high }: Range, factor: number): RangeDraft {
  const text = (value: number) => String(Number((value * factor).toPrecision(6)))
  return { low: text(low), likely: text(likely), high: text(high) }
}

/** How a number is typed, and what it can be: shares in per cent, up to 100 where nobody can be counted twice. */
export interface Reading {
  factor: number
  least: number
  most: number
}

/** How an assumption about a number is typed. */
export function readingOf(param: Assumption['param']): Reading {
  const isWhole = param === 'fraction' || param === 'pressure.stayCut'
  return { factor: isShare(param) ? 100 : 1, least: leastOf(param), most: isWhole ? 1 : Number.POSITIVE_INFINITY }
}

/** The range that was typed, or what is wrong with it. */
export function typedRange(draft: RangeDraft, { factor, least, most }: Reading): Range | string {
  const [low, likely, high] = [draft.low, draft.likely, draft.high].map(parseNumber)
  if (low === undefined || likely === undefined || high === undefined) return 'Enter low, likely and high as numbers'
  if (low < least * factor) return `Low must be ${least * factor} or more`
  if (low > likely) return 'Low must not be above likely'
  if (likely > high) return 'Likely must not be above high'
  if (high > most * factor) return `High must be ${most * factor}% or less`
  return { low: low / factor, likely: likely / factor, high: high / factor }
}
