import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Follows } from '../../client/connection/news.ts'
import { createNews, isTouched } from '../../client/connection/news.ts'

describe('what an answer follows', () => {
  it('is one stream, or every stream of a kind', () => {
    expect(isTouched(['impact'], 'impact:i1')).toBe(true)
    expect(isTouched(['decision:d1'], 'decision:d1')).toBe(true)
    expect(isTouched(['decision:d1'], 'decision:d2')).toBe(false)
    expect(isTouched(['decision:d1'], 'decision:d10')).toBe(false)
    expect(isTouched([], 'impact:i1')).toBe(false)
  })
})

describe('news of a busy room', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  function onScreen(follows: Follows) {
    const queries = new QueryClient()
    let asked = 0
    const observer = new QueryObserver(queries, {
      queryKey: ['/impacts'],
      queryFn: async () => {
        asked += 1
        return asked
      },
      meta: { follows },
      staleTime: Number.POSITIVE_INFINITY,
    })
    observer.subscribe(() => {})
    return { news: createNews(queries), asked: () => asked }
  }

  it('fetches once for a burst, soon after it', async () => {
    const { news, asked } = onScreen(['impact'])
    await vi.advanceTimersByTimeAsync(0)
    expect(asked()).toBe(1)
    for (const id of ['a', 'b', 'c']) news.heard(`impact:${id}`)
    await vi.advanceTimersByTimeAsync(150)
    expect(asked()).toBe(2)
  })

  it('leaves a fetch time to arrive, and never forgets the last news', async () => {
    const { news, asked } = onScreen(['impact'])
    await vi.advanceTimersByTimeAsync(0)
    news.heard('impact:a')
    await vi.advanceTimersByTimeAsync(150)
    news.heard('impact:b')
    await vi.advanceTimersByTimeAsync(150)
    expect(asked()).toBe(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked()).toBe(3)
  })

  it('leaves answers alone that news does not touch', async () => {
    const { news, asked } = onScreen(['impact'])
    await vi.advanceTimersByTimeAsync(0)
    news.heard('decision:d1')
    await vi.advanceTimersByTimeAsync(2000)
    expect(asked()).toBe(1)
  })
})
