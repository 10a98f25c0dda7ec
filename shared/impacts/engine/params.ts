import { limits } from './limits.ts'
import type { Id, Network } from './network.ts'

/** Which numbers can be changed or be uncertain, by the id of their service or route. */
export function paramsOf({ services, routes }: Network): Map<Id, string[]> {
  const ofRoutes = routes.map(({ from, to }): [Id, string[]] => [`${from}->${to}`, ['fraction']])
  const ofServices = services.map(({ id, kind, pressure }): [Id, string[]] => {
    const always = ['capacity', 'externalPerDay']
    const stay = kind === 'places' ? ['meanStayDays'] : []
    const uplifts = Object.keys(pressure?.uplift ?? {}).map((route) => `pressure.uplift.${route}`)
    return [id, [...always, ...stay, ...(pressure ? ['pressure.stayCut', ...uplifts] : [])]]
  })
  return new Map([...ofRoutes, ...ofServices])
}

/** What a number may be. `step` is the length of a step in days. */
export function boundsOf(param: string, step: number): { least: number; most: number } {
  if (param === 'fraction' || param === 'pressure.stayCut') return { least: 0, most: 1 }
  if (param === 'meanStayDays') return { least: step, most: limits.people }
  if (param.startsWith('pressure.uplift.')) return { least: 0, most: 1000 }
  return { least: 0, most: limits.people }
}
