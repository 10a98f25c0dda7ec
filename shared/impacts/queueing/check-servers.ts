import { mustBeCount } from '../statistics/check-number.ts'

/** Recursions take one step a server and place: beyond this the question is a mistake, or would hold up the page. */
const most = 10_000_000

/** Refuses a number of servers or places that is not a whole number from `low` to ten million, naming the argument. */
export function mustBeServers(name: string, value: number, low: number): void {
  mustBeCount(name, value, low)
  if (value > most) throw new RangeError(`${name} must be at most ${most}, not ${value}.`)
}
