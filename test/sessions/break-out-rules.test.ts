import { describe, expect, test } from 'vitest'
import type { GroupId } from '../../shared/ids.ts'
import { groupLeftMs, groupOf, runningBreakOuts } from '../../shared/sessions/break-outs.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { atMinute, drafted, fold, held, itemOf, press, refused, type Step, seat, seatOf, seats } from './a-session.ts'

const arrived = (...keys: string[]): Step[] => keys.map((by) => ['arrive', { via: 'room' }, { by }])
const room: Step[] = [
  ['openSession'],
  ['startItem', { itemId: itemOf(1) }],
  ...arrived('chair', 'vice', 'member', 'lay', 'secretary'),
]
const groups = (...lists: string[][]) =>
  lists.map((keys, n) => ({ name: `Table ${n + 1}`, question: 'Why now?', seatIds: keys.map(seatOf) }))
function starting(lists: string[][], more: object = {}): Step {
  const body = { itemId: itemOf(1), lengthMs: 1_200_000, groups: groups(...lists), ...more }
  return ['startBreakOuts', body, { minute: 5 }]
}
const start = starting([
  ['chair', 'member'],
  ['vice', 'lay'],
])
const running = () => held(...room, start)
const tableOf = (session: Session, name: string): GroupId => {
  const group = session.breakOuts.at(-1)?.groups.find((one) => one.name === name)
  if (!group) throw new Error(`There is no ${name}.`)
  return group.id
}
const openPages = (session: Session): Pick<SessionFacts, 'pages'> => ({
  pages: (session.breakOuts.at(-1)?.groups ?? []).map(({ documentId }) => ({ documentId, state: 'open' })),
})
const onPages = (session: Session, step: Step) =>
  drafted(session, [step[0], step[1] ?? {}, { facts: openPages(session), ...step[2] }])
    .filter(({ stream }) => stream.startsWith('document:'))
    .map(({ event }) => event)

