/** What the engine takes on: far beyond any senate, and far below what would stop the machine. */
export const limits = {
  services: 2000,
  routes: 20_000,
  changes: 2000,
  ranges: 20_000,
  /** Ten years. */
  days: 3660,
  stepsPerDay: 24,
  runs: 100_000,
  /** People, or people a day. */
  people: 1_000_000_000,
  idLength: 200,
  /** Numbers that a Monte Carlo run may keep: a gigabyte. */
  kept: 134_217_728,
} as const
