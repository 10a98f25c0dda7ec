import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { interests, rulings } from '../../db/members.ts'
import type { CommandId, InterestId, RulingId } from '../../shared/ids.ts'
import { isProblem } from '../../shared/protocol.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { seatOf, testSenate } from '../support/fixture.ts'

let curia: Curia
let chair: Member
let member: Member
let outsider: Member

const item = (ref: string, more: object = {}) => ({
  ref,
  title: `Item ${ref}`,
  purpose: 'discuss',
  presenterSeatId: null,
  documentId: null,
  challengeId: null,
  allottedMs: 600_000,
  confidentiality: 'open',
  state: 'planned',
  ...more,
})
const meeting = {
  title: 'Gate 1',
  kind: 'meeting',
  modality: 'hybrid',
  startsAt: '2026-03-04T14:00:00.000Z',
  endsAt: '2026-03-04T16:40:00.000Z',
  place: 'Civic building',
  meetingLink: null,
  chairSeatId: 'seat-chair',
  state: 'published',
  agenda: [
    item('1'),
    item('2', { challengeId: 'ch-beds', documentId: 'doc-response' }),
    item('3', { challengeId: 'ch-record', documentId: 'doc-notes' }),
  ],
  attendance: [{ seatId: 'seat-member', status: 'apologies', via: null, intervals: [] }],
}
const bringIn = (body: object) =>
  curia.app.bus.change(
    chair.personId,
    { commandId: crypto.randomUUID() as CommandId, type: 'importSession', target: testSenate, body },
    'demonstration',
  )

beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
  outsider = await curia.as('outsider')
})
afterAll(() => curia.close())