describe('break-outs', () => {
  test('begin on the item that is on, with a page for each group that only it and the helpers open', () => {
    const session = held(...room)
    const pages = onPages(session, start)
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatchObject({
      ...{ type: 'documentCreated', kind: 'notes', title: 'Table 1: Item 1', itemId: itemOf(1), restricted: true },
      assignedSeatIds: ['chair', 'member', 'vice', 'secretary'].map(seatOf),
    })
    const set = runningBreakOuts(running())
    expect(set?.groups.map(({ startedAt, allottedMs }) => [startedAt, allottedMs])).toEqual([
      [atMinute(5).toISOString(), 1_200_000],
      [atMinute(5).toISOString(), 1_200_000],
    ])
    expect(set?.helperSeatIds).toEqual(['chair', 'vice', 'secretary'].map(seatOf))
  })

  test('are one set at a time, on no other item, and never begun by a stale chair', () => {
    expect(refused(running(), start)).toBe('already-on')
    expect(refused(held(...room), starting([['chair'], ['vice']], { itemId: itemOf(2) }))).toBe('not-on')
    expect(refused(held(...room), starting([['chair'], ['vice']], { epoch: 9 }))).toBe('stale-chair')
    expect(refused(held(...room, ['adjournSession']), start)).toBe('not-open')
  })

  test('hold people who are here, each once, and nobody who takes no part in the item', () => {
    const session = held(...room)
    expect(refused(session, starting([['chair'], ['stand-in']]))).toBe('not-here')
    expect(refused(session, starting([['chair', 'vice'], ['vice']]))).toBe('already-in-a-group')
    expect(refused(session, starting([['chair'], ['nobody']]))).toBe('seat-unknown')
    expect(refused(session, starting([['chair'], []]))).toBe('no-people')
    const withdrawn = seats.map((one) =>
      one.seatId === seatOf('lay') ? { ...one, withdrawnItemIds: [itemOf(1)] } : one,
    )
    expect(refused(session, [start[0], start[1] ?? {}, { facts: { seats: withdrawn } }])).toBe('not-part-of-this')
    const same = groups(['chair'], ['vice']).map((group) => ({ ...group, name: 'Table' }))
    expect(refused(session, starting([], { groups: same }))).toBe('already-named')
  })

  test('keep reviewers and observers out of groups on a restricted item', () => {
    const observing = [...seats, seat('guest', 'observer', null)]
    const session = held(...room, ['arrive', { via: 'room' }, { by: 'guest', facts: { seats: observing } }])
    const step = starting([['chair'], ['guest']])
    expect(refused(session, [step[0], step[1] ?? {}, { facts: { seats: observing } }])).toBeUndefined()
    const agenda = session.agenda.map((item) => ({ ...item, confidentiality: 'restricted' as const }))
    expect(refused({ ...session, agenda }, [step[0], step[1] ?? {}, { facts: { seats: observing } }])).toBe(
      'not-part-of-this',
    )
  })

  test('send a latecomer to the smallest group, and give them its page', () => {
    const session = held(...room, starting([['chair', 'member'], ['vice']]), ...arrived('stand-in'))
    const step: Step = ['joinGroup', {}, { by: 'stand-in' }]
    expect(onPages(session, step)).toMatchObject([
      { type: 'documentAssigned', restricted: true, changedFor: [seatOf('stand-in')] },
    ])
    const joined = held(...room, starting([['chair', 'member'], ['vice']]), ...arrived('stand-in'), step)
    expect(groupOf(joined.breakOuts[0] as never, seatOf('stand-in'))?.name).toBe('Table 2')
    expect(refused(joined, step)).toBe('already-in-a-group')
    expect(refused(running(), ['joinGroup', {}, { by: 'deputy' }])).toBe('not-here')
  })

  test('move somebody to another group: the page there becomes theirs, and the one before no longer is', () => {
    const session = running()
    const step: Step = ['moveToGroup', { seatId: seatOf('member'), groupId: tableOf(session, 'Table 2') }]
    const [before, after] = onPages(session, step)
    expect(before).toMatchObject({ assignedSeatIds: ['chair', 'vice', 'secretary'].map(seatOf) })
    expect(after).toMatchObject({ assignedSeatIds: ['vice', 'lay', 'member', 'chair', 'secretary'].map(seatOf) })
    const moved = held(...room, start, step)
    expect(groupOf(moved.breakOuts[0] as never, seatOf('member'))?.name).toBe('Table 2')
    expect(moved.breakOuts[0]?.groups.flatMap(({ seatIds }) => seatIds)).toHaveLength(4)
  })

  test('count down for themselves: more time for one or for all, one ended, everybody called back within a minute', () => {
    const one = tableOf(running(), 'Table 1')
    const session = held(
      ...[...room, start],
      ['extendGroups'],
      ['extendGroups', { groupId: one, byMs: 60_000 }],
      ['endGroup', { groupId: one }, { minute: 10 }],
    )
    const left = (at: number, from: Session) =>
      from.breakOuts[0]?.groups.map((group) => groupLeftMs(group, from.breakOuts[0] as never, atMinute(at)) / 60_000)
    expect(left(20, session)).toEqual([21, 10])
    expect(refused(session, ['extendGroups', { groupId: one }])).toBe('group-closed')
    const called = held(...room, start, ['callBack', {}, { minute: 12 }])
    expect(left(12.5, called)).toEqual([0.5, 0.5])
    expect(refused(called, ['callBack'])).toBe('already-called-back')
    expect(refused(called, ['extendGroups'])).toBe('already-called-back')
  })

  test('are helped when they ask; only a group asks for itself', () => {
    const groupId = tableOf(running(), 'Table 2')
    const asking: Step = ['askForHelp', { groupId }, { by: 'lay', minute: 7 }]
    expect(refused(running(), ['askForHelp', { groupId }, { by: 'member' }])).toBe('not-your-group')
    const session = held(...room, start, asking)
    expect(session.breakOuts[0]?.groups[1]?.helpAskedAt).toBe(atMinute(7).toISOString())
    expect(refused(session, asking)).toBe('already-asked')
    expect(refused(session, ['settleHelp', { groupId }, { by: 'member' }])).toBe('not-your-group')
    const settled = held(...room, start, asking, ['settleHelp', { groupId }, { by: 'secretary' }])
    expect(settled.breakOuts[0]?.groups[1]?.helpAskedAt).toBeNull()
  })

  test('freeze their pages on return and show them to everybody; a page that somebody sealed stays sealed', () => {
    const session = running()
    expect(onPages(session, ['returnGroups'])).toMatchObject([
      { type: 'documentAssigned', restricted: false },
      { type: 'documentFrozen', reason: 'The break-outs on item 1 have ended.' },
      { type: 'documentAssigned', restricted: false },
      { type: 'documentFrozen' },
    ])
    const sealed = openPages(session).pages.map((page) => ({ ...page, state: 'sealed' as const }))
    const events = onPages(session, ['returnGroups', {}, { facts: { pages: sealed } }])
    expect(events.map(({ type }) => type)).toEqual(['documentAssigned', 'documentAssigned'])
    expect(runningBreakOuts(held(...room, start, ['returnGroups']))).toBeUndefined()
  })

  test('of a restricted item stay with those who may see it, and never with whoever withdrew', () => {
    const session = running()
    const agenda = session.agenda.map((item) => ({ ...item, confidentiality: 'restricted' as const }))
    const others = [...seats, seat('guest', 'observer', null)].map((one) =>
      one.seatId === seatOf('stand-in') ? { ...one, withdrawnItemIds: [itemOf(1)] } : one,
    )
    const [first] = onPages({ ...session, agenda }, [
      'returnGroups',
      {},
      { facts: { ...openPages(session), seats: others } },
    ])
    if (first?.type !== 'documentAssigned') throw new Error('The page was given to nobody.')
    expect(first.restricted).toBe(true)
    expect(first.assignedSeatIds).toContain(seatOf('deputy'))
    expect(first.assignedSeatIds).not.toContain(seatOf('guest'))
    expect(first.assignedSeatIds).not.toContain(seatOf('stand-in'))
  })

  const endings: [string, Step][] = [
    ['the item is concluded', ['concludeItem', { itemId: itemOf(1) }]],
    ['the item is put off', ['deferItem', { itemId: itemOf(1) }]],
    ['the item is parked', ['parkItem', { itemId: itemOf(1) }]],
    ['another item is taken', ['startItem', { itemId: itemOf(3), concludeCurrent: true }]],
    ['the session adjourns', ['adjournSession']],
    ['the session closes', ['closeSession', { parkRest: true }]],
  ]
  test.each(endings)('end in the same commit when %s', (_when, step) => {
    const session = running()
    const events = press(session, [step[0], step[1] ?? {}, { facts: openPages(session) }])
    expect(events.map(({ type }) => type)).toContain('groupsReturned')
    expect(onPages(session, step).map(({ type }) => type)).toContain('documentFrozen')
  })

  test('go on while their item is paused', () => {
    expect(runningBreakOuts(held(...room, start, ['pauseItem', { itemId: itemOf(1) }]))).toBeDefined()
  })

  test('are put together once, after the return, in a document that can be written in', () => {
    const session = held(...room, start, ['returnGroups'])
    const breakOutId = session.breakOuts[0]?.id
    const step = (document: object | null): Step => [
      'putTogether',
      { breakOutId },
      { facts: { together: { document, personId: 'p', update: new Uint8Array() } as never } },
    ]
    const target = {
      documentId: 'doc-1',
      state: 'open',
      restricted: false,
      mayWrite: true,
      words: { seq: 1, digest: 'd' },
    }
    expect(refused(running(), ['putTogether', { breakOutId: running().breakOuts[0]?.id }])).toBe('not-returned')
    expect(refused(session, step({ ...target, state: 'frozen' }))).toBe('document-locked')
    expect(refused(session, step({ ...target, mayWrite: false }))).toBe('forbidden')
    expect(drafted(session, step(target)).map(({ stream, event }) => [stream, event.type])).toEqual([
      ['session:ses-1', 'pagesPutTogether'],
      ['document:doc-1', 'versionNamed'],
    ])
    const notes = held(...room, start, ['returnGroups'], step(null))
    expect(notes.agenda[0]?.documentId).toBe('new-1-1')
    expect(drafted(session, step(null)).at(-1)?.event).toMatchObject({ type: 'documentCreated', itemId: itemOf(1) })
    expect(refused(notes, step(target))).toBe('already-together')
    const agenda = session.agenda.map((item) => ({ ...item, confidentiality: 'restricted' as const }))
    expect(refused({ ...session, agenda }, step(target))).toBe('needs-restriction')
  })

  test('that somebody was not told of change nothing that they hold', () => {
    const told = press(running(), ['callBack'])
    expect(fold(held(...room), told)?.breakOuts).toEqual([])
  })
})
