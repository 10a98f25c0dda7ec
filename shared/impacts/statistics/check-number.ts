/** Refuses a number that is not finite, naming the argument. */
export function mustBeFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}.`)
}

/** Refuses a number outside of [low, high], both ends included, naming the argument. */
export function mustBeBetween(name: string, value: number, low: number, high: number): void {
  mustBeFinite(name, value)
  if (value < low || value > high) throw new RangeError(`${name} must lie between ${low} and ${high}, not ${value}.`)
}
