import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Refused } from '../../client/connection/api.ts'
import { createQueries } from '../../client/connection/queries.ts'
import type { Problem } from '../../shared/protocol.ts'

const tooMany: Problem = {
  type: 'about:blank',
  title: 'Too Many Requests',
  status: 429,
  code: 'too-many',
  detail: 'You are asking for a lot very quickly. Wait 7 seconds, then try again.',
  retryAfterSeconds: 7,
  correlationId: 'c',
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** An answer on screen: what the server says to each asking, in turn. */
function onScreen(...said: (string | Problem)[]) {
  const queries = createQueries()
  let asked = 0
  const observer = new QueryObserver<string>(queries, {
    queryKey: ['/impacts'],
    queryFn: async () => {
      const answer = said[Math.min(asked, said.length - 1)]
      asked += 1
      if (typeof answer === 'string') return answer
      throw new Refused(answer ?? tooMany)
    },
  })
  const leave = observer.subscribe(() => {})
  return { queries, observer, leave, asked: () => asked, shown: () => observer.getCurrentResult() }
}

it('an answer refused as too many is told at once, and asked again by itself when it is time', async () => {
  const { shown, asked } = onScreen(tooMany, 'the impacts')
  await vi.advanceTimersByTimeAsync(10)
  expect(shown().error).toMatchObject({ problem: { code: 'too-many' } })
  await vi.advanceTimersByTimeAsync(6900)
  expect(asked()).toBe(1)
  await vi.advanceTimersByTimeAsync(1200)
  expect(shown()).toMatchObject({ data: 'the impacts', error: null })
  expect(asked()).toBe(2)
})

it('what is on screen stays while its refresh is refused as too many, and is brought up to date after', async () => {
  const { queries, shown } = onScreen('before', tooMany, 'after')
  await vi.advanceTimersByTimeAsync(10)
  void queries.invalidateQueries()
  await vi.advanceTimersByTimeAsync(10)
  expect(shown().data).toBe('before')
  await vi.advanceTimersByTimeAsync(8200)
  expect(shown().data).toBe('after')
})

it('what nobody looks at any more is not asked again', async () => {
  const { leave, asked } = onScreen(tooMany)
  await vi.advanceTimersByTimeAsync(10)
  leave()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(asked()).toBe(1)
})

it('other refusals are final', async () => {
  const { asked } = onScreen({ ...tooMany, code: 'not-found', status: 404, detail: 'Nothing here.' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(1)
})
