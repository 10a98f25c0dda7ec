import type { GateTest, Reading } from './gate.ts'

/** Where a test stands by its readings. */
export interface TestState {
  /** In how many weeks running, up to the latest reading, it has been met; never more than it asks for. */
  heldWeeks: number
  holds: boolean
  /** The latest reading, and whether it is more than two weeks old: then nobody knows. */
  last: Reading | undefined
  isStale: boolean
}

/** Whether a value meets what a test asks for. */
export function meets({ bound, value: asked }: Pick<GateTest, 'bound' | 'value'>, value: number): boolean {
  return bound === 'atLeast' ? value >= asked : value <= asked
}

/**
 * Counts back from the latest reading, week by week: the latest reading of each week counts, a week without one breaks
 * the row.
 */
export function testState(test: GateTest, readings: readonly Reading[], today: string): TestState {
  const own = readings
    .filter(({ testId, readOn }) => testId === test.id && readOn <= today)
    .toSorted((one, other) => (one.readOn < other.readOn ? 1 : -1))
  const [last] = own
  if (!last) return { heldWeeks: 0, holds: false, last, isStale: false }
  const weeks = new Map<number, Reading>()
  for (const reading of own) {
    const week = Math.floor(daysBetween(reading.readOn, last.readOn) / 7)
    if (!weeks.has(week)) weeks.set(week, reading)
  }
  let heldWeeks = 0
  while (heldWeeks < test.forWeeks) {
    const reading = weeks.get(heldWeeks)
    if (!reading || !meets(test, reading.value)) break
    heldWeeks++
  }
  const isStale = daysBetween(last.readOn, today) > 14
  return { heldWeeks, holds: heldWeeks === test.forWeeks && !isStale, last, isStale }
}

/** Whether the step may go ahead: every test holds today. */
export function gateHolds(tests: readonly GateTest[], readings: readonly Reading[], today: string): boolean {
  return tests.length > 0 && tests.every((test) => testState(test, readings, today).holds)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}
