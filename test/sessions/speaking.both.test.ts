import { afterAll, beforeAll, expect, test } from 'vitest'
import { journal } from '../../db/journal.ts'
import type { Batch, Stream } from '../../shared/protocol.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
let chair: Member
let member: Member
let id: string
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  member = await curia.as('member')
  const from = (hours: number) => new Date(curia.clock.now().getTime() + hours * 3_600_000).toISOString()
  const planned = await done(chair, 'planSession', 'sen-test', {
    ...{
      title: 'A meeting',
      kind: 'meeting',
      modality: 'hybrid',
      place: 'Leeds',
      meetingLink: 'https://meet.example.org',
      template: null,
    },
    ...{ startsAt: from(1), endsAt: from(3), chairSeatId: chair.seatId },
  })
  id = planned.id
  const { id: itemId } = await done(chair, 'addItem', id, {
    ...{ title: 'Closed', purpose: 'discuss', presenterSeatId: null, documentId: null, challengeId: null },
    ...{ allottedMs: 600_000, confidentiality: 'restricted', standing: false, beforeItemId: null },
  })
  await done(chair, 'publishSession', id, { shortNoticeReason: 'It cannot wait' })
  await done(chair, 'openSession', id, { epoch: 1 })
  await done(chair, 'arrive', id, { via: 'room' })
  await done(member, 'arrive', id, { via: 'remote' })
  await done(chair, 'startItem', id, { epoch: 1, itemId })
})
afterAll(() => curia.close())

async function done(who: Member, type: string, target: string, body: object) {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(`${type}: ${reply.body.detail}`)
  return reply.body.result
}

const speakers = async (person: Member) => (await person.get(`/api/sessions/${id}`)).body.state.speakers
const names = async (person: Member) => (await person.get(`/api/sessions/${id}/speakers`)).body.items

test('a written name is read by whoever sees the item, and stands in no journal entry', async () => {
  const who = { as: 'written', name: 'Ms Nowhere-Else' }
  await done(chair, 'addSpeaker', id, { epoch: 1, who })
  const [entry] = await speakers(member)
  expect(entry).toMatchObject({ who: { as: 'written' }, via: 'room', kind: 'speak', state: 'queued' })
  expect(await names(member)).toEqual([{ speakerId: entry.id, name: 'Ms Nowhere-Else' }])
  const entries = await curia.store.db.select({ entry: journal.entry }).from(journal)
  expect(entries.filter(({ entry }) => entry.includes('Nowhere-Else'))).toEqual([])
})

test('whoever may not see an item hears nothing of who speaks on it', async () => {
  const observer = await curia.as('observer')
  const socket = await observer.socket()
  await socket.emitWithAck('follow', { stream: `session:${id}` as Stream, version: 0 })
  const told: Batch[] = []
  socket.on('events', (batch) => told.push(batch))
  await done(member, 'askToSpeak', id, {})
  await expect.poll(() => told.map(({ events }) => events[0]?.event)).toEqual([{ type: 'withheld' }])
  expect(await speakers(observer)).toEqual([])
  expect(await names(observer)).toEqual([])
  expect((await speakers(chair)).length).toBe(2)
})
