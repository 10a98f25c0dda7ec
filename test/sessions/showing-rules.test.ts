import { describe, expect, test } from 'vitest'
import type { DocumentId, ProposalId } from '../../shared/ids.ts'
import { onShow } from '../../shared/sessions/showing.ts'
import { atMinute, drafted, facts, fold, held, itemOf, press, refused, seat, seatOf, start } from './a-session.ts'

const open = ['openSession'] as const
const take = (number: number) => ['startItem', { itemId: itemOf(number), concludeCurrent: true }] as const
const show = (number: number, what: object = { kind: 'item' }) =>
  ['show', { shown: { itemId: itemOf(number), what } }] as const

describe('what everybody is shown', () => {
  test('nothing before an item starts, then what the session is on', () => {
    expect(onShow(held(open))).toBeUndefined()
    expect(onShow(held(open, take(1)))).toEqual({ itemId: itemOf(1), what: { kind: 'item' } })
  })

  test('an operator shows another item while the session stays on its own, and takes it back', () => {
    const shown = held(open, take(1), show(3))
    expect(onShow(shown)).toEqual({ itemId: itemOf(3), what: { kind: 'item' } })
    expect(shown.currentItemId).toBe(itemOf(1))
    const back = held(open, take(1), show(3), ['show', { shown: null }, { minute: 9 }])
    expect(onShow(back)?.itemId).toBe(itemOf(1))
    expect(back.shownAt).toBe(atMinute(9).toISOString())
  })

  test('the next item takes everybody with it, whatever was shown, and nothing is shown after the close', () => {
    expect(onShow(held(open, take(1), show(3), take(2)))?.itemId).toBe(itemOf(2))
    expect(held(open, take(1), show(3), ['closeSession', { parkRest: true }]).shown).toBeNull()
  })

  test('pausing and resuming leave what is shown', () => {
    const on = { itemId: itemOf(1) }
    expect(onShow(held(open, take(1), show(3), ['pauseItem', on], ['resumeItem', on]))?.itemId).toBe(itemOf(3))
  })

  test('what is not there is not shown', () => {
    const session = held(open, take(1))
    expect(refused(session, show(9))).toBe('not-found')
    expect(refused(session, show(1, { kind: 'document' }))).toBe('nothing-unknown')
    expect(refused(session, show(1, { kind: 'impacts' }))).toBe('nothing-unknown')
    expect(refused(session, show(2, { kind: 'impacts' }))).toBeUndefined()
    expect(refused(session, show(1, { kind: 'paper', paperId: 'paper-1' }))).toBe('nothing-unknown')
    const proposal = { kind: 'proposal', proposalId: 'prop-1' as ProposalId }
    const [type, body] = show(1, proposal)
    expect(refused(session, [type, body, { facts: { unknown: 'proposal' } }])).toBe('nothing-unknown')
    expect(refused(session, [type, body])).toBeUndefined()
  })

  test('it is chosen in a running session, by the chair of now', () => {
    expect(refused(start, show(1))).toBe('not-open')
    expect(refused(held(open), ['show', { epoch: 7, shown: null }])).toBe('stale-chair')
  })
})

describe('the notes for the minutes', () => {
  const begin = ['beginNotes', {}, { by: 'secretary' }] as const

  test('are a restricted document of the session, for those who operate it', () => {
    const seats = [...facts.seats, seat('facilitator', 'facilitator', null)]
    const [document, notes] = drafted(held(open), ['beginNotes', {}, { by: 'secretary', facts: { seats } }])
    expect(document).toMatchObject({
      stream: 'document:new-1',
      event: { kind: 'notes', challengeId: null, sessionId: 'ses-1', restricted: true },
    })
    expect(document?.event).toMatchObject({
      assignedSeatIds: ['chair', 'vice', 'secretary', 'facilitator'].map(seatOf),
    })
    expect(notes?.event).toEqual({ type: 'notesBegun', documentId: 'new-1' as DocumentId })
  })

  test('are begun once, before or while the session runs', () => {
    expect(press(start, begin)).toHaveLength(1)
    const begun = fold(held(open), press(held(open), begin))
    expect(begun?.notesDocumentId).toBe('new-1')
    expect(refused(begun, begin)).toBe('already-begun')
    expect(refused(held(open, ['closeSession', { parkRest: true }, { minute: 3 }]), begin)).toBe('session-closed')
  })
})
