import type { ServiceId } from '../../ids.ts'
import type { FileChange, FileRoute, FileService, ModelFile, Uncertainty } from '../engine/model-file.ts'
import { type Assumption, assumptionId, emptyScenario, type Range, type ScenarioContent } from '../scenarios/content.ts'
import { leastStay } from '../scenarios/short-stays.ts'
import { daysInWeek, over, unitsOfOne } from './people-and-days.ts'
import {
  highest,
  likely,
  lowest,
  type ModelNumber,
  type RouteModel,
  type ServiceModel,
  type SystemModel,
} from './system-model.ts'
import { type Flow, todaysFlows } from './todays-flows.ts'

/**
 * What the engine runs for a scenario, or for the model as it stands: people as the unit, time in days. Numbers of the
 * model keep their ranges; where the scenario assumes something of a number, its likeliest value stands and its range,
 * widened over what members hold, is an uncertainty. Outside arrivals that nobody said are what today's use needs beyond
 * the routes, and none where that is below zero (`balance` says so). Services that cannot be computed are left out
 * (`leftOut`), and whatever is about them with them: people who would go there leave the model.
 */
export function modelFileOf(model: SystemModel, content: ScenarioContent | null): ModelFile {
  const scenario = content ?? emptyScenario
  const byId = new Map(scenario.assumptions.map((assumption) => [assumption.id, assumption]))
  const { services, routes } = computable(assumed(model, byId))
  const flows = todaysFlows({ services, routes })
  const known = new Map(services.map((service) => [service.serviceId as string, service]))
  const targets = new Set([...known.keys(), ...routes.map(({ id }) => id as string)])
  const { horizonDays, runs, seed, chance, coping } = scenario
  return {
    network: {
      services: services.map((service) => fileService(service, flows.get(service.serviceId), coping)),
      routes: routes.map((route) => fileRoute(route, flows.get(route.from))),
    },
    changes: scenario.changes.flatMap((change) => (targets.has(change.target) ? [fileChange(change, known)] : [])),
    uncertainty: scenario.assumptions.flatMap((assumption) =>
      targets.has(assumption.target) ? uncertainty(assumption, known, { coping, targets }) : [],
    ),
    ...{ horizonDays, runs, seed, chance },
    stepsPerDay: services.some((service) => needsShortSteps(service, byId, scenario))
      ? Math.max(4, scenario.stepsPerDay)
      : scenario.stepsPerDay,
  }
}

/** Services of places whose mean stay nobody has said: nothing can be computed of them. */
export function leftOut({ services }: SystemModel): ServiceModel[] {
  return services.filter(({ kind, numbers }) => kind === 'places' && !numbers.meanStayDays)
}

/** What members hold beside the assumption makes it wider, never narrower. */
export function widened({ low, likely: middle, high, opinions }: Assumption): Range {
  const held = Object.values(opinions)
  return {
    low: Math.min(low, ...held.map((one) => one.low)),
    likely: middle,
    high: Math.max(high, ...held.map((one) => one.high)),
  }
}

function computable(model: SystemModel): SystemModel {
  const out = new Set(leftOut(model).map(({ serviceId }) => serviceId))
  const stays = (id: ServiceId) => !out.has(id)
  const routes = model.routes.filter(({ from, to }) => stays(from) && stays(to))
  const ways = new Set<string>(routes.map(({ id }) => id))
  const services = model.services.filter(({ serviceId }) => stays(serviceId))
  return {
    services: services.map((service) => ({
      ...service,
      whenFull: typeof service.whenFull === 'object' && out.has(service.whenFull.divertTo) ? 'lose' : service.whenFull,
      pressure: service.pressure && {
        ...service.pressure,
        uplift: Object.fromEntries(Object.entries(service.pressure.uplift).filter(([route]) => ways.has(route))),
      },
    })),
    routes,
  }
}

/** The model with the likeliest values of a scenario's assumptions in it. */
function assumed(model: SystemModel, byId: ReadonlyMap<string, Assumption>): SystemModel {
  const number = (target: string, param: string, held: ModelNumber | undefined): ModelNumber | undefined => {
    const assumption = byId.get(`${target}.${param}`)
    if (!assumption) return held
    const { likely: estimate, source } = assumption
    return { bySeatId: null, at: '', ...held, estimate, source }
  }
  return {
    services: model.services.map((service) => {
      const { serviceId, pressure } = service
      const numbers = { ...service.numbers }
      for (const name of ['capacity', 'meanStayDays', 'arrivalsPerWeek'] as const) {
        const value = number(serviceId, name, numbers[name])
        if (value) numbers[name] = value
      }
      if (!pressure) return { ...service, numbers }
      const stayCut = number(serviceId, 'pressure.stayCut', pressure.stayCut) ?? pressure.stayCut
      const uplift = Object.fromEntries(
        Object.entries(pressure.uplift).map(([id, held]) => [
          id,
          number(serviceId, `pressure.uplift.${id}`, held) ?? held,
        ]),
      )
      return { ...service, numbers, pressure: { ...pressure, stayCut, uplift } }
    }),
    routes: model.routes.map((route) => ({
      ...route,
      fraction: number(route.id, 'fraction', route.fraction) ?? route.fraction,
    })),
  }
}

