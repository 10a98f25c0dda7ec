import { type Band, bands } from '../../shared/impacts/risk.ts'
import { type Effect, effects, type ImpactState, impactStates } from '../../shared/impacts/states.ts'

/** What the register is kept to. All of it lives in the address, so that a view can be sent to a colleague. */
export interface RegisterFilter {
  challenge?: string
  from?: string
  to?: string
  /** Left out: everything that is not closed. */
  state?: ImpactState | 'all'
  band?: Band | 'notScored'
  effect?: Effect
  option?: string
  decision?: string
  q?: string
}

const idKeys = ['challenge', 'from', 'to', 'option', 'decision'] as const

/** The filter in an address; what is no filter is left out. */
export function filterIn(search: URLSearchParams): RegisterFilter {
  const filter: RegisterFilter = {}
  for (const key of idKeys) {
    const value = search.get(key)
    if (value && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) filter[key] = value
  }
  const state = [...impactStates, 'all' as const].find((each) => each === search.get('state'))
  const band = [...bands, 'notScored' as const].find((each) => each === search.get('band'))
  const effect = effects.find((each) => each === search.get('effect'))
  const q = search.get('q')?.trim().slice(0, 200)
  return { ...filter, ...(state && { state }), ...(band && { band }), ...(effect && { effect }), ...(q && { q }) }
}

/** The filter as it stands in an address. */
export function searchOf(filter: RegisterFilter): URLSearchParams {
  return new URLSearchParams(Object.entries(filter).filter(([, value]) => value))
}

/** Where the API answers for a filter. */
export function registerPath(
  senateId: string,
  { state, ...filter }: RegisterFilter,
  more: { sort?: 'challenge' | 'worst' | 'newest'; limit?: number } = {},
): string {
  const search = searchOf(filter)
  search.set('state', state ?? 'open')
  if (more.sort) search.set('sort', more.sort)
  if (more.limit) search.set('limit', String(more.limit))
  return `/senates/${senateId}/impacts?${search}`
}

/** Where the API answers for the matrix of a filter. */
export function matrixPath(senateId: string, { state, ...filter }: RegisterFilter): string {
  const search = searchOf(filter)
  search.set('state', state ?? 'open')
  return `/senates/${senateId}/impacts/matrix?${search}`
}
