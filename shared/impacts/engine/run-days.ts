import type { Compiled } from './compile-network.ts'
import { applyMoves, type Drawn, deriveAll } from './derive.ts'
import type { Runs } from './draws.ts'
import { begin, countDelayed, type State } from './state.ts'
import { advance } from './step.ts'

interface Course {
  chance: Runs | undefined
  /** By day from 0 to the horizon: 1 where the state is to be read. Throughput and unmet need are counted of those days. */
  read: Uint8Array
  reader(day: number): void
}

/** Runs all lanes of a state from day 0 to the horizon, and calls the reader on the days that it asks for. */
export function runDays(state: State, compiled: Compiled, drawn: Drawn, { chance, read, reader }: Course): void {
  const { horizonDays, stepsPerDay, parameters } = compiled
  begin(state, chance)
  deriveAll(state, compiled, drawn)
  if (read[0] === 1) reader(0)
  for (let day = 1; day <= horizonDays; day++) {
    const counting = read[day] === 1
    if (counting) {
      if (read[day - 1] !== 1) countDelayed(state)
      startCounting(state)
    }
    for (let step = (day - 1) * stepsPerDay + 1; step <= day * stepsPerDay; step++) {
      applyMoves(state, compiled, drawn, step)
      advance(state, parameters.layout, { step, counting })
    }
    if (counting) {
      countDelayed(state)
      reader(day)
    }
  }
}

/** Forgets what was counted of the day before, at whose end those delayed have been counted. */
export function startCounting({ left, unmet, delayed, delayedBefore }: State): void {
  left.fill(0)
  unmet.fill(0)
  delayedBefore.set(delayed)
}
