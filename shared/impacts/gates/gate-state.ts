import type { GateTest, Reading } from './gate.ts'

/** Where a test stands by its readings. */
export interface TestState {
  /** In how many weeks running, up to the week of the latest reading, it has been met; never more than it asks for. */
  heldWeeks: number
  holds: boolean
  /** The latest reading, and whether neither this week nor last has any: then nobody knows. */
  last: Reading | undefined
  isStale: boolean
}

/** Whether a value meets what a test asks for. */
export function meets({ bound, value: asked }: Pick<GateTest, 'bound' | 'value'>, value: number): boolean {
  return bound === 'atLeast' ? value >= asked : value <= asked
}

/**
 * Counts back by calendar weeks, Monday to Sunday. A week is met when each of its readings is; one that is not met, or
 * that has none, ends the row. The running week may still be without one.
 */
export function testState(test: GateTest, readings: readonly Reading[], today: string): TestState {
  const own = readings
    .filter(({ testId, readOn }) => testId === test.id && readOn <= today)
    .toSorted((one, other) => (one.readOn < other.readOn ? 1 : -1))
  const [last] = own
  if (!last) return { heldWeeks: 0, holds: false, last, isStale: false }
  const isMet = new Map<number, boolean>()
  for (const { readOn, value } of own) {
    const week = weekOf(readOn)
    isMet.set(week, meets(test, value) && isMet.get(week) !== false)
  }
  const lastWeek = weekOf(last.readOn)
  let heldWeeks = 0
  while (heldWeeks < test.forWeeks && isMet.get(lastWeek - heldWeeks)) heldWeeks++
  const isStale = weekOf(today) - lastWeek > 1
  return { heldWeeks, holds: heldWeeks === test.forWeeks && !isStale, last, isStale }
}

/** Whether the step may go ahead: every test holds today. */
export function gateHolds(tests: readonly GateTest[], readings: readonly Reading[], today: string): boolean {
  return tests.length > 0 && tests.every((test) => testState(test, readings, today).holds)
}

/** Counts weeks from one Monday to the next. The first day of 1970 was a Thursday. */
function weekOf(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 3) / 7)
}
