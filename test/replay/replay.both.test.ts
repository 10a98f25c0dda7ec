import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decisions } from '../../db/decisions.ts'
import type { CommandId, SessionId } from '../../shared/ids.ts'
import type { Replayed } from '../../shared/proposals/replay.ts'
import { happenedIn, marksOf } from '../../shared/sessions/replay-marks.ts'
import { pastOf } from '../../shared/sessions/replay-past.ts'
import { evolve, type Session } from '../../shared/sessions/session.ts'
import { personOf, testSenate } from '../support/fixture.ts'
import { holdMeeting, type Meeting, type Replay } from './a-meeting.ts'

// The same tally, once with everybody the other way round: whoever could join voter to vote would see a difference.
let first: Meeting
let second: Meeting

beforeAll(async () => {
  first = await holdMeeting(['for', 'against', 'for', 'against', 'abstain'])
  second = await holdMeeting(['against', 'for', 'against', 'for', 'abstain'])
  // Two servers and two whole meetings.
}, 60_000)
afterAll(async () => {
  await first.curia.close()
  await second.curia.close()
})

const wordsOf = (replay: Replay, id: string): { events: Replayed[] } =>
  replay.proposals.find((one: { id: string }) => one.id === id)
const types = (events: readonly Replayed[]) => events.map(({ event }) => event.type)

test('the end of a replay is the session as it stands', async () => {
  const { body } = await first.replay('chair')
  const past = pastOf(body.begin as Session, happenedIn(body.events), (session, { event, at, by }) => {
    return evolve(session, event, { at, by }) ?? session
  })
  const { state } = (await first.the('chair').get(`/api/sessions/${first.session}`)).body
  const { joinCode: _code, ...now } = state
  expect(past.at(body.until)).toMatchObject(now)
  expect(past.at(body.from)).toMatchObject({ state: 'open', currentItemId: null })
  const kinds = new Set(marksOf(body).map(({ of, lane }) => `${lane} ${of}`))
  expect([...kinds].toSorted()).toEqual([
    ...['decisions decision', 'items session', 'people quorum', 'people session', 'words proposal'],
  ])
})

test('the replay of a secret ballot is the same for a member, whoever voted how', async () => {
  const anonymous = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
  const [one, other] = [await first.replay('layMember'), await second.replay('layMember')]
  expect(anonymous(one.text)).toBe(anonymous(other.text))
})

test('of a secret ballot a replay tells neither who cast one nor when, but one’s own', async () => {
  for (const [key, own] of [
    ['layMember', ['ballotTaken']],
    ['observer', []],
    ['secretary', []],
  ] as const) {
    const { events } = wordsOf((await first.replay(key)).body, first.words.secret)
    expect(types(events)).toEqual(['proposalDrafted', 'proposalOpened', ...own, 'proposalClosed'])
    const said = JSON.stringify(events.filter(({ event }) => event.type !== 'proposalOpened'))
    for (const seat of ['seat-vice-chair', 'seat-member', 'seat-member-2']) expect(said).not.toContain(seat)
  }
})

test('a result that was hidden is in a replay at its close, and at no moment before', async () => {
  const { body, text } = await first.replay('observer')
  const { events } = wordsOf(body, first.words.hidden)
  expect(types(events)).toEqual([
    ...['proposalDrafted', 'proposalOpened', 'answered', 'answered', 'answered', 'proposalClosed'],
  ])
  const before = JSON.stringify(events.slice(0, -1))
  expect(before).not.toMatch(/"position":|"choice":/)
  expect(JSON.stringify(events.at(-1))).toContain('"position":"against"')
  expect(text).not.toContain('"type":"stanceTaken","number":1,"words":1,"unitId":"seat-vice-chair"')
})

test('a decision is found where its words were settled', async () => {
  const { body } = await first.replay('member')
  const closed = wordsOf(body, first.words.hidden).events.at(-1)
  expect(body.decisions).toMatchObject([{ id: first.decision, proposalId: first.words.hidden, at: closed?.at }])
  expect((await first.replay('observer')).body.decisions).toEqual([])
})

