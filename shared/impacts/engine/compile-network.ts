import { checkNetwork } from './check-network.ts'
import { actsBy, inOrder, type Move } from './moves.ts'
import type { Change, Id, Network } from './network.ts'
import { type Parameters, parametersOf } from './parameters.ts'
import type { Plan } from './plan.ts'
import { planOf } from './plan-of.ts'
import { ModelRefusal } from './problems.ts'
import { warningsOf } from './warnings.ts'

export interface Frame {
  /** Whole days. */
  horizonDays: number
  /** 1, or 4 where stays are under 3 days. */
  stepsPerDay: number
}

/** A network made ready to run, again and again. */
export interface Compiled {
  network: Network
  changes: Change[]
  horizonDays: number
  stepsPerDay: number
  plan: Plan
  parameters: Parameters
  moves: Move[]
  /** Which moves there are on each number, in the order in which they act. */
  movesOf: ReadonlyMap<number, Move[]>
  /** Which numbers change in a step, by step: most steps change none. */
  touched: ReadonlyMap<number, number[]>
  organisationOf: ReadonlyMap<Id, Id>
  warnings: string[]
}

/**
 * Checks a network with its changes and lays it out for running. Ids decide the order of reckoning, so a network listed
 * otherwise comes to the same bits.
 *
 * @throws ModelRefusal with every problem by its path, such as `/network/routes/3/fraction`.
 */
export function compileNetwork(network: Network, changes: readonly Change[], frame: Frame): Compiled {
  const problems = checkNetwork(network, changes, frame)
  if (problems.length > 0) throw new ModelRefusal(problems)
  const { horizonDays, stepsPerDay } = frame
  const byId = <T extends { id: Id }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
  const services = byId(network.services)
  const place = new Map(services.map(({ id }, index) => [id, index]))
  const routes = [...network.routes].sort(
    (a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)!,
  )
  const ordered: Network = { services, routes }
  const sorted = inOrder(changes)
  const fractionChanges = new Set(sorted.filter(({ param }) => param === 'fraction').map(({ target }) => target))
  const { plan, rings } = planOf(ordered, { stepsPerDay, fractionChanges })
  const parameters = parametersOf(ordered, sorted, 1 / stepsPerDay)
  const moves = sorted.map((change, index) => ({
    number: parameters.indexOf.get(`${change.target}.${change.param}`)!,
    change: index,
    mode: change.mode,
    acts: actsBy(change, horizonDays * stepsPerDay, stepsPerDay),
  }))
  return {
    network: ordered,
    changes: sorted,
    horizonDays,
    stepsPerDay,
    plan,
    parameters,
    moves,
    movesOf: Map.groupBy(moves, ({ number }) => number),
    touched: touchedBy(moves),
    organisationOf: new Map(services.map(({ id, organisationId }) => [id, organisationId])),
    warnings: warningsOf(ordered, sorted, { horizonDays, stepsPerDay, rings }),
  }
}

function touchedBy(moves: readonly Move[]): Map<number, number[]> {
  const touched = new Map<number, Set<number>>()
  for (const { number, acts } of moves) {
    for (let step = 1; step < acts.length; step++) {
      if (acts[step] === acts[step - 1]) continue
      touched.set(step, (touched.get(step) ?? new Set()).add(number))
    }
  }
  return new Map([...touched].map(([step, numbers]) => [step, [...numbers]]))
}
