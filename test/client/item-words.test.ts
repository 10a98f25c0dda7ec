import { describe, expect, it } from 'vitest'
import { comingItems } from '../../client/sessions/live/item-words.ts'
import type { ItemState } from '../../shared/sessions/session-words.ts'

const item = (ref: string, state: ItemState, startedAt?: string) => ({
  ...{ ref, state },
  clock: startedAt ? { startedAt, pausedAt: null, pausedMs: 0, extendedMs: 0, endedAt: null } : null,
})
const refs = (...agenda: ReturnType<typeof item>[]) => comingItems({ agenda }).map(({ ref }) => ref)

describe('what comes next', () => {
  it('follows the item that was begun last, and leaves out those passed over before it', () => {
    expect(refs(item('1', 'planned'), item('2', 'live', '2026-11-28T14:00:00Z'), item('3', 'planned'))).toEqual(['3'])
  })

  it('is what was passed over once the end of the agenda is reached', () => {
    expect(refs(item('1', 'planned'), item('2', 'concluded', '2026-11-28T14:00:00Z'))).toEqual(['1'])
  })

  it('is the whole agenda before anything has begun', () => {
    expect(refs(item('1', 'planned'), item('2', 'planned'))).toEqual(['1', '2'])
  })
})
