import type { OrganisationId, ServiceId } from '../../ids.ts'
import { leftOut } from './model-file-of.ts'
import { unitsOfOne } from './people-and-days.ts'
import { ringsWithoutExit } from './rings-without-exit.ts'
import { highest, likely, type ServiceModel, type SystemModel } from './system-model.ts'
import { type Flow, shareToday, todaysFlows } from './todays-flows.ts'

/** What one thing that does not add up is about. People are people a day, the rest is in the service's own unit. */
export type Imbalance = {
  /** The service whose figures do not hold. */
  serviceId: ServiceId
  /** The service at the other end that most of the difference comes from; null where there is none. */
  otherId: ServiceId | null
  /** Whom to ask: the service's organisation, and that of the other end if it is another. */
  organisationIds: OrganisationId[]
} & What

type What =
  /** Places without a mean stay: the model cannot be run with it. */
  | { kind: 'noStay' }
  /** People who come here never leave the model again. */
  | { kind: 'noExit'; ring: ServiceId[] }
  /** More people come by routes than leave by its own figures. */
  | ({ kind: 'routesBringMore'; brought: number; leaving: number } & Traced)
  /** Routes and the arrivals that somebody said do not come to what leaves by its own figures. */
  | ({ kind: 'arrivalsDiffer'; arriving: number; leaving: number } & Traced)
  /** More people come than it can carry, where nobody has said how full it is. */
  | ({ kind: 'comesBeyond'; arriving: number; room: number } & Traced)
  /** It is said to be fuller than it has room. */
  | { kind: 'overCapacity'; currentUse: number; capacity: number; gap: number }
  /** At the top of their ranges, or under full pressure, its routes take more than everybody. */
  | { kind: 'routesTakeMore'; share: number; under: 'highest' | 'pressure' }
  /** Neither a route nor anybody from outside reaches it. */
  | { kind: 'unreached' }
  /** Nobody said how much it carries, so that it never fills up. */
  | { kind: 'noCapacity' }

interface Traced {
  /** What each route brings a day, the most first. */
  by: { from: ServiceId; perDay: number }[]
}

/** Differences below this share of the larger figure are rounding of what people said. */
const tolerance = 0.05
/** People a day: one in 100 days is nobody. */
const leastGap = 0.01
/** As the rules have it: sums of shares such as 0.1 + 0.2 may miss by this. */
const rounding = 1e-9

/**
 * What does not add up between the organisations' figures, worst first: what keeps the model from running, then by how
 * many people a day are missing, then what nobody has said.
 */
export function balance(model: SystemModel): Imbalance[] {
  const out = new Set(leftOut(model).map(({ serviceId }) => serviceId))
  const flows = todaysFlows(model)
  const found = model.services.flatMap((service) => {
    if (out.has(service.serviceId)) return [about(service, null, model, { kind: 'noStay' })]
    const flow = flows.get(service.serviceId)
    return flow ? inFlows(service, flow, { model, flows }) : []
  })
  const rings = ringsWithoutExit(model).flatMap((ring) => {
    const first = model.services.find(({ serviceId }) => serviceId === ring[0])
    return first ? [about(first, ring[1] ?? null, model, { kind: 'noExit', ring })] : []
  })
  return [...found, ...rings]
    .map((one, place) => ({ one, place, rank: rankOf(one), gap: gapOf(one) }))
    .toSorted((a, b) => a.rank - b.rank || b.gap - a.gap || a.place - b.place)
    .map(({ one }) => one)
}

