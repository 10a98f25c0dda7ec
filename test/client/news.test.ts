import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Follows, Spared } from '../../client/connection/news.ts'
import { createNews, isTouched } from '../../client/connection/news.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { Batch } from '../../shared/protocol.ts'
import { isFoldedWhole, isOfTheRoomAlone } from '../../shared/sessions/told.ts'

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

  function onScreen(follows: Follows, spared: Spared = () => false) {
    const queries = new QueryClient()
    let asked = 0
    const observer = new QueryObserver(queries, {
      queryKey: ['/impacts'],
      queryFn: async () => {
        asked += 1
        return asked
      },
      meta: { follows, spared },
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

  it('fetches nothing for what is folded, and everything for what was only said to have moved, or withheld', async () => {
    const { news, asked } = onScreen(['session:s1'], isFoldedWhole)
    const told = (...types: string[]): Batch => ({
      ...{ stream: 'session:s1', from: 1, to: types.length },
      events: types.map((type, n) => ({ version: n + 1, at: '', by: 'seat-chair' as SeatId, event: { type } })),
    })
    const askedAfter = async (...batches: (Batch | undefined)[]) => {
      const before = asked()
      for (const batch of batches) news.heard('session:s1', batch)
      await vi.advanceTimersByTimeAsync(1000)
      return asked() - before
    }
    await vi.advanceTimersByTimeAsync(0)
    expect(await askedAfter(told('attended'), told('speakerAsked', 'wordGiven'))).toBe(0)
    expect(await askedAfter(told('attended'), undefined)).toBe(1)
    expect(await askedAfter(told('attended'), told('withheld'))).toBe(1)
    expect(await askedAfter(told('itemEdited'))).toBe(1)
    expect(await askedAfter(told('itemStarted', 'itemConcluded'))).toBe(0)
    expect(isOfTheRoomAlone(told('attended', 'left'))).toBe(true)
    expect(isOfTheRoomAlone(told('attended', 'itemStarted'))).toBe(false)
  })
})
