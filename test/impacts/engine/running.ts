import { compileNetwork } from '../../../shared/impacts/engine/compile-network.ts'
import type { Change, Metric, Route, Service } from '../../../shared/impacts/engine/network.ts'
import { type Asked, simulate } from '../../../shared/impacts/engine/simulate.ts'

interface Given {
  services: Service[]
  routes?: Route[]
  changes?: Change[]
  days: number
  stepsPerDay?: number
}

/** One run of a small network: `at` gives a number of it, such as `at('queue', 'ward', 7)`. */
export function runOf({ services, routes = [], changes = [], days, stepsPerDay = 1 }: Given, asked: Asked = {}) {
  const compiled = compileNetwork({ services, routes }, changes, { horizonDays: days, stepsPerDay })
  const run = simulate(compiled, asked)
  return { ...run, at: (metric: Metric, id: string, day: number) => run.series(metric, id)[day]! }
}

/** A change of one number on one day, or over the days up to a later one. */
export function change(target: string, param: Change['param'], more: Partial<Change> & Pick<Change, 'amount'>): Change {
  const { fromDay = 0 } = more
  return { id: 'change', organisationId: 'org', target, param, mode: 'add', fromDay, toDay: fromDay, ...more }
}
