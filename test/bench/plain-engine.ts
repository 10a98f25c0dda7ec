import { moved } from '../../shared/impacts/engine/moves.ts'
import type { Change, Estimate, Network, Route, Service } from '../../shared/impacts/engine/network.ts'

// The recursion once more, as one would write it down from its specification: one run at a time, objects and maps, no
// thought of speed. It is what the engine's speed is measured against, and its numbers must be the engine's.

const likely = (estimate: Estimate) => (typeof estimate === 'number' ? estimate : estimate.likely)

interface Flow {
  route: Route
  waiting: number
  pipe: { due: number; people: number }[]
}

interface Unit {
  service: Service
  inService: number
  queue: number
  inbox: number
  carried: number
  kept: number
  left: number
  unmet: number
}

/** What the plain engine says of a day, by service. */
export interface PlainDay {
  inService: number[]
  delayed: number[]
  queue: number[]
  throughput: number[]
  unmet: number[]
  inTransit: number
}

/** Values in place of the likely ones, by the ids of their inputs. */
type Draws = Readonly<Record<string, number>>

/** Runs a network without chance, from day 0 to the horizon. */
export function plainRun(
  network: Network,
  changes: readonly Change[],
  { days, draws = {} }: { days: number; draws?: Draws },
) {
  const units = network.services.map(
    (service): Unit => ({
      service,
      inService: service.kind === 'places' ? (service.startInService ?? 0) : 0,
      queue: service.startQueue ?? 0,
      inbox: 0,
      carried: 0,
      kept: 0,
      left: 0,
      unmet: 0,
    }),
  )
  const flows = network.routes.map((route): Flow => {
    const each = (route.startInTransit ?? 0) / route.delayDays
    return {
      route,
      waiting: 0,
      pipe: Array.from({ length: route.delayDays }, (_, at) => ({ due: at + 1, people: each })),
    }
  })
  const unit = new Map(units.map((one) => [one.service.id, one]))
  for (const { route, pipe } of flows)
    if (route.whenTargetFull === 'block') for (const { people } of pipe) unit.get(route.to)!.kept += people
  const changesOf = Map.groupBy(changes, ({ target, param }) => `${target}.${param}`)
  const leaving = Map.groupBy(flows, ({ route }) => route.from)
  const waitingFor = Map.groupBy(
    flows.filter(({ route }) => route.whenTargetFull === 'block'),
    ({ route }) => route.to,
  )
  const out = ({ service }: Unit) => leaving.get(service.id) ?? []
  const into = ({ service }: Unit) => waitingFor.get(service.id) ?? []
  const waitingIn = (one: Unit) => out(one).reduce((sum, { waiting }) => sum + waiting, 0)
  const rates = inTurn(
    units.filter(({ service }) => service.kind === 'rate'),
    network.routes,
  )
  const places = units.filter(({ service }) => service.kind === 'places')
  const days_: PlainDay[] = []

  for (let day = 0; day <= days; day++) {
    const value = (id: string, param: string, estimate: Estimate) => {
      const base = draws[`${id}.${param}`] ?? likely(estimate)
      const after = (changesOf.get(`${id}.${param}`) ?? []).reduce(
        (sum, { mode, amount, fromDay, toDay, id: changeId }) => {
          const acts = day <= fromDay ? 0 : day >= toDay ? 1 : (day - fromDay) / (toDay - fromDay)
          return moved(sum, mode, draws[`change:${changeId}.amount`] ?? likely(amount), acts)
        },
        base,
      )
      return Math.max(0, after)
    }
    const capacity = ({ service }: Unit) =>
      service.capacity === null ? Number.POSITIVE_INFINITY : value(service.id, 'capacity', service.capacity)
    const before = new Map(units.map((one) => [one, waitingIn(one)]))
    if (day > 0) step()
    days_.push({
      inService: units.map(({ inService }) => inService),
      delayed: units.map(waitingIn),
      queue: units.map(({ queue }) => queue),
      throughput: units.map((one) =>
        one.service.kind === 'rate' ? one.left : Math.max(0, one.left - (waitingIn(one) - before.get(one)!)),
      ),
      unmet: units.map(({ unmet }) => unmet),
      inTransit:
        units.reduce((sum, { carried }) => sum + carried, 0) +
        flows.reduce((sum, { pipe }) => sum + pipe.reduce((people, part) => people + part.people, 0), 0),
    })

    function step() {
      for (const one of units) {
        one.inbox = value(one.service.id, 'externalPerDay', one.service.externalPerDay)
        one.unmet = 0
      }
      for (const one of units) {
        const { whenFull } = one.service
        if (typeof whenFull === 'object') unit.get(whenFull.divertTo)!.inbox += one.carried
        one.carried = 0
      }
      const keptDue = new Map<Unit, number>()
      for (const { route, pipe } of flows) {
        if (pipe[0]?.due !== day) continue
        const { people } = pipe.shift()!
        const target = unit.get(route.to)!
        if (route.whenTargetFull === 'queue') target.inbox += people
        else keptDue.set(target, (keptDue.get(target) ?? 0) + people)
      }
      for (const one of places) leave(one)
      for (const [target, people] of keptDue) {
        target.kept -= people
        if (target.service.kind === 'places') target.inService += people
      }
      for (const one of rates) {
        const asking = one.queue + one.inbox
        const claims = asking + into(one).reduce((sum, { waiting }) => sum + waiting, 0)
        const served = Math.min(claims, capacity(one))
        const share = claims > 0 ? served / claims : 1
        one.queue = asking - asking * share
        one.left = served
        send(one, served - release(one, share) + (keptDue.get(one) ?? 0), 0)
        settle(one)
      }
      admitAll()
    }

    function leave(one: Unit) {
      const { id, meanStayDays, pressure } = one.service
      const limit = capacity(one)
      const there = one.inService + waitingIn(one)
      const full = limit > 0 ? there / limit : there > 0 ? 1 : 0
      const pressed = pressure ? Math.min(1, Math.max(0, (full - pressure.threshold) / (1 - pressure.threshold))) : 0
      const cut = pressure ? Math.min(1, value(id, 'pressure.stayCut', pressure.stayCut)) * pressed : 0
      one.left = one.inService / Math.max(1, Math.max(1, value(id, 'meanStayDays', meanStayDays!)) * (1 - cut))
      one.inService -= one.left
      send(one, one.left, pressed)
    }

    function send(one: Unit, people: number, pressed: number) {
      const { id, pressure } = one.service
      const fractions = out(one).map(({ route }) => {
        const uplift = pressure?.uplift[route.id]
        const lift = uplift === undefined ? 0 : value(id, `pressure.uplift.${route.id}`, uplift)
        return Math.min(1, value(route.id, 'fraction', route.fraction)) * (1 + lift * pressed)
      })
      const total = fractions.reduce((sum, fraction) => sum + fraction, 0)
      out(one).forEach((flow, at) => {
        const going = (people * fractions[at]!) / Math.max(1, total)
        if (flow.route.whenTargetFull === 'block') flow.waiting += going
        else if (flow.route.delayDays > 0) flow.pipe.push({ due: day + flow.route.delayDays, people: going })
        else unit.get(flow.route.to)!.inbox += going
      })
    }

    /** Lets a share of those who wait for a unit go; gives how many of them are still on their way to it. */
    function release(one: Unit, share: number): number {
      let underWay = 0
      for (const flow of into(one)) {
        const people = flow.waiting * share
        flow.waiting -= people
        if (flow.route.delayDays === 0) continue
        flow.pipe.push({ due: day + flow.route.delayDays, people })
        one.kept += people
        underWay += people
      }
      return underWay
    }

    function settle(one: Unit) {
      if (one.service.whenFull === 'queue') return
      if (one.service.whenFull === 'lose') one.unmet = one.queue
      else one.carried = one.queue
      one.queue = 0
    }

    function admitAll() {
      const shares = new Map(places.map((one) => [one, 1]))
      const claims = (one: Unit) => one.queue + one.inbox + into(one).reduce((sum, { waiting }) => sum + waiting, 0)
      for (let sweep = 0; sweep < 20_000; sweep++) {
        let furthest = 0
        for (const one of places) {
          if (claims(one) <= 0) continue
          const free = out(one).reduce(
            (sum, { route, waiting }) => sum - waiting * (1 - (shares.get(unit.get(route.to)!) ?? 0)),
            capacity(one) - one.inService - one.kept,
          )
          const share = Math.min(1, Math.max(0, free) / claims(one))
          furthest = Math.max(furthest, shares.get(one)! - share)
          shares.set(one, share)
        }
        if (furthest < 1e-13) break
      }
      for (const one of places) {
        const asking = one.queue + one.inbox
        const admitted = claims(one) * shares.get(one)!
        one.queue = asking - asking * shares.get(one)!
        one.inService += admitted - release(one, shares.get(one)!)
        settle(one)
      }
    }
  }
  return { services: units.map(({ service }) => service.id), days: days_ }
}

/** Rates after those who send to them at once. A network with a ring of them is not for the plain engine. */
function inTurn(rates: Unit[], routes: readonly Route[]): Unit[] {
  const left = [...rates]
  const done: Unit[] = []
  while (left.length > 0) {
    const next = left.findIndex(({ service }) =>
      left.every((other) =>
        routes.every(
          (route) =>
            !(
              route.from === other.service.id &&
              route.to === service.id &&
              (route.delayDays === 0 || route.whenTargetFull === 'block')
            ),
        ),
      ),
    )
    if (next < 0) throw new Error('The rates send to each other in a ring without any delay. Give one route a delay.')
    done.push(...left.splice(next, 1))
  }
  return done
}