function inFlows(
  service: ServiceModel,
  flow: Flow,
  { model, flows }: { model: SystemModel; flows: ReadonlyMap<ServiceId, Flow> },
): Imbalance[] {
  const { serviceId, numbers } = service
  const { capacity, currentUse, arrivalsPerWeek } = numbers
  const { leaving, fromRoutes, outside } = flow
  const by = broughtBy(serviceId, model, flows)
  const sender = by[0]?.from ?? null
  const found: Imbalance[] = []
  const add = (what: What, otherId: ServiceId | null = null) => found.push(about(service, otherId, model, what))
  if (currentUse && fromRoutes > leaving && differ(fromRoutes, leaving)) {
    add({ kind: 'routesBringMore', brought: fromRoutes, leaving, by }, sender)
  } else if (currentUse && arrivalsPerWeek && differ(fromRoutes + outside, leaving)) {
    add({ kind: 'arrivalsDiffer', arriving: fromRoutes + outside, leaving, by }, sender)
  }
  const room = roomOf(service)
  if (!currentUse && room !== undefined && leaving > room && differ(leaving, room)) {
    add({ kind: 'comesBeyond', arriving: leaving, room, by }, sender)
  }
  if (capacity && currentUse && likely(currentUse.estimate) > likely(capacity.estimate) * (1 + rounding)) {
    const [use, most] = [likely(currentUse.estimate), likely(capacity.estimate)]
    const people = (use - most) / unitsOfOne(service)
    const stay = numbers.meanStayDays ? likely(numbers.meanStayDays.estimate) : 1
    add({
      kind: 'overCapacity',
      currentUse: use,
      capacity: most,
      gap: service.kind === 'rate' ? people : people / stay,
    })
  }
  const takes = routesTakeMore(service, model)
  if (takes) add(takes, mainReceiver(serviceId, model))
  if (!capacity) add({ kind: 'noCapacity' })
  if (fromRoutes + Math.max(0, outside) <= rounding) add({ kind: 'unreached' })
  return found
}

/** How many people a day can pass through it; undefined where its figures do not say. */
function roomOf(service: ServiceModel): number | undefined {
  const { capacity, meanStayDays } = service.numbers
  if (!capacity) return undefined
  const people = likely(capacity.estimate) / unitsOfOne(service)
  if (service.kind === 'rate') return people
  return meanStayDays && people / likely(meanStayDays.estimate)
}

/** The rules keep the likeliest shares at 10 of 10 together; ranges and the pressure rule may still go beyond. */
function routesTakeMore(
  { serviceId, pressure }: ServiceModel,
  { routes }: SystemModel,
): Extract<What, { kind: 'routesTakeMore' }> | undefined {
  const own = routes.filter(({ from }) => from === serviceId)
  const pressed = own.reduce((sum, { id, fraction }) => {
    const uplift = pressure?.uplift[id]
    return sum + likely(fraction.estimate) * (1 + (uplift ? likely(uplift.estimate) : 0))
  }, 0)
  if (pressed > 1 + rounding) return { kind: 'routesTakeMore', share: pressed, under: 'pressure' }
  const most = own.reduce((sum, { fraction: { estimate } }) => sum + highest(estimate), 0)
  return most > 1 + rounding ? { kind: 'routesTakeMore', share: most, under: 'highest' } : undefined
}

function about(service: ServiceModel, otherId: ServiceId | null, { services }: SystemModel, what: What): Imbalance {
  const other = services.find(({ serviceId }) => serviceId === otherId)
  const organisationIds = [...new Set([service, ...(other ? [other] : [])].map(({ organisationId }) => organisationId))]
  return { serviceId: service.serviceId, otherId, organisationIds, ...what }
}

function broughtBy(id: ServiceId, model: SystemModel, flows: ReadonlyMap<ServiceId, Flow>): Traced['by'] {
  return model.routes
    .filter(({ to }) => to === id)
    .map((route) => ({
      from: route.from,
      perDay: shareToday(model, route) * (flows.get(route.from)?.leaving ?? 0),
    }))
    .toSorted((one, other) => other.perDay - one.perDay)
}

function mainReceiver(id: ServiceId, { routes }: SystemModel): ServiceId | null {
  const own = routes.filter(({ from }) => from === id)
  return own.toSorted((one, other) => highest(other.fraction.estimate) - highest(one.fraction.estimate))[0]?.to ?? null
}

function differ(one: number, other: number): boolean {
  return Math.abs(one - other) > Math.max(leastGap, tolerance * Math.max(one, other))
}

function rankOf({ kind }: Imbalance): number {
  if (kind === 'noStay' || kind === 'noExit') return 0
  return kind === 'unreached' || kind === 'noCapacity' || kind === 'routesTakeMore' ? 2 : 1
}

/** People a day that one side shows and the other does not. */
function gapOf(one: Imbalance): number {
  switch (one.kind) {
    case 'routesBringMore':
      return one.brought - one.leaving
    case 'arrivalsDiffer':
      return Math.abs(one.arriving - one.leaving)
    case 'comesBeyond':
      return one.arriving - one.room
    case 'overCapacity':
      return one.gap
    case 'routesTakeMore':
      return one.share - 1
    case 'noStay':
    case 'noExit':
    case 'unreached':
    case 'noCapacity':
      return 0
    default:
      return one satisfies never
  }
}
