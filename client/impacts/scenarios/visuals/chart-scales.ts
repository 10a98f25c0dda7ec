import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { area, curveStepAfter, line } from 'd3-shape'
import { dateFormat } from '../../../../shared/format.ts'
import type { WeeklyBands } from '../runs/chart-bands.ts'
import type { ChartFlag, ChartView, Weekly } from './chart.ts'
import { dayOfWeek } from './week-words.ts'

export const chartMargin = { top: 32, right: 12, bottom: 40, left: 44 } as const

export interface ChartScales {
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  weeks: number
}

/** Room for everything that is drawn, with 0 always in sight, and never a hair's breadth of noise blown up to a peak. */
export function chartDomain(view: ChartView): [number, number] {
  const drawn = [
    ...view.line,
    ...(view.bands ? [...view.bands.p5, ...view.bands.p95] : []),
    ...(view.kind === 'level' ? [...view.before, ...(view.capacity ?? [])] : []),
  ].filter(Number.isFinite)
  const low = Math.min(0, ...drawn)
  const high = Math.max(0, ...drawn)
  const least = 1
  return high - low >= least ? [low, high] : [low, low + least]
}

export function chartScales(view: ChartView, width: number, height: number): ChartScales {
  const weeks = Math.max(1, view.line.length - 1)
  return {
    weeks,
    x: scaleLinear([0, weeks], [chartMargin.left, Math.max(chartMargin.left + 1, width - chartMargin.right)]),
    y: scaleLinear(chartDomain(view), [height - chartMargin.bottom, chartMargin.top]).nice(4),
  }
}

export function linePath({ x, y }: ChartScales, values: Weekly): string {
  return line<number>((_value, week) => x(week), y)(values as number[]) ?? ''
}

/** Capacity holds until it changes. */
export function stepPath({ x, y }: ChartScales, values: Weekly): string {
  return line<number>((_value, week) => x(week), y).curve(curveStepAfter)(values as number[]) ?? ''
}

export function bandPath({ x, y }: ChartScales, low: Weekly, high: Weekly): string {
  return (
    area<number>(
      (_value, week) => x(week),
      (value) => y(value),
      (_value, week) => y(high[week] ?? 0),
    )(low as number[]) ?? ''
  )
}

/** Which week a place on the chart is nearest to. */
export function weekAt({ x, weeks }: ChartScales, px: number): number {
  return Math.max(0, Math.min(weeks, Math.round(x.invert(px))))
}

interface WeekTick {
  week: number
  /** `Week 13`. */
  words: string
  /** `1 July`, with the year where it is the first or another; null where the scenario has no start. */
  day: string | null
}

/**
 * Quarters of a year where there is room for them, else halves. Months are written out where there is room, and cut short
 * where there is none.
 */
export function weekTicks(weeks: number, width: number, startsOn: string | null): WeekTick[] {
  const room = Math.max(2, Math.floor(width / 96))
  const step = [1, 2, 4, 13, 26, 52, 104, 260].find((each) => weeks / each + 1 <= room) ?? weeks
  const month = (width * step) / weeks >= 132 ? 'long' : 'short'
  const ticks: WeekTick[] = []
  let year = ''
  for (let week = 0; week <= weeks; week += step) {
    const day = startsOn === null ? null : dayOfWeek(startsOn, week)
    ticks.push({ week, words: `Week ${week}`, day: day && dayWords(day, month, day.slice(0, 4) !== year) })
    year = day?.slice(0, 4) ?? ''
  }
  return ticks
}

function dayWords(day: string, month: 'long' | 'short', isOtherYear: boolean): string {
  const year = isOtherYear ? ({ year: 'numeric' } as const) : {}
  return dateFormat('UTC', { day: 'numeric', month, ...year }).format(new Date(`${day}T12:00:00Z`))
}

/** The bands where each of them has a number for every week that the line has; a run of another length is still coming. */
export function bandsThatFit(view: ChartView): WeeklyBands | undefined {
  const { bands, line: values } = view
  return bands && [bands.p5, bands.p25, bands.p75, bands.p95].every(({ length }) => length === values.length)
    ? bands
    : undefined
}

/** Which of two rows the numbers of each flag stand in: the upper one where they would run into those before. */
export function flagRows({ x }: Pick<ChartScales, 'x'>, flags: readonly ChartFlag[]): ('lower' | 'upper')[] {
  const rows: ('lower' | 'upper')[] = []
  for (const [index, { week, numbers }] of flags.entries()) {
    const before = flags[index - 1]
    const room = before
      ? x(week) - x(before.week) - 4 * (numbers.length + before.numbers.length)
      : Number.POSITIVE_INFINITY
    rows.push(room < 4 && rows[index - 1] === 'lower' ? 'upper' : 'lower')
  }
  return rows
}
