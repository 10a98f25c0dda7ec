import { and, eq, inArray, isNull } from 'drizzle-orm'
import { heldQueries, heldQuery } from '../db/hot-query.ts'
import { rulings, seats, senates } from '../db/members.ts'
import type { Db } from '../db/store.ts'
import { isExcluded, type Resource } from '../shared/can.ts'
import { dayOf } from '../shared/format.ts'
import type { SeatId, SenateId } from '../shared/ids.ts'
import { exclusions } from '../shared/members/exclusion.ts'
import type { SeatFact } from '../shared/members/seat-fact.ts'
import { isInTerm } from '../shared/members/term.ts'
import { linkedItems } from './linked-items.ts'

/** Those of the seats that exist in this senate, and whether they have withdrawn from what the command is about. */
export async function seatFacts(
  db: Db,
  senateId: SenateId,
  seatIds: readonly SeatId[],
  about: Pick<Resource, 'challengeId' | 'documentId' | 'item'>,
  now: Date,
): Promise<SeatFact[]> {
  const ids = [...new Set(seatIds)]
  if (ids.length === 0) return []
  const found = await seatsOf(ids.length)(db, { senateId, ...numbered(ids) })
  const ruled = await rulingsOn(ids.length)(db, numbered(ids))
  const items = await linkedItems(db, ruled)
  const [senate] = await zoneOf(db, { senateId })
  const today = dayOf(now, senate?.timeZone)
  return found.map((seat) => {
    const mine = ruled.filter((ruling) => ruling.seatId === seat.id)
    const { excludedFrom } = exclusions(mine, items)
    return {
      seatId: seat.id,
      ended: seat.endedAt !== null || !isInTerm(seat, today),
      withdrawn: isExcluded({ excludedFrom }, about),
    }
  })
}

/** Ids as the values of a query that names so many of them: `id0`, `id1`. */
function numbered(ids: readonly string[]): Record<string, string> {
  return Object.fromEntries(ids.map((id, n) => [`id${n}`, id]))
}
const all = <V>(count: number, value: (name: string) => V) => Array.from({ length: count }, (_, n) => value(`id${n}`))

const zoneOf = heldQuery<'senateId', { timeZone: string }>((db, value) =>
  db
    .select({ timeZone: senates.timeZone })
    .from(senates)
    .where(eq(senates.id, value('senateId'))),
)

type SeatTerm = Pick<typeof seats.$inferSelect, 'id' | 'endedAt' | 'termFrom' | 'termTo'>
const seatsOf = heldQueries<SeatTerm>((count) => (db, value) => {
  const { id, endedAt, termFrom, termTo } = seats
  return db
    .select({ id, endedAt, termFrom, termTo })
    .from(seats)
    .where(and(eq(seats.senateId, value('senateId')), inArray(seats.id, all(count, value))))
})

type Ruling = Pick<
  typeof rulings.$inferSelect,
  'seatId' | 'interestId' | 'targetKind' | 'targetId' | 'management' | 'replacedAt'
>
const rulingsOn = heldQueries<Ruling>((count) => (db, value) => {
  const { seatId, interestId, targetKind, targetId, management, replacedAt } = rulings
  return db
    .select({ seatId, interestId, targetKind, targetId, management, replacedAt })
    .from(rulings)
    .where(and(inArray(rulings.seatId, all(count, value)), isNull(rulings.replacedAt)))
})
