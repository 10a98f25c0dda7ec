import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { people, seats } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { PersonId, SeatId, SessionId } from '../../shared/ids.ts'
import { testSenate, writeFixture } from '../support/fixture.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
beforeEach(async () => {
  own = await openOwn()
  await writeFixture(own.store, new Date('2026-03-02T09:00:00Z'))
})
afterEach(() => own.close())

const at = new Date('2026-03-04T14:00:00Z')
const session = {
  senateId: testSenate,
  title: 'Gate 1',
  kind: 'meeting',
  modality: 'hybrid',
  startsAt: at,
  endsAt: at,
  place: 'Leeds',
  meetingLink: null,
  chairSeatId: 'seat-chair' as SeatId,
  state: 'published',
  version: 1,
}
const read = async (id: string) =>
  (
    await own.store.db
      .select()
      .from(sessions)
      .where(eq(sessions.id, id as SessionId))
  )[0]

test('what is null is null, whatever the column holds, and what is left out takes its default', async () => {
  await own.store.commit((db) => [
    insertRow(db, sessions, { ...session, id: 'one' as SessionId, ref: 'TST-S1', openedAt: null }),
    insertRow(db, sessions, { ...session, id: 'two' as SessionId, ref: 'TST-S2', openedAt: at }),
  ])
  expect(await read('one')).toMatchObject({ openedAt: null, meetingLink: null, chairEpoch: 1 })
  expect(await read('two')).toMatchObject({ openedAt: at, startsAt: at })
})

test('an update sets what it names, to null too, and leaves what is undefined', async () => {
  await own.store.commit((db) => [
    insertRow(db, sessions, { ...session, id: 'one' as SessionId, ref: 'TST-S1', openedAt: at }),
  ])
  await own.store.commit((db) => [updateRow(db, sessions, 'one', { title: 'Gate 2', closedAt: at })])
  await own.store.commit((db) => [updateRow(db, sessions, 'one', { openedAt: null, place: undefined as never })])
  expect(await read('one')).toMatchObject({ title: 'Gate 2', openedAt: null, closedAt: at, place: 'Leeds' })
})

test('lists and flags come back as they were', async () => {
  const id = 'person-new' as PersonId
  await own.store.commit((db) => [
    insertRow(db, people, { id, name: 'Dr New', profession: null, administrator: true }),
    updateRow(db, seats, 'seat-chair', { deputySeatIds: ['seat-vice-chair' as SeatId], votes: false }),
  ])
  const [person] = await own.store.db.select().from(people).where(eq(people.id, id))
  const [seat] = await own.store.db
    .select()
    .from(seats)
    .where(eq(seats.id, 'seat-chair' as SeatId))
  expect(person).toMatchObject({ administrator: true, profession: null })
  expect(seat).toMatchObject({ deputySeatIds: ['seat-vice-chair'], votes: false })
})
