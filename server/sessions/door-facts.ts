import { randomBytes } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { people, seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { PersonId, SeatId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { DoorFacts } from '../../shared/sessions/facts.ts'
import { joinCodeFrom } from '../../shared/sessions/join-code.ts'

const makesCode: readonly SessionCommand['type'][] = ['publishSession', 'makeJoinCode', 'importSession']

/** What the rule of a session's door needs to know: a fresh code, and who holds the seat that somebody is let in to. */
export async function doorFacts(db: Db, command: SessionCommand): Promise<DoorFacts> {
  return {
    freshCode: makesCode.includes(command.type) ? joinCodeFrom(randomBytes(8)) : '',
    sitter: command.type === 'admitToSeat' ? await sitterOf(db, command.body.seatId) : 'nobody',
  }
}

async function sitterOf(db: Db, seatId: SeatId): Promise<DoorFacts['sitter']> {
  const [seat] = await db.select({ personId: seats.personId }).from(seats).where(eq(seats.id, seatId))
  return seat?.personId ? await whyNotSeated(db, seat.personId) : 'nobody'
}

/**
 * What keeps a browser from acting for somebody without their password: it would open more than the one senate whose
 * officers let it in. Asked when they are let in, and each time the browser comes.
 */
export async function whyNotSeated(db: Db, personId: PersonId): Promise<DoorFacts['sitter']> {
  const [person] = await db.select().from(people).where(eq(people.id, personId))
  if (!person) return 'nobody'
  if (person.administrator) return 'administrator'
  const held = await db
    .select({ senateId: seats.senateId })
    .from(seats)
    .where(and(eq(seats.personId, personId), isNull(seats.endedAt)))
  return new Set(held.map(({ senateId }) => senateId)).size > 1 ? 'elsewhere' : 'fine'
}
