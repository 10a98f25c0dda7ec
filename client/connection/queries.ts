import { QueryClient } from '@tanstack/react-query'
import { Unreachable } from './api.ts'

/** The cache of answers. What the server refused is not asked again; what it did not hear is. */
export function createQueries(): QueryClient {
  return new QueryClient({
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
}
