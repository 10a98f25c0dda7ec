import { type Named, nameOf, type Runs } from './draws.ts'
import { type Plan, ways } from './plan.ts'

/**
 * What several runs of one plan hold at one moment, in lock-step: of everything the value of each run lies beside those of
 * the others, so `inService[i * lanes + lane]`. One object is used for block after block; nothing is made in a step.
 */
export interface State {
  plan: Plan
  lanes: number
  /** The numbers in force, as the layout has them. */
  numbers: Float64Array
  /**
   * What follows from the numbers: the share of a service's people who leave in a step, and the fractions within 1. Under
   * pressure anew in each step.
   */
  leaving: Float64Array
  fractions: Float64Array
  /** All that a day is read from, side by side, so that it is written down in one go: these five. */
  told: Float64Array
  inService: Float64Array
  queue: Float64Array
  /** Who waits in the places of a service, as last counted: see countDelayed. */
  delayed: Float64Array
  /** In the day that is counted: leavers or served, and lost. */
  left: Float64Array
  unmet: Float64Array
  /** Who waited in the places when the day that is counted began. */
  delayedBefore: Float64Array
  inbox: Float64Array
  /** Diverted: they arrive in the next step. */
  carried: Float64Array
  /** By route: finished, and waiting in the sender's place. */
  waiting: Float64Array
  /** By slot of the pipes. */
  pipes: Float64Array
  /** By route, the slot of its pipe that is due in this step: who sets out in it takes the place of those who arrive. */
  slot: Int32Array
  /** By service: places kept for people under way, and who of them arrives in this step. */
  kept: Float64Array
  due: Float64Array
  /** Of one service, within a step. */
  out: Float64Array
  pressure: Float64Array
  total: Float64Array
  /** By service of a group that waits in a ring: who asks for a place, which share of them gets one, and room. */
  claims: Float64Array
  shares: Float64Array
  room: Float64Array
  /** The runs of which the shares are still being looked for, and of each, room and how far a share fell in a sweep. */
  open: Int32Array
  free: Float64Array
  furthest: Float64Array
  chance: Chance | undefined
}

/** Which step it is, from 1, and whether it belongs to a day of which throughput and unmet need are counted. */
export interface Moment {
  step: number
  counting: boolean
}

/** What the chance mode needs: whose draws these are, and what clipping has kept back so far. */
export interface Chance extends Runs {
  arrivals: Named[]
  leavers: Named[]
  /** What rounding up at 0 gave too much, to be taken off later: without it small services would gain people. */
  owedArrivals: Float64Array
  owedLeavers: Float64Array
}

/** How many of the state's lists a day is read from. */
export const toldLists = 5

/** Room for so many runs at once. */
export function stateFor(plan: Plan, size: number, lanes: number): State {
  const services = plan.services.length * lanes
  const routes = plan.routes.length * lanes
  const by = (count: number) => new Float64Array(count)
  const told = by(toldLists * services)
  const part = (index: number) => told.subarray(index * services, (index + 1) * services)
  return {
    plan,
    lanes,
    numbers: by(size * lanes),
    leaving: by(services),
    fractions: by(routes),
    told,
    inService: part(0),
    queue: part(1),
    delayed: part(2),
    left: part(3),
    unmet: part(4),
    delayedBefore: by(services),
    inbox: by(services),
    carried: by(services),
    waiting: by(routes),
    pipes: by(plan.slots * lanes),
    slot: new Int32Array(plan.routes.length),
    kept: by(services),
    due: by(services),
    out: by(lanes),
    pressure: by(lanes),
    total: by(lanes),
    claims: by(services),
    shares: by(services),
    room: by(services),
    open: new Int32Array(lanes),
    free: by(lanes),
    furthest: by(lanes),
    chance: undefined,
  }
}

/** Day 0. */
export function begin(state: State, chance: Runs | undefined): void {
  const { plan, lanes } = state
  for (const moving of [state.carried, state.waiting, state.kept, state.due, state.told, state.delayedBefore])
    moving.fill(0)
  for (let service = 0; service < plan.services.length; service++) {
    state.inService.fill(plan.startInService[service]!, service * lanes, (service + 1) * lanes)
    state.queue.fill(plan.startQueue[service]!, service * lanes, (service + 1) * lanes)
  }
  for (const route of plan.delayed) {
    const first = plan.slot[route]! * lanes
    const length = plan.delay[route]!
    state.pipes.fill(plan.startInTransit[route]! / length, first, first + length * lanes)
    if (plan.way[route] === ways.kept) {
      const target = plan.to[route]! * lanes
      for (let lane = 0; lane < lanes; lane++) state.kept[target + lane]! += plan.startInTransit[route]!
    }
  }
  state.chance = chance && chanceFor(plan, lanes, chance)
}

function chanceFor(plan: Plan, lanes: number, { seed, runs }: Runs): Chance {
  return {
    seed,
    runs,
    arrivals: plan.services.map((id) => nameOf(`${id}.arrivals`)),
    leavers: plan.services.map((id) => nameOf(`${id}.leavers`)),
    owedArrivals: new Float64Array(plan.services.length * lanes),
    owedLeavers: new Float64Array(plan.services.length * lanes),
  }
}

/** Counts who waits in the places of each service. */
export function countDelayed({ plan, lanes, waiting, delayed }: State): void {
  const { first, items } = plan.waitingIn
  for (let service = 0; service < plan.services.length; service++) {
    for (let lane = 0; lane < lanes; lane++) delayed[service * lanes + lane] = 0
    for (let at = first[service]!; at < first[service + 1]!; at++) {
      const route = items[at]! * lanes
      for (let lane = 0; lane < lanes; lane++) delayed[service * lanes + lane]! += waiting[route + lane]!
    }
  }
}

/** People who wait in the places of a service, of one run. Summed anew each time: a running sum would drift. */
export function waitingIn({ plan, waiting, lanes }: State, service: number, lane: number): number {
  const { first, items } = plan.waitingIn
  let sum = 0
  for (let at = first[service]!; at < first[service + 1]!; at++) sum += waiting[items[at]! * lanes + lane]!
  return sum
}
