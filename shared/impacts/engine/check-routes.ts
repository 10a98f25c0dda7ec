import { checkEstimate, checkNumber } from './check-estimate.ts'
import { likelyOf } from './estimate.ts'
import { limits } from './limits.ts'
import type { Network } from './network.ts'
import type { Problem } from './problems.ts'

/** Sums of fractions such as 0.7 + 0.2 + 0.1 miss 1 by rounding. */
export const rounding = 1e-9

/** What is wrong with each route, and with the routes of each service together. */
export function checkRoutes({ services, routes }: Network): Problem[] {
  const ids = new Set(services.map(({ id }) => id))
  const seen = new Set<string>()
  const each = routes.flatMap((route, index) => {
    const at = `/network/routes/${index}`
    const name = `${route.from}->${route.to}`
    const twice = seen.has(name)
    seen.add(name)
    return [
      ...(ids.has(route.from) ? [] : [{ at: `${at}/from`, sentence: unknown(route.from) }]),
      ...(ids.has(route.to) ? [] : [{ at: `${at}/to`, sentence: unknown(route.to) }]),
      ...(route.id === name ? [] : [{ at: `${at}/id`, sentence: `The route is called ${route.id}. Call it ${name}.` }]),
      ...(twice ? [{ at, sentence: `There is another route ${name}. Give one fraction for both.` }] : []),
      ...checkEstimate(route.fraction, `${at}/fraction`, { least: 0, most: 1, what: 'The fraction' }),
      ...checkNumber(route.delayDays, `${at}/delayDays`, { least: 0, most: limits.days, what: 'The delay in days' }),
      ...checkNumber(route.startInTransit ?? 0, `${at}/startInTransit`, {
        least: 0,
        most: limits.people,
        what: 'The number of people under way',
      }),
    ]
  })
  return [...each, ...checkTotals({ services, routes })]
}

const unknown = (id: string) => `There is no service ${id}. Give the id of one in this network.`

/** More people cannot leave by routes than leave. Said where the sum first goes over. */
function checkTotals({ routes }: Network): Problem[] {
  const totals = new Map<string, number>()
  return routes.flatMap(({ from, fraction }, index) => {
    const before = totals.get(from) ?? 0
    const total = before + likelyOf(fraction)
    totals.set(from, total)
    if (before > 1 + rounding || !(total > 1 + rounding) || likelyOf(fraction) > 1) return []
    const sum = routes.reduce((all, route) => (route.from === from ? all + likelyOf(route.fraction) : all), 0)
    const sentence = `The fractions of the routes out of ${from} add up to ${Number(sum.toPrecision(6))}, over 1. Make them at most 1 together.`
    return [{ at: `/network/routes/${index}/fraction`, sentence }]
  })
}
