import type { TornadoRow } from './Tornado.tsx'
import type { TornadoScale } from './tornado-scale.ts'

interface TornadoBarProps {
  row: Pick<TornadoRow, 'atLow' | 'atHigh'>
  base: number
  scale: TornadoScale
}

/** One bar, beside the words that say the same: the light end is the assumption's low, the dark end its high. */
export function TornadoBar({ row, base, scale }: TornadoBarProps) {
  const middle = scale(base)
  return (
    <svg className="tornado__bar" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
      <rect className="tornado__low" {...between(middle, scale(row.atLow))} y="3" height="14" />
      <rect className="tornado__high" {...between(middle, scale(row.atHigh))} y="3" height="14" />
      <line className="tornado__zero" x1={scale(0)} x2={scale(0)} y1="0" y2="20" vectorEffect="non-scaling-stroke" />
      <line className="tornado__middle" x1={middle} x2={middle} y1="0" y2="20" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}

function between(one: number, other: number): { x: number; width: number } {
  return { x: Math.min(one, other), width: Math.abs(other - one) }
}
