import { describe, expect, it } from 'vitest'
import { lastCounted } from '../../client/sessions/screen/last-counted.ts'
import type { ItemId, SeatId } from '../../shared/ids.ts'

const [first, second] = ['item-1' as ItemId, 'item-2' as ItemId]
const by = 'seat-chair' as SeatId
const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 14, minute)).toISOString()

const clock = (minute: number) => ({ startedAt: at(minute), pausedAt: null, pausedMs: 0, extendedMs: 0, endedAt: null })
const room = (currentItemId: ItemId | null, ...begun: number[]) => ({
  ...{ currentItemId, agenda: [...begun.map((minute) => ({ clock: clock(minute) })), { clock: null }], breakOuts: [] },
  shownAt: null,
})
const tested = (openedAt: number, closedAt: number) => ({
  ...{ way: 'tested' as const, openedAt: at(openedAt), closedAt: at(closedAt) },
})
const notYet = { openedAt: null, closedAt: null }
const counted = (minute: number, itemId: ItemId | null, state: 'carried' | 'open' = 'carried') => ({
  state: { state, itemId, at: at(0), by, how: tested(minute - 1, minute) },
})

describe('the result that stands on the room screen', () => {
  it('stays while its item is on, and after it is concluded', () => {
    const words = counted(10, first)
    expect(lastCounted(room(first, 1), [words])).toBe(words)
    expect(lastCounted(room(null, 1), [words])).toBe(words)
  })

  it('is the newest, and never words that are not counted', () => {
    const words = counted(12, first)
    const prepared = { state: { ...words.state, state: 'draft' as const, how: { way: 'tested' as const, ...notYet } } }
    expect(lastCounted(room(first, 1), [counted(10, first), words, prepared])).toBe(words)
    expect(lastCounted(room(first, 1), [counted(14, first, 'open')])).toBeUndefined()
  })

  it('goes when other words are put, also where those are taken back', () => {
    const withdrawn = { state: { ...counted(0, first).state, state: 'withdrawn' as const, how: tested(11, 12) } }
    expect(lastCounted(room(first, 1), [counted(10, first), withdrawn])).toBeUndefined()
  })

  it('goes when something else is shown since, and comes back by being shown itself', () => {
    const words = counted(10, first)
    expect(lastCounted({ ...room(first, 1), shownAt: at(11) }, [words])).toBeUndefined()
    expect(lastCounted({ ...room(first, 1), shownAt: at(9) }, [words])).toBe(words)
  })

  it('goes when the next item or break-outs begin', () => {
    const words = counted(10, first)
    expect(lastCounted(room(second, 1, 11), [words])).toBeUndefined()
    expect(lastCounted(room(second, 1, 2), [words])).toBeUndefined()
    expect(lastCounted({ ...room(first, 1), breakOuts: [{ startedAt: at(11) }] }, [words])).toBeUndefined()
  })

  it('is of words agreed in the room from the moment they were', () => {
    const agreed = { state: { ...counted(0, null).state, at: at(10), how: { way: 'agreedInTheRoom' as const } } }
    expect(lastCounted(room(first, 1), [agreed])).toBe(agreed)
    expect(lastCounted(room(second, 1, 11), [agreed])).toBeUndefined()
  })
})
