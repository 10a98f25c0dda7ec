import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refused } from '../../client/connection/api.ts'
import { createQueries } from '../../client/connection/queries.ts'
import type { Problem } from '../../shared/protocol.ts'

const notFound: Problem = {
  ...{ type: 'about:blank', title: 'Not Found', status: 404, code: 'not-found', detail: 'Nothing here.' },
  correlationId: 'c',
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** An answer on an open page that is there at first, then refreshed; the server says each of these to a refresh in turn. */
async function refreshed(...said: (string | Problem)[]) {
  const queries = createQueries()
  const later = ['the words', ...said]
  const observer = new QueryObserver<string>(queries, {
    queryKey: ['/challenges/ch-beds'],
    queryFn: async () => {
      const answer = later.shift() ?? notFound
      if (typeof answer === 'string') return answer
      throw new Refused(answer)
    },
  })
  observer.subscribe(() => {})
  const seen = []
  for (const _ of ['first', ...said]) {
    await vi.advanceTimersByTimeAsync(10)
    seen.push(observer.getCurrentResult())
    void queries.invalidateQueries()
  }
  return { seen, kept: () => queries.getQueryData(['/challenges/ch-beds']) }
}

it('an open page drops what it held when there is nothing any more that its reader can open', async () => {
  const { seen, kept } = await refreshed(notFound)
  expect(seen[0]).toMatchObject({ data: 'the words' })
  expect(seen[1]).toMatchObject({ data: undefined, error: { problem: { code: 'not-found' } } })
  expect(kept()).toBeUndefined()
})

it('what may be opened again is there again', async () => {
  const { seen } = await refreshed(notFound, 'the words again')
  expect(seen.at(-1)).toMatchObject({ data: 'the words again', error: null })
})

it('a refresh that fails in any other way leaves what was there', async () => {
  const fault: Problem = { ...notFound, status: 500, code: 'internal' }
  const { seen } = await refreshed(fault)
  expect(seen.at(-1)).toMatchObject({ data: 'the words', error: { problem: { code: 'internal' } } })
})
