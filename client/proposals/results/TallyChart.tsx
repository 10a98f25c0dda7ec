import { useId } from 'react'
import type { Leaning, TallyLine } from './tally-lines.ts'

const barHeight = 14
const rowHeight = 40
const width = 320

/**
 * A bar for each line with its words and its number beside it. In favour is solid, against is striped and neither is
 * hollow, so that nobody needs the colours; the table beneath says the same to those who hear the page.
 */
export function TallyChart({ lines }: { lines: readonly TallyLine[] }) {
  const stripes = useId()
  if (lines.length === 0) return null
  const most = Math.max(1, ...lines.map(({ count }) => count))
  const fill: Record<Leaning, string> = { for: 'var(--blue)', neither: 'var(--paper)', against: `url(#${stripes})` }
  const spoken = lines.map(({ name, count }) => `${name} ${count}`).join(', ')
  return (
    <svg
      className="tally-chart"
      viewBox={`0 0 ${width} ${lines.length * rowHeight}`}
      role="img"
      aria-label={`Chart of the tally: ${spoken}`}
    >
      <defs>
        <pattern id={stripes} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--paper)" />
          <rect width="3" height="6" fill="var(--red)" />
        </pattern>
      </defs>
      {lines.map(({ key, name, count, leaning }, n) => (
        <g key={key} transform={`translate(0 ${n * rowHeight})`}>
          <text x="0" y="14" className="tally-chart__name">
            {shortened(name)}
          </text>
          <text x={width} y="14" textAnchor="end" className="tally-chart__count">
            {count}
          </text>
          <rect x="0.5" y="19.5" width={width - 1} height={barHeight} className="tally-chart__track" />
          {count > 0 ? (
            <rect
              x="0.5"
              y="19.5"
              width={Math.max(4, (count / most) * (width - 1))}
              height={barHeight}
              fill={fill[leaning]}
              className={`tally-chart__bar tally-chart__bar--${leaning}`}
            />
          ) : null}
        </g>
      ))}
    </svg>
  )
}

const shortened = (name: string) => (name.length > 40 ? `${name.slice(0, 39).trimEnd()}…` : name)
