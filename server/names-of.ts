import { eq, inArray } from 'drizzle-orm'
import { organisations, people, seats } from '../db/members.ts'
import type { Db } from '../db/store.ts'
import type { PersonId, SeatId } from '../shared/ids.ts'

/** What whoever made an event is called, with their organisation's code: `Dr Amara Osei (LTHT)`. */
export async function namesOf(db: Db, by: readonly (SeatId | PersonId)[]): Promise<Map<SeatId | PersonId, string>> {
  const ids = [...new Set(by)]
  if (ids.length === 0) return new Map()
  const seated = await db
    .select({ id: seats.id, name: people.name, code: organisations.code })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .leftJoin(organisations, eq(organisations.id, seats.organisationId))
    .where(inArray(seats.id, ids as SeatId[]))
  const unseated = await db
    .select()
    .from(people)
    .where(inArray(people.id, ids as PersonId[]))
  return new Map<SeatId | PersonId, string>([
    ...unseated.map(({ id, name }) => [id, name] as const),
    ...seated.map(({ id, name, code }) => [id, code === null ? name : `${name} (${code})`] as const),
  ])
}
