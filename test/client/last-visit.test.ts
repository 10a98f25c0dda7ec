import { describe, expect, it } from 'vitest'
import { noteVisit } from '../../client/home/last-visit.ts'

function memory(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first))
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}
const at = (time: string) => new Date(`2026-03-04T${time}:00Z`)

describe('when somebody was last here', () => {
  it('the first visit has none before it', () => {
    expect(noteVisit(memory(), 'seat-1', at('09:00'))).toBeUndefined()
  })

  it('a reload within half an hour belongs to the same visit', () => {
    const storage = memory()
    noteVisit(storage, 'seat-1', at('09:00'))
    expect(noteVisit(storage, 'seat-1', at('09:20'))).toBeUndefined()
    expect(noteVisit(storage, 'seat-1', at('09:45'))).toBeUndefined()
  })

  it('a later visit knows when the one before it was last seen, for as long as it lasts', () => {
    const storage = memory()
    noteVisit(storage, 'seat-1', at('09:00'))
    noteVisit(storage, 'seat-1', at('09:20'))
    expect(noteVisit(storage, 'seat-1', at('11:00'))).toBe('2026-03-04T09:20:00.000Z')
    expect(noteVisit(storage, 'seat-1', at('11:10'))).toBe('2026-03-04T09:20:00.000Z')
  })

  it('two people at one tablet do not share their visits', () => {
    const storage = memory()
    noteVisit(storage, 'seat-1', at('09:00'))
    expect(noteVisit(storage, 'seat-2', at('11:00'))).toBeUndefined()
  })

  it('what another program left there counts as nothing', () => {
    for (const left of ['', '{', '7', 'null', '{"latest":"soon"}']) {
      expect(noteVisit(memory({ 'curia:visits:seat-1': left }), 'seat-1', at('09:00'))).toBeUndefined()
    }
  })
})