describe('sessions', () => {
  test('cannot be brought in by a client, whoever it is', async () => {
    expect((await chair.send('importSession', testSenate, meeting)).body.code).toBe('command-unknown')
    expect((await chair.get(`/api/senates/${testSenate}/sessions`)).body).toEqual({ items: [], next: null })
  })

  test('are listed with their agenda: coming ones from the next on, past ones from the latest back', async () => {
    const accepted = await bringIn(meeting)
    expect(accepted.result).toMatchObject({ ref: 'TST-S1', items: [{ ref: '1' }, { ref: '2' }, { ref: '3' }] })
    await bringIn({
      ...meeting,
      title: 'Later',
      startsAt: '2026-05-04T14:00:00.000Z',
      endsAt: '2026-05-04T15:00:00.000Z',
    })
    for (const month of ['01', '02']) {
      const at = { startsAt: `2026-${month}-04T14:00:00.000Z`, endsAt: `2026-${month}-04T15:00:00.000Z` }
      await bringIn({ ...meeting, ...at, title: `Past ${month}`, state: 'closed', agenda: [] })
    }
    const titles = async (when: string) =>
      (await member.get(`/api/senates/${testSenate}/sessions?when=${when}`)).body.items.map(
        (session: { title: string }) => session.title,
      )
    expect(await titles('coming')).toEqual(['Gate 1', 'Later'])
    expect(await titles('past')).toEqual(['Past 02', 'Past 01'])
    const { items } = (await member.get(`/api/senates/${testSenate}/sessions?when=coming&limit=1`)).body
    expect(items[0]).toMatchObject({ ref: 'TST-S1', place: 'Civic building', state: 'published' })
    expect(items[0].agenda.map((each: { ref: string }) => each.ref)).toEqual(['1', '2', '3'])
  })

  test('name the papers that somebody may open, and no other', async () => {
    const papersOf = async (who: Member) =>
      (await who.get(`/api/senates/${testSenate}/sessions?when=coming`)).body.items[0].agenda.map(
        ({ documentId, documentTitle, challengeRef }: Record<string, unknown>) => [
          documentId,
          documentTitle,
          challengeRef,
        ],
      )
    const response = ['doc-response', 'Co-designed response', 'TST-C1']
    expect(await papersOf(chair)).toEqual([[null, null, null], response, ['doc-notes', 'Notes', 'TST-C2']])
    expect(await papersOf(await curia.as('expert'))).toEqual([
      [null, null, null],
      response,
      ['doc-notes', 'Notes', 'TST-C2'],
    ])
    expect(await papersOf(member)).toEqual([[null, null, null], response, [null, null, 'TST-C2']])
  })

  test('leave out items of a challenge that somebody has withdrawn from, in lists, on the page and in events', async () => {
    const [session] = (await member.get(`/api/senates/${testSenate}/sessions?when=coming`)).body.items
    await withdraw('member', 'ch-beds')
    const [listed] = (await member.get(`/api/senates/${testSenate}/sessions?when=coming`)).body.items
    expect(listed.agenda.map((each: { ref: string }) => each.ref)).toEqual(['1', '3'])
    const page = await member.get(`/api/sessions/${session.id}`)
    expect(page.body).toMatchObject({ id: session.id, version: 2, state: { ref: 'TST-S1', chairEpoch: 1 } })
    expect(page.body.state.agenda.map((each: { ref: string }) => each.ref)).toEqual(['1', '3'])
    expect(page.body.about.map((each: { challengeRef: string }) => each.challengeRef)).toEqual([null, 'TST-C2'])
    expect(page.body.state.attendance).toEqual([
      { seatId: 'seat-member', status: 'apologies', via: null, deputySeatId: null, intervals: [] },
    ])
    const socket = await member.socket()
    const followed = await socket.emitWithAck('follow', { stream: `session:${session.id}`, version: 0 })
    // How the session is joined is for those who operate it.
    expect(followed).toMatchObject({
      events: [
        { version: 1, event: { type: 'withheld' } },
        { version: 2, event: { type: 'withheld' } },
      ],
    })
    const others = await (await chair.socket()).emitWithAck('follow', { stream: `session:${session.id}`, version: 0 })
    expect(others).toMatchObject({
      events: [
        { version: 1, event: { type: 'sessionImported' } },
        { version: 2, event: { type: 'joinCodeMade' } },
      ],
    })
  })

  test('keep restricted items from observers and reviewers, in lists, on the page and in events', async () => {
    const agenda = [item('1'), item('2', { confidentiality: 'restricted' })]
    const { result } = await bringIn({ ...meeting, title: 'Restricted', agenda })
    const seen = async (who: Member) => {
      const page = await who.get(`/api/sessions/${result.id}`)
      const { items } = (await who.get(`/api/senates/${testSenate}/sessions?when=coming`)).body
      const listed = items.find(({ id }: { id: string }) => id === result.id)
      const followed = await (await who.socket()).emitWithAck('follow', { stream: `session:${result.id}`, version: 0 })
      if (isProblem(followed)) throw new Error(followed.detail)
      const refs = (one: { agenda: { ref: string }[] }) => one.agenda.map(({ ref }) => ref)
      return [refs(page.body.state), refs(listed), followed.events[0]?.event.type]
    }
    expect(await seen(await curia.as('expert'))).toEqual([['1', '2'], ['1', '2'], 'sessionImported'])
    for (const role of ['observer', 'reviewerLch'] as const) {
      expect(await seen(await curia.as(role))).toEqual([['1'], ['1'], 'withheld'])
    }
  })

  test('of another senate are not there', async () => {
    const [session] = (await chair.get(`/api/senates/${testSenate}/sessions`)).body.items
    expect((await outsider.get(`/api/senates/${testSenate}/sessions`)).status).toBe(404)
    expect((await outsider.get(`/api/sessions/${session.id}`)).status).toBe(404)
  })

  test('refer only to what the senate has, and end after they start', async () => {
    const strange = { ...meeting, agenda: [item('1', { challengeId: 'ch-nowhere' })] }
    await expect(bringIn(strange)).rejects.toMatchObject({ code: 'challenge-unknown' })
    await expect(bringIn({ ...meeting, endsAt: meeting.startsAt })).rejects.toMatchObject({ code: 'wrong-time' })
    await expect(bringIn({ ...meeting, agenda: [item('1'), item('1')] })).rejects.toMatchObject({
      code: 'already-on-agenda',
    })
  })
})

/** A ruling as the register writes it. */
async function withdraw(key: string, challengeId: string): Promise<void> {
  const at = curia.clock.now()
  const ruled = { management: 'noPapersAndWithdraw' as const, ruledBy: seatOf('chair'), ruledAt: at }
  await curia.store.commit((db) => [
    db.insert(interests).values({
      ...ruled,
      id: 'int-1' as InterestId,
      senateId: testSenate,
      seatId: seatOf(key),
      nilReturn: false,
      scope: 'standing',
      relatedOrganisationIds: [],
      declaredAt: at,
      fromDay: '2026-01-01',
      publish: true,
    }),
    db.insert(rulings).values({
      ...ruled,
      id: 'ruling-1' as RulingId,
      senateId: testSenate,
      interestId: 'int-1' as InterestId,
      seatId: seatOf(key),
      targetKind: 'challenge',
      targetId: challengeId,
    }),
  ])
  await curia.app.access.changed([seatOf(key)])
}
