import type { Range } from '../../../shared/impacts/scenarios/content.ts'
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

/** The range that was typed, or what is wrong with it. */
export function typedRange(
  draft: RangeDraft,
  { factor, isShare }: { factor: number; isShare: boolean },
): Range | string {
  const [low, likely, high] = [draft.low, draft.likely, draft.high].map(parseNumber)
  if (low === undefined || likely === undefined || high === undefined) return 'Enter low, likely and high as numbers'
  if (low < 0) return 'Low must be 0 or more'
  if (low > likely) return 'Low must not be above likely'
  if (likely > high) return 'Likely must not be above high'
  if (isShare && high > 100) return 'High must be 100% or less'
  return { low: low / factor, likely: likely / factor, high: high / factor }
}
