import { describe, expect, test } from 'vitest'
import { lookingAt, whereWords } from '../../client/sessions/live/following/looking-at.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { held, itemOf } from '../sessions/a-session.ts'

const open = ['openSession'] as const
const take = (number: number) => ['startItem', { itemId: itemOf(number), concludeCurrent: true }] as const
const show = (number: number, kind: string) => ['show', { shown: { itemId: itemOf(number), what: { kind } } }] as const

const reader = { addsPapers: false, operates: false }
const at = (session: Session, item: number | null = null, tab: string | null = null, who = reader) =>
  lookingAt(session, { item: item === null ? null : itemOf(item), tab }, who)

describe('what a page looks at', () => {
  test('follows the session from item to item, and what an operator shows', () => {
    expect(at(held(open, take(1))).item?.ref).toBe('1')
    expect(at(held(open, take(1), take(2)))).toMatchObject({ item: { ref: '2' }, tab: 'impacts', hasWandered: false })
    expect(at(held(open, take(1), show(2, 'impacts')))).toMatchObject({ item: { ref: '2' }, tab: 'impacts' })
  })

  test('stays where its reader wandered while the chair goes on, and says where both are', () => {
    const session = held(open, take(1), take(3))
    expect(at(session, 2)).toMatchObject({ item: { ref: '2' }, chair: { item: { ref: '3' } }, hasWandered: true })
    expect(whereWords(at(session, 2))).toBe('You are looking at item 2. The chair is at item 3.')
  })

  test('another tab is wandering as well, and the words name the tab', () => {
    const who = { ...reader, addsPapers: true }
    const session = held(open, take(2))
    expect(at(session, 2, 'papers', who).hasWandered).toBe(true)
    expect(whereWords(at(session, 2, 'papers', who))).toBe(
      'You are looking at the papers of item 2. The chair is at the impacts of item 2.',
    )
  })

  test('is with the chair again as soon as the chair comes to the same place', () => {
    expect(at(held(open, take(1)), 2).hasWandered).toBe(true)
    expect(at(held(open, take(1), take(2)), 2).hasWandered).toBe(false)
  })

  test('an address that names what is not there, or what one may not see, follows', () => {
    expect(at(held(open, take(1)), 9)).toMatchObject({ item: { ref: '1' }, hasWandered: false })
    const session = held(open, take(1))
    const withoutSecond = { ...session, agenda: session.agenda.filter(({ ref }) => ref !== '2') }
    expect(at(withoutSecond, 2)).toMatchObject({ item: { ref: '1' }, hasWandered: false })
  })

  test('where the chair is at an item that one may not see, or at none, it says so', () => {
    const session = held(open, take(1))
    const withoutFirst = { ...session, agenda: session.agenda.filter(({ ref }) => ref !== '1') }
    expect(whereWords(at(withoutFirst, 2))).toContain('The chair is at an item that you take no part in.')
    expect(whereWords(at(held(open), 2))).toContain('No item is on.')
  })

  test('the notes go along with every item, and between items: whoever writes them follows all the same', () => {
    const who = { ...reader, operates: true }
    expect(at(held(open, take(1), take(2)), null, 'notes', who)).toMatchObject({
      ...{ item: { ref: '2' }, tab: 'notes', hasWandered: false },
    })
    expect(at(held(open), null, null, who).tabs).toEqual(['notes'])
    expect(at(held(open, take(1)), null, 'notes').tabs).not.toContain('notes')
  })
})
