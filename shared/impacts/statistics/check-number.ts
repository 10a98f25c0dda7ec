/** Refuses a number that is not finite, naming the argument. */
export function mustBeFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, not ${value}.`)
}

/** Refuses a number outside of [low, high], both ends included, naming the argument. */
export function mustBeBetween(name: string, value: number, low: number, high: number): void {
  mustBeFinite(name, value)
  if (value < low || value > high) throw new RangeError(`${name} must lie between ${low} and ${high}, not ${value}.`)
}

/** Refuses a number below a bound, naming the argument. */
export function mustBeAtLeast(name: string, value: number, low: number): void {
  mustBeFinite(name, value)
  if (value < low) throw new RangeError(`${name} must be at least ${low}, not ${value}.`)
}

/** Refuses zero and less, naming the argument. */
export function mustBePositive(name: string, value: number): void {
  mustBeFinite(name, value)
  if (value <= 0) throw new RangeError(`${name} must be above 0, not ${value}.`)
}

/** Refuses a count that is not a whole number of at least `low`, naming the argument. */
export function mustBeCount(name: string, value: number, low: number): void {
  mustBeAtLeast(name, value, low)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${name} must be a whole number, not ${value}.`)
}
