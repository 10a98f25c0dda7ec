import { asc, eq } from 'drizzle-orm'
import { type rulings, seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { SenateId, SessionId } from '../../shared/ids.ts'
import { isInTerm } from '../../shared/members/term.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import type { RulingHeld, SeatThen } from '../../shared/sessions/quorum-line.ts'
import { sessionSeats } from './facts.ts'

type Ruling = typeof rulings.$inferSelect
type About = Pick<AgendaItem, 'id' | 'challengeId'>

/** The seats of that day (`yyyy-mm-dd`): whoever has left since was there. */
export async function seatsOn(
  db: Db,
  senateId: SenateId,
  id: SessionId,
  { agenda }: { agenda: readonly About[] },
  day: string,
): Promise<SeatThen[]> {
  const known = new Map((await sessionSeats(db, senateId, id, agenda, day)).map((seat) => [seat.seatId, seat]))
  const rows = await db.select().from(seats).where(eq(seats.senateId, senateId)).orderBy(asc(seats.id))
  return rows.filter((seat) => isInTerm(seat, day)).map((seat) => known.get(seat.id) ?? leftSince(seat))
}

function leftSince({ id, role, votes, organisationId, deputySeatIds }: typeof seats.$inferSelect): SeatThen {
  return { seatId: id, role, votes, organisationId, legalBodyId: organisationId, deputySeatIds }
}

/** The rulings, also those that were replaced, on interests in a session, in its items and in their challenges. */
export function rulingsAbout(id: SessionId, agenda: readonly About[], ruled: readonly Ruling[]): Ruling[] {
  const about = new Set<string>([
    id,
    ...agenda.flatMap((item) => [item.id, ...(item.challengeId ? [item.challengeId] : [])]),
  ])
  return ruled.filter(({ targetId }) => about.has(targetId))
}

/** A ruling as the quorum takes it. */
export function rulingHeld({ seatId, targetKind, targetId, management, ruledAt, replacedAt }: Ruling): RulingHeld {
  return {
    ...{ seatId, target: { kind: targetKind, id: targetId }, management },
    ...{ ruledAt: ruledAt.toISOString(), replacedAt: replacedAt?.toISOString() ?? null },
  }
}
