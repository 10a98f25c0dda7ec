import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../shared/command.ts'
import type { ChallengeId, DocumentId, ItemId, PaperId, SeatId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import { decidePlan } from '../../shared/sessions/plan.ts'
import type { PlanCommand } from '../../shared/sessions/plan-commands.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { sessionTemplates, templateKeys } from '../../shared/sessions/templates.ts'
import { seats, facts as usual } from './a-session.ts'

const seatId = (key: string) => `seat-${key}` as SeatId
const now = new Date('2026-03-04T09:00:00.000Z')
const moment = { at: now.toISOString(), by: seatId('secretary') }
const actor: SeatActor = {
  ...{
    kind: 'seat',
    personId: 'person-secretary' as never,
    senateId: 'sen-test' as never,
    seatId: seatId('secretary'),
  },
  ...{ role: 'secretary', votes: false, organisationId: null, answersFor: [], conflicts: [], epoch: 1 },
  excludedFrom: { challengeIds: [], documentIds: [], itemIds: [] },
}
const facts: SessionFacts = { ...usual, terms: { ...usual.terms, noticeDays: 7 } }
const beds = 'ch-beds' as ChallengeId

const plan = {
  ...{ title: 'Gate 2', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null },
  ...{ startsAt: '2026-03-18T14:00:00.000Z', endsAt: '2026-03-18T16:00:00.000Z' },
  ...{ chairSeatId: seatId('chair'), template: null },
}
const words = {
  ...{ title: 'A matter', purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
  ...{ allottedMs: 600_000, confidentiality: 'open', standing: false, beforeItemId: null },
}

interface Known {
  facts?: Partial<SessionFacts>
  actor?: Partial<SeatActor>
}
type Step = readonly [type: PlanCommand['type'], body: object, known?: Known]

let ids = 0
function when(session: Session | undefined, [type, body, known = {}]: Step): SessionEvent[] {
  const context: Context<SessionFacts> = {
    ...{ actor: { ...actor, ...known.actor }, now, newId: () => `new-${++ids}`, facts: { ...facts, ...known.facts } },
  }
  const command = { type, target: 'ses-1', body } as unknown as PlanCommand
  return decidePlan(session, command, context).map(({ event }) => event)
}
function given(...steps: Step[]): Session {
  const all: Step[] = [['planSession', plan], ...steps]
  const session = all.reduce<Session | undefined>(
    (before, step) => when(before, step).reduce((held, event) => evolve(held, event, moment), before),
    undefined,
  )
  if (!session) throw new Error('Nothing was planned.')
  return session
}
function refused(session: Session | undefined, step: Step): string | undefined {
  try {
    when(session, step)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
const add = (title: string, more: object = {}): Step => ['addItem', { ...words, title, ...more }]
const titles = ({ agenda }: Session) => agenda.map(({ title }) => title)
const idOf = (session: Session, title: string) => session.agenda.find((item) => item.title === title)?.id as ItemId

describe('planning a session', () => {
  test('begins as a draft with the agenda of its template', () => {
    for (const template of templateKeys) {
      const events = when(undefined, ['planSession', { ...plan, template }])
      const session = events.reduce<Session | undefined>((held, event) => evolve(held, event, moment), undefined)
      const { items } = sessionTemplates[template]
      expect(session).toMatchObject({ state: 'draft', ref: 'TST-S1', publishedAt: null, itemsNumbered: items.length })
      expect(session?.agenda.map(({ title }) => title)).toEqual(items.map(({ title }) => title))
      expect(session?.agenda.map(({ ref }) => ref)).toEqual(items.map((_, index) => String(index + 1)))
    }
  })

  test('each template has its own agenda, some of which comes up in every session', () => {
    const shapes = templateKeys.map((key) => JSON.stringify(sessionTemplates[key].items))
    expect(new Set(shapes).size).toBe(templateKeys.length)
    for (const key of templateKeys) expect(sessionTemplates[key].items.some(({ standing }) => standing)).toBe(true)
  })

  test('is refused for times that are over, backwards or longer than a day', () => {
    const at = (startsAt: string, endsAt: string) => refused(undefined, ['planSession', { ...plan, startsAt, endsAt }])
    expect(at('2026-03-04T08:00:00.000Z', '2026-03-04T10:00:00.000Z')).toBe('wrong-time')
    expect(at('2026-03-18T14:00:00.000Z', '2026-03-18T14:00:00.000Z')).toBe('wrong-time')
    expect(at('2026-03-18T14:00:00.000Z', '2026-03-20T14:00:00.000Z')).toBe('wrong-time')
  })

  test('is chaired by somebody whose seat is in its term and takes part in deciding', () => {
    const by = (key: string) => refused(undefined, ['planSession', { ...plan, chairSeatId: seatId(key) }])
    expect(by('nobody')).toBe('chair-unknown')
    expect(by('deputy')).toBe('wrong-chair')
    expect(by('vice')).toBeUndefined()
  })

  test('changes only what was given', () => {
    const session = given(['editSession', { title: 'Gate 3' }])
    expect(session).toMatchObject({ title: 'Gate 3', place: 'Leeds', startsAt: plan.startsAt })
    expect(refused(session, ['editSession', {}])).toBe('no-change')
  })
})

describe('an agenda', () => {
  test('never uses a reference again', () => {
    const two = given(add('One'), add('Two'))
    const session = given(add('One'), add('Two'))
    const [removed] = when(session, ['removeItem', { itemId: idOf(session, 'Two') }])
    const after = removed && evolve(session, removed, moment)
    const [added] = when(after, add('Three'))
    expect(two.agenda.map(({ ref }) => ref)).toEqual(['1', '2'])
    expect(added).toMatchObject({ type: 'itemAdded', item: { ref: '3' } })
  })

  test('keeps an item whose papers were issued until they are withdrawn, so that nobody loses one unsaid', () => {
    const session = given(add('One'), add('Two'))
    const itemId = idOf(session, 'One')
    const seenBy = { id: itemId, challengeId: null, documentId: null, confidentiality: 'open' as const }
    const file = { id: 'file-1' as never, media: 'application/pdf' as never, size: 1, digest: 'd' }
    const paperId = 'paper-1' as PaperId
    const issued = evolve(
      session,
      { type: 'paperIssued', paperId, itemId, title: 'Readings', restricted: false, file, lateReason: null, seenBy },
      moment,
    )
    expect(refused(issued, ['removeItem', { itemId }])).toBe('needs-withdrawal')
    expect(refused(issued, ['removeItem', { itemId: idOf(session, 'Two') }])).toBeUndefined()
    const withdrawn = evolve(issued, { type: 'paperWithdrawn', paperId, reason: 'Wrong file', seenBy }, moment)
    expect(refused(withdrawn, ['removeItem', { itemId }])).toBeUndefined()
  })

  test('takes an item before another or to the end', () => {
    const session = given(add('One'), add('Two'), add('Three'))
    const moved = (title: string, before: string | null) => {
      const beforeItemId = before && idOf(session, before)
      const [event] = when(session, ['moveItem', { itemId: idOf(session, title), beforeItemId }])
      const after = event && evolve(session, event, moment)
      return after && titles(after)
    }
    expect(moved('Three', 'One')).toEqual(['Three', 'One', 'Two'])
    expect(moved('One', null)).toEqual(['Two', 'Three', 'One'])
    const one = idOf(session, 'One')
    expect(refused(session, ['moveItem', { itemId: one, beforeItemId: idOf(session, 'Two') }])).toBe('already-there')
    expect(refused(session, ['moveItem', { itemId: one, beforeItemId: one }])).toBe('already-there')
    expect(refused(session, ['moveItem', { itemId: 'gone', beforeItemId: null }])).toBe('item-unknown')
  })

  test('gives an item the challenge of its paper, so that whoever withdrew from that hears nothing of it', () => {
    const paper = { documentId: 'doc-response' as DocumentId }
    const [added] = when(given(), ['addItem', { ...words, ...paper }, { facts: { paperChallengeId: beds } }])
    expect(added).toMatchObject({ item: { documentId: 'doc-response', challengeId: beds } })
  })

  test('names only what the senate has and its editor may see', () => {
    const session = given(add('One', { challengeId: beds }))
    expect(refused(session, ['addItem', words, { facts: { unknown: 'document' } }])).toBe('document-unknown')
    expect(refused(session, ['addItem', words, { facts: { unknown: 'challenge' } }])).toBe('challenge-unknown')
    const withdrawn = { actor: { excludedFrom: { challengeIds: [beds], documentIds: [], itemIds: [] } } }
    expect(refused(session, ['addItem', { ...words, challengeId: beds }, withdrawn])).toBe('challenge-unknown')
    const itemId = idOf(session, 'One')
    expect(refused(session, ['editItem', { itemId, title: 'T' }, withdrawn])).toBe('item-unknown')
    expect(refused(session, ['removeItem', { itemId }, withdrawn])).toBe('item-unknown')
  })

  test('has no presenter who has withdrawn from what the item is about', () => {
    const conflicts = [{ challengeId: beds, management: 'withdraw' as const }]
    const known = { facts: { seats: seats.map((each) => ({ ...each, conflicts })) } }
    const item = { ...words, presenterSeatId: seatId('member'), challengeId: beds }
    expect(refused(given(), ['addItem', item, known])).toBe('not-part-of-this')
    expect(refused(given(), ['addItem', item])).toBeUndefined()
    expect(refused(given(), ['addItem', { ...item, presenterSeatId: seatId('nobody') }])).toBe('presenter-unknown')
  })

  test('takes over the standing items of another session, without presenters whose term is over', () => {
    const standing = { purpose: 'note' as const, allottedMs: 300_000, confidentiality: 'open' as const }
    const agenda = [
      { ...standing, title: 'Welcome', presenterSeatId: seatId('chair') },
      { ...standing, title: 'Close', presenterSeatId: seatId('left') },
    ]
    const session = given(add('One'), ['copyAgenda', { fromSessionId: 'ses-0' }, { facts: { source: { agenda } } }])
    expect(titles(session)).toEqual(['One', 'Welcome', 'Close'])
    expect(session.agenda.map(({ ref }) => ref)).toEqual(['1', '2', '3'])
    expect(session.agenda.map(({ presenterSeatId }) => presenterSeatId)).toEqual([null, seatId('chair'), null])
    const copy = (source: SessionFacts['source']) =>
      refused(session, ['copyAgenda', { fromSessionId: 'ses-0' }, { facts: { source } }])
    expect(copy(undefined)).toBe('session-unknown')
    expect(copy({ agenda: [] })).toBe('no-standing-items')
  })

  test('holds 100 items at most', () => {
    const full = given(...Array.from({ length: 100 }, (_, n) => add(`Item ${n}`)))
    expect(refused(full, add('One more'))).toBe('no-room')
  })
})

describe('publishing', () => {
  const on = (day: string): Step => [
    'editSession',
    { startsAt: `${day}T14:00:00.000Z`, endsAt: `${day}T16:00:00.000Z` },
  ]

  test('counts the notice in days of the senate, without the day itself', () => {
    expect(when(given(add('One'), on('2026-03-11')), ['publishSession', {}])).toEqual([
      { type: 'sessionPublished', noticeDays: 7, shortNotice: null },
      { type: 'joinCodeMade', code: 'ABCD2345' },
    ])
    const late = given(add('One'), on('2026-03-10'))
    expect(refused(late, ['publishSession', {}])).toBe('needs-reason')
    expect(when(late, ['publishSession', { shortNoticeReason: 'The trust decides on Thursday' }])).toEqual([
      {
        ...{ type: 'sessionPublished', noticeDays: 6 },
        shortNotice: { days: 6, asked: 7, reason: 'The trust decides on Thursday' },
      },
      { type: 'joinCodeMade', code: 'ABCD2345' },
    ])
  })

  test('needs an agenda, a place to go to, and a link for those who are not there', () => {
    expect(refused(given(), ['publishSession', {}])).toBe('no-agenda')
    expect(refused(given(add('One'), ['editSession', { place: '' }]), ['publishSession', {}])).toBe('needs-place')
    const hybrid = given(add('One'), ['editSession', { modality: 'hybrid' }])
    expect(refused(hybrid, ['publishSession', {}])).toBe('needs-meeting-link')
  })

  test('happens once, and a published session that comes sooner needs a reason as well', () => {
    const session = given(add('One'), ['publishSession', {}])
    expect(session).toMatchObject({ state: 'published', publishedAt: moment.at, shortNotice: null })
    expect(refused(session, ['publishSession', {}])).toBe('already-published')
    expect(refused(session, on('2026-03-06'))).toBe('needs-reason')
    expect(refused(session, on('2026-03-25'))).toBeUndefined()
    expect(refused(session, ['editSession', { place: '' }])).toBe('needs-place')
  })

  test('why the notice was short is said as long as it is held at that time', () => {
    const late = given(add('One'), on('2026-03-10'), ['publishSession', { shortNoticeReason: 'It cannot wait' }])
    const edited = (session: Session, [type, body]: Step) =>
      when(session, [type, body]).reduce<Session | undefined>((held, event) => evolve(held, event, moment), session)
    expect(edited(late, ['editSession', { title: 'Gate 3', startsAt: late.startsAt }])).toMatchObject({
      shortNotice: { days: 6, reason: 'It cannot wait' },
    })
    expect(edited(late, on('2026-03-25'))).toMatchObject({ shortNotice: null })
    const [type, body] = on('2026-03-08')
    expect(edited(late, [type, { ...body, shortNoticeReason: 'Sooner still' }])).toMatchObject({
      shortNotice: { days: 4, asked: 7, reason: 'Sooner still' },
    })
  })

  test('a cancelled session keeps its reason and changes no more', () => {
    const session = given(add('One'), ['cancelSession', { reason: 'The trust withdrew its request' }])
    expect(session).toMatchObject({
      state: 'cancelled',
      cancellation: { reason: 'The trust withdrew its request', by: seatId('secretary') },
    })
    for (const step of [add('Two'), ['publishSession', {}], ['cancelSession', { reason: 'x' }]] as Step[]) {
      expect(refused(session, step)).toBe('session-closed')
    }
  })

  test('an opened session keeps what was said of it, and its items that have begun', () => {
    const session: Session = { ...given(add('One'), add('Two')), state: 'open' }
    const [one, two] = session.agenda
    const running = { ...session, agenda: session.agenda.map((item) => ({ ...item, state: 'live' as const })) }
    expect(refused(session, ['editSession', { title: 'T' }])).toBe('already-opened')
    expect(refused(session, ['cancelSession', { reason: 'x' }])).toBe('already-opened')
    expect(refused(session, ['removeItem', { itemId: one?.id }])).toBe('already-opened')
    expect(refused(running, ['editItem', { itemId: one?.id, title: 'T' }])).toBe('already-begun')
    expect(refused(running, ['moveItem', { itemId: two?.id, beforeItemId: one?.id }])).toBeUndefined()
  })
})

describe('whatever is done to an agenda', () => {
  const deed = fc.record({ kind: fc.constantFrom('add', 'move', 'remove'), which: fc.nat(8), before: fc.nat(9) })

  test('its references stay unique for ever, and every order holds each item once', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const used = new Set<string>()
        let session = given()
        for (const { kind, which, before } of deeds) {
          const itemId = session.agenda[which]?.id
          const beforeItemId = session.agenda[before]?.id ?? null
          const step: Step =
            kind === 'add' ? add('T', { beforeItemId }) : [`${kind}Item` as 'moveItem', { itemId, beforeItemId }]
          if (kind !== 'add' && (!itemId || refused(session, step) !== undefined)) continue
          for (const event of when(session, step)) {
            if (event.type === 'itemAdded') {
              expect(used.has(event.item.ref)).toBe(false)
              used.add(event.item.ref)
            }
            session = evolve(session, event, moment) ?? session
            if ('order' in event) {
              expect(session.agenda.map(({ id }) => id)).toEqual(event.order)
              expect(new Set(event.order).size).toBe(event.order.length)
            }
          }
        }
      }),
    )
  })

  test('somebody who may not see some items holds the others in the same order', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), fc.nat(3), (deeds, hidden) => {
        let whole = given()
        let partly = whole
        for (const { kind, which, before } of deeds) {
          const itemId = whole.agenda[which]?.id
          const beforeItemId = whole.agenda[before]?.id ?? null
          const isHidden = kind === 'add' && which % 4 === hidden
          const step: Step =
            kind === 'add'
              ? add(isHidden ? 'Hidden' : 'T', { beforeItemId })
              : [`${kind}Item` as 'moveItem', { itemId, beforeItemId }]
          if (kind !== 'add' && (!itemId || refused(whole, step) !== undefined)) continue
          for (const event of when(whole, step)) {
            whole = evolve(whole, event, moment) ?? whole
            if (!isHidden) partly = evolve(partly, event, moment) ?? partly
          }
        }
        expect(partly.agenda.map(({ id }) => id)).toEqual(
          whole.agenda.filter(({ title }) => title !== 'Hidden').map(({ id }) => id),
        )
      }),
    )
  })
})
