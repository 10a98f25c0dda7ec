import './visuals.scss'
import type { KeyboardEvent, PointerEvent } from 'react'
import { memo, useMemo, useRef, useState } from 'react'
import { OrganisationCode } from '../../../ui/OrganisationChip.tsx'
import { useWidth } from '../../../ui/useWidth.ts'
import { ChartCurves } from './ChartCurves.tsx'
import { ChartTable } from './ChartTable.tsx'
import type { ChartFlag, ChartView } from './chart.ts'
import { chartMargin, chartScales, weekAt } from './chart-scales.ts'
import { readOut } from './chart-words.ts'

interface DifferenceChartProps {
  /** The code of the organisation that the service belongs to. */
  code: string
  service: string
  /** What is counted: "People waiting". */
  metric: string
  view: ChartView
  flags: readonly ChartFlag[]
  startsOn: string | null
  /** The week that the page is about; a press or an arrow key chooses another. */
  week: number
  onWeek(week: number): void
}

const height = 220

/** One service over the weeks. The pointer, or the arrow keys, read out one week at a time. */
export const DifferenceChart = memo(function DifferenceChart(props: DifferenceChartProps) {
  const { code, service, metric, view, flags, startsOn, week, onWeek } = props
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const scales = useMemo(() => chartScales(view, width, height), [view, width])
  const [pointed, setPointed] = useState<number | null>(null)
  const read = Math.min(pointed ?? week, scales.weeks)
  const weekOf = (event: PointerEvent) =>
    weekAt(scales, event.clientX - (frame.current?.getBoundingClientRect().x ?? 0))
  const keys = (event: KeyboardEvent) => {
    const to = weekByKey(event.key, Math.min(week, scales.weeks), scales.weeks)
    if (to === undefined) return
    event.preventDefault()
    setPointed(null)
    onWeek(to)
  }
  return (
    <figure className="difference-chart">
      <figcaption className="difference-chart__title">
        <OrganisationCode code={code} /> <span>{service}</span>
        <span className="difference-chart__metric">
          {metric}
          {view.kind === 'difference' ? ', difference' : ''}
        </span>
      </figcaption>
      <div
        ref={frame}
        className="difference-chart__frame"
        role="slider"
        tabIndex={0}
        aria-label={`${metric}, ${code} ${service}: read week by week`}
        aria-valuemin={0}
        aria-valuemax={scales.weeks}
        aria-valuenow={read}
        aria-valuetext={readOut(view, read, startsOn)}
        onKeyDown={keys}
        onPointerMove={(event) => setPointed(weekOf(event))}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={(event) => onWeek(weekOf(event))}
      >
        {width > 0 ? (
          <svg width={width} height={height} aria-hidden="true">
            <ChartCurves view={view} scales={scales} flags={flags} startsOn={startsOn} width={width} height={height} />
            <line
              className="chart-read"
              x1={scales.x(read)}
              x2={scales.x(read)}
              y1={chartMargin.top}
              y2={height - chartMargin.bottom}
            />
            <circle className="chart-read__dot" cx={scales.x(read)} cy={scales.y(view.line[read] ?? 0)} r="4" />
          </svg>
        ) : null}
      </div>
      <p className="difference-chart__read">{readOut(view, read, startsOn)}</p>
      <ChartTable of={`${metric}, ${code} ${service}`} view={view} startsOn={startsOn} />
    </figure>
  )
})

/** Where a key leads, as sliders everywhere: arrows by one, page keys by four, Home and End. */
function weekByKey(key: string, week: number, last: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowRight: week + 1,
    ArrowUp: week + 1,
    ArrowLeft: week - 1,
    ArrowDown: week - 1,
    PageUp: week + 4,
    PageDown: week - 4,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  return to === undefined ? undefined : Math.max(0, Math.min(last, to))
}
