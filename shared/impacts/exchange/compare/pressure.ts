import type { ServiceId } from '../../../ids.ts'
import type { Estimate } from '../../engine/network.ts'
import type { Modelled, RouteOut } from '../../system/modelled.ts'
import type { SaidService } from '../said.ts'
import { see } from './model.ts'
import { added, changed, type Plan, type Planned, placing } from './plan.ts'
import type { Called, FoundRoute } from './routes.ts'
import type { FoundService } from './services.ts'
import { estimateWords, sameEstimate, shareWords } from './words.ts'

interface Rule {
  threshold: number
  stayCut: Estimate
  source: string
  uplift: { to: ServiceId; by: Estimate }[]
}

/** Plans the pressure rules: a service's own numbers, and which of its routes they make busier. */
export function comparePressure(services: readonly FoundService[], routes: readonly FoundRoute[], plan: Plan): void {
  const saying = new Map<ServiceId, { called: Called; said: SaidService | null; routes: FoundRoute[] }>()
  const of = (called: Called) => {
    const held = saying.get(called.id) ?? { called, said: null, routes: [] }
    saying.set(called.id, held)
    return held
  }
  for (const service of services) if (service.said.pressure !== null) of(service).said = service.said
  for (const route of routes)
    if (route.said.uplift !== null || route.said.fraction === 'none') of(route.from).routes.push(route)
  for (const one of saying.values()) planOne(one.called, one.said, one.routes, plan)
}

function planOne(called: Called, said: SaidService | null, routes: readonly FoundRoute[], plan: Plan): void {
  const { id, label } = called
  const model = plan.facts.models.get(id)
  // With a route, what the rule says of it goes as well.
  const gone = new Set(routes.filter((route) => route.said.fraction === 'none').map(({ to }) => to.id))
  const before = ruleOf(model, gone)
  const what = `${label}: pressure rule`
  if (said?.pressure === 'none') {
    if (!before) return
    see(id, plan)
    const line = changed(what, wordsOf(before), 'None')
    plan.pressure.push({ change: { type: 'removePressure', target: id, body: {} }, place: placing(said.place), line })
    return
  }
  const own = said?.pressure ?? before
  if (!own) {
    const [first] = routes.filter(({ said: route }) => route.uplift !== null && route.uplift !== 'none')
    if (!first) return
    plan.refused.push({
      at: first.said.place('uplift'),
      problem: `${label} has no pressure rule that could make the route busier. Give its rule in services.csv, or leave this out.`,
    })
    return
  }
  const uplift = new Map(before?.uplift.map(({ to, by }) => [to, by]))
  for (const { to, said: route } of routes) {
    if (route.uplift === 'none' || gone.has(to.id)) uplift.delete(to.id)
    else if (route.uplift !== null) uplift.set(to.id, route.uplift)
  }
  const { threshold, stayCut } = own
  const after = { threshold, stayCut, uplift: [...uplift].map(([to, by]) => ({ to, by })) }
  const isSame = before !== null && isSameRule(before, after)
  const source = own.source ?? (isSame ? before.source : plan.from)
  if (isSame && before.source === source) return
  see(id, plan)
  const words = isSame ? (rule: Rule) => `${wordsOf(rule)} (source: ${rule.source})` : wordsOf
  const rule = { ...after, source }
  const isNew = !model && !plan.here.services.some((service) => service.id === id)
  const line = isNew ? added(what, words(rule)) : changed(what, before ? words(before) : 'None', words(rule))
  const place = upliftPlace(said, routes, after.uplift)
  plan.pressure.push({ change: { type: 'setPressure', target: id, body: rule }, place, line })
}

/** A rule's own numbers stand with the service, each uplift with its route. */
function upliftPlace(
  said: SaidService | null,
  routes: readonly FoundRoute[],
  uplift: Rule['uplift'],
): Planned<never>['place'] {
  return (at) => {
    const nth = /^\/uplift\/(\d+)/.exec(at)?.[1]
    const route = nth === undefined ? undefined : routes.find(({ to }) => to.id === uplift[Number(nth)]?.to)
    if (route) return route.said.place('uplift')
    return said ? placing(said.place)(at) : (routes[0]?.said.place('uplift') ?? '')
  }
}

function ruleOf(model: Modelled | undefined, gone: ReadonlySet<ServiceId>): Rule | null {
  if (!model?.pressure) return null
  const { threshold, stayCut } = model.pressure
  const uplift = (Object.entries(model.routes) as [ServiceId, RouteOut][]).flatMap(([to, route]) => {
    return route.uplift && !gone.has(to) ? [{ to, by: route.uplift.estimate }] : []
  })
  return { threshold, stayCut: stayCut.estimate, source: stayCut.source, uplift }
}

function isSameRule(one: Omit<Rule, 'source'>, other: Omit<Rule, 'source'>): boolean {
  return (
    one.threshold === other.threshold &&
    sameEstimate(one.stayCut, other.stayCut) &&
    one.uplift.length === other.uplift.length &&
    one.uplift.every(({ to, by }) => other.uplift.some((route) => route.to === to && sameEstimate(route.by, by)))
  )
}

function wordsOf({ threshold, stayCut, uplift }: Rule): string {
  const routes = uplift.length === 0 ? '' : `, ${uplift.length} ${uplift.length === 1 ? 'route' : 'routes'} busier`
  const most = uplift.map(({ by }) => `+${shareWords(by)}`).join(', ')
  return `From ${estimateWords(threshold, 100, '%')} full, stays up to ${shareWords(stayCut)} shorter${routes}${most === '' ? '' : ` (${most})`}`
}
