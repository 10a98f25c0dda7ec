import './forecasts.scss'
import { innerBand, type Prediction } from '../../../shared/impacts/observations/calibration.ts'

/** The range as a bar, its middle half darker, a tick for the likeliest figure and a dot for what happened. The words beside it say the same. */
export function BandBar({ predicted, observed }: { predicted: Prediction; observed: number | null }) {
  const { magnitude, low, high } = predicted
  const inner = innerBand(predicted)
  const values = [magnitude, low ?? magnitude, high ?? magnitude, observed ?? magnitude]
  const least = Math.min(0, ...values)
  const most = Math.max(...values) || 1
  const x = (value: number) => 4 + (192 * (value - least)) / (most - least)
  return (
    <svg className="band-bar" viewBox="0 0 200 20" aria-hidden="true" focusable="false">
      <line className="band-bar__axis" x1="4" x2="196" y1="10" y2="10" />
      {low !== null && high !== null && inner ? (
        <>
          <rect className="band-bar__outer" x={x(low)} width={Math.max(1, x(high) - x(low))} y="5" height="10" />
          <rect
            className="band-bar__inner"
            x={x(inner.low)}
            width={Math.max(1, x(inner.high) - x(inner.low))}
            y="5"
            height="10"
          />
        </>
      ) : null}
      <line className="band-bar__likely" x1={x(magnitude)} x2={x(magnitude)} y1="2" y2="18" />
      {observed === null ? null : <circle className="band-bar__observed" cx={x(observed)} cy="10" r="4" />}
    </svg>
  )
}