test('a draft is told as a draft, what was not agreed as that, and one that was withdrawn not at all', async () => {
  const secretary = second.the('secretary')
  const told = async () => ({
    replay: (await second.replay('secretary')).body.decisions,
    recap: (await secretary.get(`/api/sessions/${second.session}/recap`)).body.came.filter(
      ({ kind }: { kind: string }) => kind === 'decision',
    ),
  })
  const drafted = await secretary.send('draftDecision', second.words.record, { title: 'Share it', force: 'advice' })
  const states = [{ state: 'draft' }, { state: 'draft' }]
  expect(await told()).toMatchObject({ replay: states, recap: states })
  const because = { reason: 'Not now' }
  expect((await secretary.send('recordNotAgreed', second.decision, because)).status).toBe(200)
  expect((await secretary.send('withdrawDecision', String(drafted.body.result.id), because)).status).toBe(200)
  const left = [{ id: second.decision, state: 'notAgreed' }]
  expect(await told()).toMatchObject({ replay: left, recap: left })
})

test('a decision of an earlier record is told in the session that it names, and in no other', async () => {
  const { curia, session } = second
  const record = {
    ...{
      title: 'Keep 12 beds',
      force: 'advice',
      method: 'vote',
      statement: 'Keep 12 beds.',
      rationale: 'None is free.',
    },
    ...{ state: 'notAgreed', reason: '3 for, 7 against.', draftedAt: '2025-11-09T10:00:00.000Z' },
  }
  const bringIn = async (body: object) => {
    const command = { commandId: crypto.randomUUID() as CommandId, type: 'importDecision', target: testSenate }
    return (await curia.app.bus.change(personOf('secretary'), { ...command, body }, 'demonstration')).result.id
  }
  const here = await bringIn({ ...record, sessionId: session })
  await bringIn(record)
  const { decisions: told } = (await second.replay('member')).body
  expect(told.filter(({ proposalId }: { proposalId: string | null }) => proposalId === null)).toMatchObject([
    { id: here, title: 'Keep 12 beds', state: 'notAgreed' },
  ])
  const rows = await curia.store.db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.sessionId, session as SessionId), isNull(decisions.proposalId)))
  expect(rows).toEqual([{ id: here }])
})

test('of a restricted item those who may not see it hear only that the session was on something', async () => {
  const { body, text } = await first.replay('observer')
  expect(text).not.toMatch(/A complaint|doc-notes/)
  expect(body.begin.agenda.map(({ ref }: { ref: string }) => ref)).toEqual(['1', '3'])
  expect((await first.replay('member')).text).toContain('A complaint')
  expect((await first.replay('member')).body.documents).toMatchObject([{ id: 'doc-response' }])
})

test('whoever has withdrawn from a challenge since gets neither its words nor its document', async () => {
  const member = first.the('member2')
  expect((await first.replay('member2')).text).toMatch(/Close 14 beds/)
  const declared = await member.send('declareInterest', 'seat-member-2', {
    ...{ nilReturn: false, category: 'financial', scope: 'standing', description: 'Shares' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: false },
  })
  await first.the('chair').send('ruleOnTarget', declared.body.result.id, {
    ...{ target: { kind: 'challenge', id: 'ch-beds' }, management: 'withdraw', rationale: 'Shares' },
  })
  const { body, text } = await first.replay('member2')
  expect(text).not.toMatch(/Close 14 beds|Close 28 beds|Closing beds|ch-beds|doc-response/)
  expect(body.proposals.map(({ id }: { id: string }) => id)).toEqual([first.words.record])
  expect(body.decisions).toEqual([])
  expect((await member.get('/api/documents/doc-response/at')).status).toBe(404)
})

test('nobody of another senate gets anything', async () => {
  expect((await first.replay('outsider')).status).toBe(404)
})
