import { formatNumber } from '../../format.ts'

/**
 * A model's number without false precision: two significant digits, and none after the first decimal. 184.3 becomes 180,
 * 9.83 becomes 9.8, 0.04 becomes 0; never negative zero.
 */
export function twoDigits(value: number): number {
  if (!Number.isFinite(value)) return value
  const rounded = Math.round(Number(value.toPrecision(2)) * 10) / 10
  return rounded === 0 ? 0 : rounded
}

/** `180`, `9.8`, `−20`: a number of people as it is shown, with a real minus sign. */
export function figureOf(value: number): string {
  return formatNumber(twoDigits(value), 1)
}

/** `+18`, `−9.8`, `0`: a difference with its sign. */
export function signedFigure(value: number): string {
  return twoDigits(value) > 0 ? `+${figureOf(value)}` : figureOf(value)
}

/** `18 more`, `9.8 fewer`, `no change`: a difference in words, so that neither colour nor sign stands alone. */
export function differenceWords(value: number): string {
  const shown = twoDigits(value)
  if (shown === 0) return 'no change'
  return `${figureOf(Math.abs(shown))} ${shown > 0 ? 'more' : 'fewer'}`
}

/** `97%`: a share as whole per cent, but nothing short of all as 100%, nor anything over none as 0%. */
export function percentOf(share: number): string {
  const whole = Math.round(share * 100)
  if (whole === 100 && share < 1) return 'over 99%'
  return whole === 0 && share > 0 ? 'under 1%' : `${formatNumber(whole, 0)}%`
}
