import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { rulings, seats, senates } from '../db/members.ts'
import { agendaItems } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import { dayOf } from '../shared/format.ts'
import type { ChallengeId, DocumentId, ItemId, SeatId, SenateId, SessionId } from '../shared/ids.ts'
import { exclusions, type RulingTarget } from '../shared/members/exclusion.ts'
import type { SeatFact } from '../shared/members/seat-fact.ts'
import { isInTerm } from '../shared/members/term.ts'

/** Those of the seats that exist in this senate, and whether they have withdrawn from what the command is about. */
export async function seatFacts(
  db: Db,
  senateId: SenateId,
  seatIds: readonly SeatId[],
  about: { challengeId: ChallengeId | null; documentId?: DocumentId | null },
  now: Date,
): Promise<SeatFact[]> {
  const ids = [...new Set(seatIds)]
  if (ids.length === 0) return []
  const found = await db
    .select({ id: seats.id, endedAt: seats.endedAt, termFrom: seats.termFrom, termTo: seats.termTo })
    .from(seats)
    .where(and(eq(seats.senateId, senateId), inArray(seats.id, ids)))
  const ruled = await db
    .select({
      seatId: rulings.seatId,
      interestId: rulings.interestId,
      targetKind: rulings.targetKind,
      targetId: rulings.targetId,
      management: rulings.management,
      replacedAt: rulings.replacedAt,
    })
    .from(rulings)
    .where(and(inArray(rulings.seatId, ids), isNull(rulings.replacedAt)))
  const targets = (kind: RulingTarget) =>
    ruled.filter((ruling) => ruling.targetKind === kind).map((ruling) => ruling.targetId)
  const [itemIds, sessionIds] = [targets('item') as ItemId[], targets('session') as SessionId[]]
  const items =
    itemIds.length + sessionIds.length > 0
      ? await db
          .select()
          .from(agendaItems)
          .where(or(inArray(agendaItems.id, itemIds), inArray(agendaItems.sessionId, sessionIds)))
      : []
  const [senate] = await db.select({ timeZone: senates.timeZone }).from(senates).where(eq(senates.id, senateId))
  const today = dayOf(now, senate?.timeZone)
  return found.map((seat) => {
    const mine = ruled.filter((ruling) => ruling.seatId === seat.id)
    const { excludedFrom } = exclusions(mine, items)
    return {
      seatId: seat.id,
      ended: seat.endedAt !== null || !isInTerm(seat, today),
      withdrawn:
        (about.challengeId !== null && excludedFrom.challengeIds.includes(about.challengeId)) ||
        (about.documentId != null && excludedFrom.documentIds.includes(about.documentId)),
    }
  })
}
