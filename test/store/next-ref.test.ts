import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetRefs, nextRef, refTaken } from '../../db/next-ref.ts'
import { actions } from '../../db/sessions.ts'
import type { ActionId, SeatId, SenateId } from '../../shared/ids.ts'
import { testSenate, writeFixture } from '../support/fixture.ts'
import { type OwnDatabase, openOwn } from '../support/own-database.ts'

let own: OwnDatabase
beforeEach(async () => {
  own = await openOwn()
  await writeFixture(own.store, new Date('2026-03-02T09:00:00Z'))
})
afterEach(() => own.close())

const write = (refs: string[], senateId: SenateId = testSenate) =>
  own.store.commit((db) => [
    db.insert(actions).values(
      refs.map((ref) => ({
        id: `${senateId}-${ref}`.toLowerCase() as ActionId,
        senateId,
        ref,
        text: 'Ask',
        ownerSeatId: 'seat-chair' as SeatId,
        dueOn: '2026-04-01',
        state: 'open' as const,
        version: 1,
      })),
    ),
  ])
const next = (digits?: number) => nextRef(own.store.db, actions, testSenate, 'A', digits)

test('references of a senate begin with its prefix, and are counted up by number, not by letter', async () => {
  expect(await next()).toBe('TST-A1')
  await write(['TST-A1', 'TST-A9', 'TST-A2'])
  forgetRefs(own.store.db)
  expect(await next()).toBe('TST-A10')
  await write(['TST-A10', 'TST-A99', 'TST-A100'])
  forgetRefs(own.store.db)
  expect([await next(), await next(5)]).toEqual(['TST-A101', 'TST-A00101'])
})

test('a reference that was committed counts at once, and an older one or another kind changes nothing', async () => {
  await write(['TST-A7'])
  refTaken(own.store.db, testSenate, 'TST-A3')
  expect(await next()).toBe('TST-A8')
  for (const ref of ['TST-A8', 'TST-A2', 'TST-P40', 'TST-099']) refTaken(own.store.db, testSenate, ref)
  refTaken(own.store.db, 'sen-other' as SenateId, 'TST-A50')
  expect(await next()).toBe('TST-A9')
})

test('another senate’s references do not count', async () => {
  await write(['OTH-A500'], 'sen-other' as SenateId)
  expect(await next()).toBe('TST-A1')
})

test('the last reference is at hand, however many there are', async () => {
  await write(Array.from({ length: 2000 }, (_, n) => `TST-A${n + 1}`))
  const asked = "select ref from actions where senate_id = 'sen-test' order by length(ref) desc, ref desc limit 1"
  if (own.store.dialect === 'postgres') await own.direct.run('analyze actions')
  const plan = await own.direct.rows(`explain ${own.store.dialect === 'postgres' ? '' : 'query plan '}${asked}`)
  expect(JSON.stringify(plan)).toContain('actions_number')
  expect(JSON.stringify(plan)).not.toMatch(/TEMP B-TREE|Sort/)
  expect(await next()).toBe('TST-A2001')
})
