import { eq } from 'drizzle-orm'
import { interests, invitations, rulings, seats, senates } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { InterestCategory, InterestScope } from '../../shared/members/interest-words.ts'
import type { InterestState, RulingState, SeatState, Senate } from '../../shared/members/senate-state.ts'

/** A senate out of its rows, as folding its journal gives it too. */
export async function loadSenate(db: Db, senateId: SenateId): Promise<Senate | undefined> {
  const [senate] = await db.select().from(senates).where(eq(senates.id, senateId))
  if (!senate) return undefined
  const seatRows = await db.select().from(seats).where(eq(seats.senateId, senateId))
  const invitationRows = await db.select().from(invitations).where(eq(invitations.senateId, senateId))
  const interestRows = await db.select().from(interests).where(eq(interests.senateId, senateId))
  const rulingRows = await db.select().from(rulings).where(eq(rulings.senateId, senateId))
  const { version: _version, ...facts } = senate
  return {
    ...facts,
    seats: Object.fromEntries(seatRows.map((row) => [row.id, seatOf(row)])),
    invitations: Object.fromEntries(
      invitationRows.map(({ tokenHash, seatId, expiresAt, acceptedAt }) => [
        tokenHash,
        { seatId, expiresAt: expiresAt.toISOString(), acceptedAt: acceptedAt?.toISOString() ?? null },
      ]),
    ),
    interests: Object.fromEntries(interestRows.map((row) => [row.id, interestOf(row)])),
    rulings: Object.fromEntries(rulingRows.map((row) => [row.id, rulingOf(row)])),
  }
}

function seatOf({ id: _id, senateId: _senateId, endedAt, personId, ...facts }: typeof seats.$inferSelect): SeatState {
  return { ...facts, personId: personId as PersonId, endedAt: endedAt?.toISOString() ?? null }
}

function interestOf(row: typeof interests.$inferSelect): InterestState {
  const { seatId, nilReturn, relatedOrganisationIds, publish, management, ruledBy, ruledAt } = row
  return {
    seatId,
    nilReturn,
    category: row.category as InterestCategory | null,
    scope: row.scope as InterestScope,
    relatedOrganisationIds,
    from: row.fromDay,
    to: row.toDay,
    publish,
    declaredAt: row.declaredAt.toISOString(),
    ruled: management && ruledAt ? { management, by: ruledBy as SeatId, at: ruledAt.toISOString() } : null,
  }
}

function rulingOf(row: typeof rulings.$inferSelect): RulingState {
  const { interestId, seatId, targetKind, targetId, management, ruledBy, ruledAt, replacedAt } = row
  return {
    interestId,
    seatId,
    targetKind,
    targetId,
    management,
    ruledBy,
    ruledAt: ruledAt.toISOString(),
    replacedAt: replacedAt?.toISOString() ?? null,
  }
}
