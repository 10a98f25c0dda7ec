import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isGone, Unreachable, waitOf } from './api.ts'

/**
 * The cache of answers. What the server refused is not asked again; what it did not hear is, and so is what it refused
 * for now as too many, once the time that it told is over: the refusal shows until then, or what was there before. An
 * answer that the server no longer has for this person is forgotten, on open pages too.
 */
export function createQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError(error, query) {
        const { queryKey } = query
        // What may not be seen any more goes from the screen; any other failure leaves there what was there before.
        if (isGone(error)) query.setState({ data: undefined })
        const waitMs = waitOf(error)
        if (waitMs !== undefined) setTimeout(() => void queries.invalidateQueries({ queryKey, exact: true }), waitMs)
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        networkMode: 'always',
        retry: (failures, error) => error instanceof Unreachable && failures < 2,
        retryDelay: (failures) => 600 * 2 ** failures,
      },
    },
  })
  return queries
}
