import type { QueryClient } from '@tanstack/react-query'
import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Live } from './live.ts'
import { LiveContext } from './useConnection.ts'

/** Gives everything below it the page's one live connection and its cache of answers. */
export function Connection({ live, queries, children }: { live: Live; queries: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <LiveContext value={live}>{children}</LiveContext>
    </QueryClientProvider>
  )
}
