import { useSearchParams } from 'react-router'
import { type LogSort, logSorts } from '../../shared/decisions/log-words.ts'
import type { Chosen } from '../ui/Facets.tsx'

export const listFilters = ['status', 'organisation', 'challenge', 'verb', 'force'] as const

export interface LogView {
  chosen: Chosen
  from: string
  to: string
  q: string
  sort: LogSort
  /** Whether anything narrows the log down. */
  isNarrowed: boolean
  /** The same as a query for the API, with its question mark; empty when nothing is chosen. */
  query: string
  choose(chosen: Chosen): void
  /** Empty text takes the filter away. */
  set(name: 'q' | 'sort', value: string): void
  setRange(from: string, to: string): void
  clear(): void
}

/** The view of the log that the address names, so that it can be sent to a colleague. */
export function useLogFilters(): LogView {
  const [search, setSearch] = useSearchParams()
  const chosen = Object.fromEntries(listFilters.map((name) => [name, search.getAll(name)]))
  const [from, to, q] = (['from', 'to', 'q'] as const).map((name) => search.get(name) ?? '') as [string, string, string]
  const sort = logSorts.find((known) => known === search.get('sort')) ?? 'newest'
  const isNarrowed = [from, to, q].some(Boolean) || Object.values(chosen).some((values) => values.length > 0)

  function change(build: (next: URLSearchParams) => void) {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        build(next)
        return next
      },
      { replace: true },
    )
  }

  return {
    ...{ chosen, from, to, q, sort, isNarrowed },
    query: queryOf(chosen, { from, to, q, sort: sort === 'newest' ? '' : sort }),
    choose: (next) =>
      change((params) => {
        for (const name of listFilters) {
          params.delete(name)
          for (const value of next[name] ?? []) params.append(name, value)
        }
      }),
    set: (name, value) => change((params) => (value ? params.set(name, value) : params.delete(name))),
    setRange: (first, last) =>
      change((params) => {
        for (const [name, value] of [
          ['from', first],
          ['to', last],
        ] as const) {
          if (value) params.set(name, value)
          else params.delete(name)
        }
      }),
    clear: () => setSearch(sort === 'newest' ? {} : { sort }, { replace: true }),
  }
}

function queryOf(chosen: Chosen, single: Record<string, string>): string {
  const params = new URLSearchParams()
  for (const name of listFilters) for (const value of chosen[name] ?? []) params.append(name, value)
  for (const [name, value] of Object.entries(single)) if (value) params.set(name, value)
  const text = params.toString()
  return text && `?${text}`
}
