import { describe, expect, test } from 'vitest'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import { carriedOver } from '../../shared/sessions/carry-over.ts'
import { type Matters, mattersFor } from '../../shared/sessions/matters.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { actorOf, atMinute, facts, fold, held, itemOf, refused, start } from './a-session.ts'

const [earlier, coming, elsewhere] = ['ses-0', 'ses-1', 'ses-2'] as SessionId[] as [SessionId, SessionId, SessionId]

/** The session of `a-session`, closed with item 2 put off to the coming one, 3 put off, 4 parked. */
const past: Session = {
  ...held(
    ['openSession'],
    ['startItem', { itemId: 'item-1' }, { minute: 1 }],
    ['deferItem', { itemId: 'item-3', toSessionId: null, why: 'No time' }, { minute: 2 }],
    ['closeSession', { dispositions: [{ itemId: 'item-1', as: 'conclude' }], parkRest: true }, { minute: 9 }],
  ),
  startsAt: '2026-02-01T09:00:00.000Z',
  ref: 'TST-S0',
}
const putOffTo = (to: SessionId): Session => ({
  ...past,
  agenda: past.agenda.map((item) => ({
    ...item,
    standing: false,
    ...(item.id === itemOf(2) && { state: 'deferred' as const, putOff: { reason: 'Beds first', toSessionId: to } }),
  })),
})

const planned = (session: Session | undefined = start): Session => {
  if (!session) throw new Error('There is no session.')
  return { ...session, agenda: session.agenda.map((item) => ({ ...item, id: `new-${item.ref}` as ItemId })) }
}
const matters = (from = putOffTo(coming), target = planned(), more: Session[] = []): Matters =>
  mattersFor({ sessionId: coming, session: target }, [
    { sessionId: earlier, session: from },
    ...more.map((session, n) => ({ sessionId: `ses-more-${n}` as SessionId, session })),
  ])

const carry = (chosen: object, found: Matters = matters(), target = planned()) => {
  let ids = 0
  const body = { minutesOf: null, actions: false, items: [], ...chosen }
  const context = { now: atMinute(0), newId: () => `carried-${++ids}`, facts: { ...facts, matters: found } }
  return carriedOver(target, { type: 'carryOver', target: coming, body }, { ...context, actor: actorOf('chair') })
}
const refusal = (body: object, found: Matters | undefined = matters(), target = planned()) =>
  refused(target, ['carryOver', { minutesOf: null, actions: false, items: [], ...body }, { facts: { matters: found } }])

describe('what earlier sessions left', () => {
  test('is what was put off to this session, then what was put off without saying where, then what was parked', () => {
    const { last, items } = matters()
    expect(last?.sessionId).toBe(earlier)
    expect(items.map(({ item, why }) => [item.ref, why])).toEqual([
      ['2', 'here'],
      ['3', 'putOff'],
      ['4', 'parked'],
    ])
  })

  test('leaves out what was put off to another session, as long as that is to be held', () => {
    expect(matters(putOffTo(elsewhere)).items.map(({ item }) => item.ref)).toEqual(['3', '4'])
    const cancelled = { ...planned(), state: 'cancelled' as const }
    const found = mattersFor({ sessionId: coming, session: planned() }, [
      { sessionId: earlier, session: putOffTo(elsewhere) },
      { sessionId: elsewhere, session: cancelled },
    ])
    expect(found.items.map(({ item, why }) => [item.ref, why])).toContainEqual(['2', 'putOff'])
  })

  test('comes up again as put off once the session that was to take it is closed without it', () => {
    const later = (session: Session) =>
      mattersFor({ sessionId: coming, session: planned() }, [
        { sessionId: earlier, session: putOffTo(elsewhere) },
        {
          sessionId: elsewhere,
          session: { ...session, state: 'closed' as const, startsAt: '2026-02-15T09:00:00.000Z' },
        },
      ]).items.filter(({ sessionId }) => sessionId === earlier)
    expect(later(planned()).map(({ item, why }) => [item.ref, why])).toContainEqual(['2', 'putOff'])
    const took = fold(planned(), carry({ items: [{ sessionId: earlier, itemId: 'item-2' }] })) as Session
    expect(later(took).map(({ item }) => item.ref)).toEqual(['3', '4'])
  })

  test('leaves out what some agenda has taken up since', () => {
    const target = planned()
    const after = fold(target, carry({ items: [{ sessionId: earlier, itemId: 'item-3' }] }))
    expect(matters(putOffTo(coming), after).items.map(({ item }) => item.ref)).toEqual(['2', '4'])
  })
})

describe('carrying over matters arising', () => {
  test('brings the last minutes and open actions near the start, and items to the end with a way back', () => {
    const after = fold(
      planned(),
      carry({ minutesOf: earlier, actions: true, items: [{ sessionId: earlier, itemId: 'item-2' }] }),
    )
    expect(after?.agenda.map(({ title, carriedOver: over }) => [title, over?.what])).toEqual([
      ['Item 1', undefined],
      ['Minutes of the last session', 'minutes'],
      ['Matters arising', 'actions'],
      ...[2, 3, 4].map((n) => [`Item ${n}`, undefined]),
      ['Item 2', 'item'],
    ])
    expect(after?.agenda.at(-1)).toMatchObject({
      ...{ ref: '7', state: 'planned', challengeId: 'ch-beds', standing: false },
      carriedOver: { what: 'item', sessionId: earlier, itemId: 'item-2' },
    })
  })

  test('links a standing item that is there for it already instead of adding another', () => {
    const target = planned()
    const agenda = target.agenda.map((item) =>
      item.ref === '2' ? { ...item, title: 'Minutes of the last meeting' } : item,
    )
    const events = carry({ minutesOf: earlier }, matters(), { ...target, agenda })
    expect(events).toEqual([
      {
        ...{ type: 'itemCarriedOver', itemId: 'new-2' },
        carriedOver: { what: 'minutes', sessionId: earlier, itemId: null },
      },
    ])
  })

  test('is refused where nothing was chosen, left, or still to be taken up', () => {
    expect(refusal({})).toBe('no-change')
    expect(refusal({ actions: true }, { last: undefined, items: [] })).toBe('no-earlier-session')
    expect(refusal({ items: [{ sessionId: earlier, itemId: 'item-1' }] })).toBe('item-unknown')
    expect(refusal({ minutesOf: elsewhere })).toBe('session-unknown')
    const once = fold(planned(), carry({ minutesOf: earlier }))
    expect(refusal({ minutesOf: earlier }, matters(), once)).toBe('already-on-agenda')
  })
})
