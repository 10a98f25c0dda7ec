import { figureOf, signedFigure } from '../../../../shared/impacts/scenarios/two-digits.ts'
import type { ChartView } from './chart.ts'
import { bandsThatFit } from './chart-scales.ts'
import { weekWords } from './week-words.ts'

/** `Week 26, 30 September 2026: +18; 9 runs of 10 lie between 0 and +41`. */
export function readOut(view: ChartView, week: number, startsOn: string | null): string {
  return `${weekWords(week, startsOn)}: ${valueWords(view, week)}`
}

/** What a chart shows in one week. */
export function valueWords(view: ChartView, week: number): string {
  const shown = view.kind === 'difference' ? signedFigure : figureOf
  const bands = bandsThatFit(view)
  const [low, high] = [bands?.p5[week], bands?.p95[week]]
  const range =
    low === undefined || high === undefined ? '' : `; 9 runs of 10 lie between ${shown(low)} and ${shown(high)}`
  const without = view.kind === 'level' ? `; ${figureOf(view.before[week] ?? 0)} without the changes` : ''
  const room = view.kind === 'level' ? view.capacity?.[week] : undefined
  const capacity = room === undefined ? '' : `; room for ${figureOf(room)}`
  return `${shown(view.line[week] ?? 0)}${without}${capacity}${range}`
}
