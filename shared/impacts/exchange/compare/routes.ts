import type { ServiceId } from '../../../ids.ts'
import type { RouteOut } from '../../system/modelled.ts'
import type { Key, Place, SaidRoute } from '../said.ts'
import { see } from './model.ts'
import { added, changed, type Plan, placing } from './plan.ts'
import { sameEstimate, shareWords, withSources } from './words.ts'

export interface Called {
  id: ServiceId
  label: string
}

/**
 * The service that a file means by these words: what the file calls one, an id, a name with the code of its
 * organisation, or a name alone that only one has. Null where it is not here, which is refused if a place is given.
 */
export type FindService = (key: Key, place?: Place, field?: string) => Called | null

/** A route of a file, and what there is of it here. */
export interface FoundRoute {
  from: Called
  to: Called
  said: SaidRoute
  held: RouteOut | undefined
}

/** Finds the routes of a file here, and adds, changes or takes away what differs. */
export function compareRoutes(said: readonly SaidRoute[], find: FindService, plan: Plan): FoundRoute[] {
  const taken = new Map<string, string>()
  return said.flatMap((route) => {
    const from = find(route.from, route.place, 'from')
    const to = find(route.to, route.place, 'to')
    if (!from || !to) return []
    const name = `${from.id}->${to.id}`
    const earlier = taken.get(name)
    if (earlier !== undefined) {
      const problem = `The route from ${from.label} to ${to.label} is in the file twice: see ${earlier}. Take one away.`
      plan.refused.push({ at: route.place(), problem })
      return []
    }
    taken.set(name, route.place())
    const found = { from, to, said: route, held: plan.facts.models.get(from.id)?.routes[to.id] }
    planRoute(found, plan)
    return [found]
  })
}

function planRoute({ from, to, said, held }: FoundRoute, plan: Plan): void {
  const { fraction, place: at } = said
  const place = placing(at)
  const what = `${from.label} to ${to.label}`
  if (fraction === 'none') {
    if (!held) {
      plan.unchanged += 1
      return
    }
    see(from.id, plan)
    const line = changed(what, wordsOf(held), 'No route')
    plan.routes.push({ change: { type: 'removeRoute', target: from.id, body: { to: to.id } }, place, line })
    return
  }
  if (fraction === null && !held) {
    plan.refused.push({ at: at('fraction'), problem: 'A new route needs the share of those who leave. Give it.' })
    return
  }
  const estimate = fraction?.estimate ?? held?.fraction.estimate ?? 0
  const isSame = held !== undefined && sameEstimate(held.fraction.estimate, estimate)
  const source = fraction?.source ?? (isSame ? held.fraction.source : plan.from)
  const body = {
    ...{ to: to.id, fraction: estimate, source },
    delayDays: said.delayDays ?? held?.delayDays ?? 0,
    whenTargetFull: said.whenTargetFull ?? held?.whenTargetFull ?? 'queue',
  }
  const { delayDays, whenTargetFull } = body
  if (
    isSame &&
    held.fraction.source === source &&
    held.delayDays === delayDays &&
    held.whenTargetFull === whenTargetFull
  ) {
    plan.unchanged += 1
    return
  }
  see(from.id, plan)
  const sources = withSources(held?.fraction, { estimate, source })
  const isOfSourceAlone = isSame && held.fraction.source !== source
  const after = wordsOf({ fraction: { estimate }, delayDays, whenTargetFull })
  const line = held
    ? changed(
        what,
        `${wordsOf(held)}${isOfSourceAlone ? sources.before : ''}`,
        `${after}${isOfSourceAlone ? sources.after : ''}`,
      )
    : added(what, after)
  plan.routes.push({ change: { type: 'setRoute', target: from.id, body }, place, line })
}

function wordsOf(
  route: Pick<RouteOut, 'delayDays' | 'whenTargetFull'> & { fraction: Pick<RouteOut['fraction'], 'estimate'> },
) {
  const { fraction, delayDays, whenTargetFull } = route
  const delay = delayDays === 0 ? '' : `, ${delayDays} ${delayDays === 1 ? 'day' : 'days'} later`
  return `${shareWords(fraction.estimate)} of those who leave${delay}, ${whenTargetFull} when full`
}
