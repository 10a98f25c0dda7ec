import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { seats } from '../../db/members.ts'
import { startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'

test("a term begins and ends at midnight in the senate's own zone", async () => {
  // Half past midnight on 1 July in London, and still 30 June by the world's clock.
  const curia = await startCuria({ at: new Date('2026-06-30T23:30:00.000Z') })
  try {
    const [chair, over, begun] = await Promise.all(['chair', 'member', 'member2'].map((key) => curia.as(key)))
    if (!chair || !over || !begun) throw new Error('Somebody is missing.')
    await curia.store.commit((db) => [
      db.update(seats).set({ termTo: '2026-06-30' }).where(eq(seats.id, over.seatId)),
      db.update(seats).set({ termFrom: '2026-07-01' }).where(eq(seats.id, begun.seatId)),
    ])
    expect(await over.get(`/api/senates/${testSenate}`)).toMatchObject({ status: 404 })
    expect((await over.get('/api/me')).body.seats).toEqual([])
    expect(await begun.get(`/api/senates/${testSenate}`)).toMatchObject({ status: 200 })
    const record = (ownerSeatId: string) =>
      chair.send('recordAction', testSenate, { text: 'Do it', ownerSeatId, dueOn: '2026-07-02' })
    expect((await record(over.seatId)).body.code).toBe('seat-unknown')
    expect(await record(begun.seatId)).toMatchObject({ status: 200 })
  } finally {
    await curia.close()
  }
})
