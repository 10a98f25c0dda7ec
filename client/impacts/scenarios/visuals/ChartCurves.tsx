import { memo, useMemo } from 'react'
import { figureOf, signedFigure } from '../../../../shared/impacts/scenarios/two-digits.ts'
import type { ChartFlag, ChartView } from './chart.ts'
import {
  bandPath,
  bandsThatFit,
  type ChartScales,
  chartMargin,
  flagRows,
  linePath,
  stepPath,
  weekTicks,
} from './chart-scales.ts'

interface ChartCurvesProps {
  view: ChartView
  scales: ChartScales
  flags: readonly ChartFlag[]
  startsOn: string | null
  width: number
  height: number
}

/** All of a chart that does not move with the pointer. */
export const ChartCurves = memo(function ChartCurves(props: ChartCurvesProps) {
  const { view, scales, flags, width, height } = props
  const paths = useMemo(() => pathsOf(view, scales), [view, scales])
  const rows = useMemo(() => flagRows(scales, flags), [scales, flags])
  const foot = height - chartMargin.bottom
  return (
    <>
      <Axes {...props} />
      {flags.map(({ week, numbers, words }, index) => (
        <g key={week} className="chart-flag" transform={`translate(${scales.x(Math.min(week, scales.weeks))},0)`}>
          <title>{words}</title>
          <line y1={chartMargin.top} y2={foot} />
          <text y={chartMargin.top - (rows[index] === 'upper' ? 18 : 4)} textAnchor="middle">
            {numbers}
          </text>
        </g>
      ))}
      {paths.wide === null ? null : <path className="chart-band chart-band--wide" d={paths.wide} />}
      {paths.narrow === null ? null : <path className="chart-band chart-band--narrow" d={paths.narrow} />}
      <line
        className="chart-zero"
        x1={chartMargin.left}
        x2={width - chartMargin.right}
        y1={scales.y(0)}
        y2={scales.y(0)}
      />
      {paths.capacity === null ? null : <path className="chart-capacity" d={paths.capacity} />}
      {paths.before === null ? null : <path className="chart-before" d={paths.before} />}
      <path className="chart-line" d={paths.line} />
    </>
  )
})

function pathsOf(view: ChartView, scales: ChartScales) {
  const bands = bandsThatFit(view)
  return {
    wide: bands ? bandPath(scales, bands.p5, bands.p95) : null,
    narrow: bands ? bandPath(scales, bands.p25, bands.p75) : null,
    line: linePath(scales, view.line),
    before: view.kind === 'level' ? linePath(scales, view.before) : null,
    capacity: view.kind === 'level' && view.capacity ? stepPath(scales, view.capacity) : null,
  }
}

function Axes({ view, scales, startsOn, width, height }: ChartCurvesProps) {
  const shown = view.kind === 'difference' ? signedFigure : figureOf
  const foot = height - chartMargin.bottom
  const ticks = weekTicks(scales.weeks, width - chartMargin.left - chartMargin.right, startsOn)
  return (
    <g className="chart-axes">
      {scales.y.ticks(4).map((value) => (
        <g key={value} transform={`translate(0,${scales.y(value)})`}>
          <line x1={chartMargin.left} x2={width - chartMargin.right} />
          <text x={chartMargin.left - 6} dy="0.32em" textAnchor="end">
            {shown(value)}
          </text>
        </g>
      ))}
      {ticks.map(({ week, words, day }) => (
        <g key={week} transform={`translate(${scales.x(week)},${foot})`}>
          <line y2="5" />
          <text y="18" textAnchor={anchor(week, scales.weeks)}>
            {words}
          </text>
          <text y="33" textAnchor={anchor(week, scales.weeks)}>
            {day}
          </text>
        </g>
      ))}
    </g>
  )
}

/** The words at the ends of the axis stay within the chart. */
function anchor(week: number, last: number): 'start' | 'middle' | 'end' {
  if (week === 0) return 'start'
  return week === last ? 'end' : 'middle'
}
