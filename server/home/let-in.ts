import { and, eq, gt, inArray } from 'drizzle-orm'
import { guests } from '../../db/guests.ts'
import { people, seats } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { News } from '../../shared/home.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

/** Whoever sits somewhere is told of each browser that was let in to their seat, and by whom: it may not have been them. */
export async function letInToSeat(db: Db, actor: SeatActor, since: Date): Promise<Omit<News, 'challengeTitle'>[]> {
  const rows = await db
    .select({ id: sessions.id, title: sessions.title, at: guests.settledAt, by: guests.settledBy, name: guests.name })
    .from(guests)
    .innerJoin(sessions, eq(sessions.id, guests.sessionId))
    .where(and(eq(guests.seatId, actor.seatId), eq(guests.senateId, actor.senateId), gt(guests.settledAt, since)))
  const officers = await namesOf(
    db,
    rows.flatMap(({ by }) => by ?? []),
  )
  return rows.map(({ id, title, at, by, name }) => ({
    ...{ kind: 'session', id, title, challengeId: null },
    what: `somebody was let in to your seat by ${(by && officers.get(by)) ?? 'whoever ran it'}, under the name ${name}`,
    at: (at ?? since).toISOString(),
    address: `/senates/${actor.senateId}/sessions/${id}`,
  }))
}

async function namesOf(db: Db, seatIds: SeatActor['seatId'][]): Promise<Map<string, string>> {
  if (seatIds.length === 0) return new Map()
  const rows = await db
    .select({ id: seats.id, name: people.name })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(inArray(seats.id, seatIds))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
