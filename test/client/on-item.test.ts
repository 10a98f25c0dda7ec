import { expect, test } from 'vitest'
import { managedOnItem, sortedForItem } from '../../client/members/on-item.ts'
import type { Management } from '../../shared/members/actor.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'

const item = { itemId: 'item-1', sessionId: 'ses-1', challengeId: 'ch-beds' }
const ruling = (targetId: string, management: Management, ruledAt: string, replacedAt: string | null = null) =>
  ({ targetId, management, ruledAt, replacedAt }) as RegisterEntry['rulings'][number]
const entry = (id: string, more: Partial<RegisterEntry> = {}): RegisterEntry =>
  ({
    ...{ id, seatId: `seat-${id}`, nilReturn: false, to: null, ruled: null, rulings: [] },
    ...more,
  }) as unknown as RegisterEntry
const noted = { management: 'noted' } as RegisterEntry['ruled']

test('the strictest ruling on an item, its session or its challenge counts, and the last is who made it so', () => {
  const rulings = [
    ruling('ch-beds', 'withdraw', '2026-03-04T14:00:00.000Z'),
    ruling('item-1', 'speakNotDecide', '2026-03-04T14:31:00.000Z'),
    ruling('item-2', 'noPapersAndWithdraw', '2026-03-04T14:40:00.000Z'),
    ruling('ses-1', 'noPapersAndWithdraw', '2026-03-04T14:20:00.000Z', '2026-03-04T14:25:00.000Z'),
  ]
  expect(managedOnItem(entry('a', { rulings }), item)).toMatchObject({
    management: 'withdraw',
    last: { ruledAt: '2026-03-04T14:31:00.000Z' },
  })
  expect(managedOnItem(entry('a'), item)).toBeUndefined()
})

test('an item shows what is ruled, what waits, and what else is declared by those who are here', () => {
  const ruled = entry('ruled', { rulings: [ruling('item-1', 'noted', '2026-03-04T14:31:00.000Z')] })
  const [waiting, here, away] = [entry('waiting'), entry('here', { ruled: noted }), entry('away', { ruled: noted })]
  const over = entry('over', { to: '2026-03-03' })
  const nil = entry('nil', { nilReturn: true })
  const sorted = sortedForItem([ruled, waiting, here, away, over, nil], item, ['seat-here'], '2026-03-04')
  expect(sorted).toEqual({ ruled: [ruled], waiting: [waiting], others: [here] })
})
