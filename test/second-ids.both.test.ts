import { afterAll, beforeAll, expect, test } from 'vitest'
import { rulings } from '../db/members.ts'
import type { CommandId, InterestId, RulingId, SeatId } from '../shared/ids.ts'
import { draft, pinned } from './decisions/making.ts'
import { type Curia, type Member, startCuria } from './support/curia.ts'
import { personOf, testSenate } from './support/fixture.ts'

// A request names one thing that `can` looks at, and often others beside it: those are held to the same rules.

let curia: Curia
let secretary: Member
let items: { id: string }[]
beforeAll(async () => {
  curia = await startCuria()
  secretary = await curia.as('secretary')
  items = (await meeting('One')).items
})
afterAll(() => curia.close())

async function meeting(title: string): Promise<{ items: { id: string }[] }> {
  const { result } = await curia.app.bus.change(
    personOf('secretary'),
    {
      commandId: crypto.randomUUID() as CommandId,
      type: 'importSession',
      target: testSenate,
      body: {
        ...{ title, kind: 'meeting', modality: 'hybrid', place: 'Civic building', meetingLink: null },
        ...{ startsAt: '2026-03-04T14:00:00.000Z', endsAt: '2026-03-04T16:00:00.000Z' },
        ...{ state: 'published', chairSeatId: 'seat-chair' },
        agenda: [
          {
            ...{ ref: '1', title: 'The response', purpose: 'decide', allottedMs: 600_000, presenterSeatId: null },
            ...{ documentId: 'doc-response', challengeId: null, confidentiality: 'open', state: 'planned' },
          },
        ],
        attendance: [],
      },
    },
    'demonstration',
  )
  return result as { items: { id: string }[] }
}

test('whoever has lost an item’s paper drafts no decision from words that were pinned in it', async () => {
  const proposalId = await pinned(curia, { documentId: 'doc-response' })
  await curia.store.commit((db) => [
    db.insert(rulings).values({
      ...{ id: 'ruling-paper' as RulingId, senateId: testSenate, interestId: 'int-paper' as InterestId },
      ...{ seatId: secretary.seatId, ruledBy: 'seat-chair' as SeatId, ruledAt: curia.clock.now() },
      targetKind: 'item',
      targetId: items[0]?.id ?? '',
      management: 'noPapersAndWithdraw',
    }),
  ])
  await curia.app.access.changed([secretary.seatId])
  expect(await secretary.get(`/api/proposals/${proposalId}`)).toMatchObject({ status: 404 })
  expect(await secretary.send('draftDecision', proposalId, draft)).toMatchObject({ status: 404 })
  const viceChair = await curia.as('viceChair')
  expect(await viceChair.send('draftDecision', proposalId, draft)).toMatchObject({ status: 200 })
})
