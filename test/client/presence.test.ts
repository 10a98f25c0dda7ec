import { expect, test } from 'vitest'
import { afterPresence } from '../../client/connection/presence.ts'
import type { SeatId } from '../../shared/ids.ts'
import type { PresenceNews } from '../../shared/protocol.ts'

const seat = (key: string) => `seat-${key}` as SeatId
const since = '2026-03-04T14:00:00.000Z'
const news = (of: PresenceNews['of'], lost: string[], back: string[] = []): PresenceNews => ({
  ...{ stream: 'session:s1', of, back: back.map(seat) },
  lost: lost.map((key) => ({ seatId: seat(key), since })),
})
const missed = (...told: PresenceNews[]) => [...told.reduce(afterPresence, new Map<SeatId, string>()).keys()]

test('what changed is folded over what was known, and the whole stands instead of it', () => {
  expect(missed(news('all', []), news('change', ['ann', 'bob']))).toEqual(['seat-ann', 'seat-bob'])
  expect(missed(news('all', ['ann']), news('change', ['bob'], ['ann']))).toEqual(['seat-bob'])
  expect(missed(news('change', ['ann', 'bob']), news('all', ['eve']))).toEqual(['seat-eve'])
})