function fileService(service: ServiceModel, flow: Flow | undefined, coping: ScenarioContent['coping']): FileService {
  const { serviceId: id, organisationId: org, kind, whenFull, numbers, pressure } = service
  const { capacity, currentUse, waiting, meanStayDays, arrivalsPerWeek } = numbers
  const inPeople = (number: ModelNumber) => over(number.estimate, unitsOfOne(service))
  const outside = Math.max(0, flow?.outside ?? 0)
  const common = {
    ...{ id, org, kind, whenFull },
    capacity: capacity ? inPeople(capacity) : null,
    externalPerDay: arrivalsPerWeek ? over(arrivalsPerWeek.estimate, daysInWeek) : outside,
    startQueue: waiting ? likely(waiting.estimate) : 0,
  }
  if (kind === 'rate' || !meanStayDays) return common
  const stay = meanStayDays.estimate
  const places = {
    ...common,
    meanStayDays: stay,
    // Where nobody said how full it is, it holds what passes through it today (Little's law).
    startInService: currentUse ? likely(inPeople(currentUse)) : (flow?.leaving ?? 0) * likely(stay),
  }
  if (!pressure || coping === 'off') return places
  const { threshold, stayCut, uplift } = pressure
  return {
    ...places,
    pressure: {
      threshold,
      stayCut: stayCut.estimate,
      uplift: Object.fromEntries(Object.entries(uplift).map(([route, { estimate }]) => [route, estimate])),
    },
  }
}

function fileRoute({ from, to, fraction, delayDays, whenTargetFull }: RouteModel, flow: Flow | undefined): FileRoute {
  const route = { from, to, fraction: fraction.estimate, delayDays, whenTargetFull }
  if (delayDays === 0) return route
  // Somebody is under way already on day 0 (Little's law), or nobody would arrive for as long as the delay is.
  return { ...route, startInTransit: (flow?.leaving ?? 0) * likely(fraction.estimate) * delayDays }
}

function fileChange(
  { id, target, param, mode, amount, fromDay, toDay, shape }: ScenarioContent['changes'][number],
  services: ReadonlyMap<string, ServiceModel>,
): FileChange {
  const service = services.get(target.split('->')[0] ?? '')
  const units = mode === 'multiply' ? 1 : unitsOf(param, service)
  return {
    ...(service ? { org: service.organisationId } : {}),
    ...{ id, target, param: engineParam(param), mode, amount: over(amount, units), fromDay, toDay, shape },
  }
}

function uncertainty(
  assumption: Assumption,
  services: ReadonlyMap<string, ServiceModel>,
  { coping, targets }: { coping: ScenarioContent['coping']; targets: ReadonlySet<string> },
): Uncertainty[] {
  const { target, param } = assumption
  const service = services.get(target)
  if (param.startsWith('pressure.')) {
    const route = param.startsWith('pressure.uplift.') ? param.slice('pressure.uplift.'.length) : null
    if (coping === 'off' || !service?.pressure || service.kind === 'rate') return []
    if (route !== null && !(targets.has(route) && route in service.pressure.uplift)) return []
  }
  const { low, likely: mode, high } = rangeOver(widened(assumption), unitsOf(param, service))
  // Nothing is uncertain of a range without width, and the number itself is in the network.
  if (low === high) return []
  return [{ target, param: engineParam(param), low, mode, high }]
}

function rangeOver({ low, likely: middle, high }: Range, units: number): Range {
  return { low: low / units, likely: middle / units, high: high / units }
}

/** How many of the service's own units make one of the engine's. */
function unitsOf(param: string, service: ServiceModel | undefined): number {
  if (param === 'capacity' && service) return unitsOfOne(service)
  return param === 'arrivalsPerWeek' ? daysInWeek : 1
}

function engineParam(param: string): string {
  return param === 'arrivalsPerWeek' ? 'externalPerDay' : param
}

/**
 * Stays under a day need the engine's quarter-day step, ranges included: the model's, what the scenario assumes of them,
 * and what its changes leave of them before it ends.
 */
function needsShortSteps(
  { serviceId, kind, numbers, pressure }: ServiceModel,
  byId: ReadonlyMap<string, Assumption>,
  { changes, horizonDays }: ScenarioContent,
): boolean {
  const stay = numbers.meanStayDays?.estimate
  if (kind === 'rate' || stay === undefined) return false
  const assumedOf = (param: Assumption['param']) => {
    const assumption = byId.get(assumptionId(serviceId, param))
    return assumption && widened(assumption)
  }
  const ofStay = changes.filter(
    ({ target, param, fromDay }) => target === serviceId && param === 'meanStayDays' && fromDay < horizonDays,
  )
  const least = leastStay(assumedOf('meanStayDays')?.low ?? lowest(stay), ofStay)
  const cut = pressure ? (assumedOf('pressure.stayCut')?.high ?? highest(pressure.stayCut.estimate)) : 0
  return least * (1 - cut) < 1
}
