import { mustBeFinite } from './check-number.ts'

/** Refuses three figures that are not low ≤ mode ≤ high, naming the one out of order. */
export function mustBeInOrder(low: number, mode: number, high: number): void {
  mustBeFinite('low', low)
  mustBeFinite('mode', mode)
  mustBeFinite('high', high)
  if (high < low) throw new RangeError(`high must be at least low: ${high} is below ${low}.`)
  if (mode < low || mode > high) throw new RangeError(`mode must lie between low and high: ${mode} is outside.`)
  if (!Number.isFinite(high - low)) throw new RangeError(`high and low lie too far apart: ${low} to ${high}.`)
}
