/** The steady state of `servers` servers with a number of places in all. */
interface Settled {
  /** How often all places are taken. */
  full: number
  /** How often not: not 1 − full, which would lose digits when nearly always full. */
  open: number
  /** How often nobody is there. */
  empty: number
  /** People there. */
  present: number
  /** People waiting. */
  waiting: number
}

/**
 * Adds one place after the other: with n places, the last is taken with probability P(n) = aₙP(n−1)/(1 + aₙP(n−1)), aₙ
 * being the load over the servers that work then, and every mean is that of n−1 places and of n people, weighed by
 * P(n). Nothing is subtracted and nothing can overflow, however many places. Up to the number of servers this is
 * Erlang's recursion.
 */
export function birthDeath(load: number, servers: number, places: number): Settled {
  const settled = { full: 1, open: 0, empty: 1, present: 0, waiting: 0 }
  for (let n = 1; n <= places; n++) {
    const pressed = (load / Math.min(n, servers)) * settled.full
    settled.open = 1 / (1 + pressed)
    settled.full = pressed / (1 + pressed)
    settled.empty *= settled.open
    settled.present = settled.present * settled.open + n * settled.full
    settled.waiting = settled.waiting * settled.open + Math.max(0, n - servers) * settled.full
  }
  return settled
}
