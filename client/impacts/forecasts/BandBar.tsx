import './forecasts.scss'
import type { Band } from '../../../shared/impacts/observations/band.ts'

/** The range as a bar, its middle half darker, a tick for the likeliest figure and a dot for what happened. The words beside it say the same. */
export function BandBar({ predicted: { p50, range }, observed }: { predicted: Band; observed: number }) {
  const values = [p50, observed, ...(range ? [range.p5, range.p95] : [])]
  const least = Math.min(0, ...values)
  const most = Math.max(...values) || 1
  const x = (value: number) => 4 + (192 * (value - least)) / (most - least)
  return (
    <svg className="band-bar" viewBox="0 0 200 20" aria-hidden="true" focusable="false">
      <line className="band-bar__axis" x1="4" x2="196" y1="10" y2="10" />
      {range ? (
        <>
          <rect
            className="band-bar__outer"
            x={x(range.p5)}
            width={Math.max(1, x(range.p95) - x(range.p5))}
            y="5"
            height="10"
          />
          <rect
            className="band-bar__inner"
            x={x(range.p25)}
            width={Math.max(1, x(range.p75) - x(range.p25))}
            y="5"
            height="10"
          />
        </>
      ) : null}
      <line className="band-bar__likely" x1={x(p50)} x2={x(p50)} y1="2" y2="18" />
      <circle className="band-bar__observed" cx={x(observed)} cy="10" r="4" />
    </svg>
  )
}
