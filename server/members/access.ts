import { and, eq, inArray, isNull } from 'drizzle-orm'
import { guests } from '../../db/guests.ts'
import { heldQuery } from '../../db/hot-query.ts'
import { people, rulings, seats, senates } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import type { GuestId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { GuestActor, PersonActor, SeatActor } from '../../shared/members/actor.ts'
import { exclusions } from '../../shared/members/exclusion.ts'
import { isInTerm } from '../../shared/members/term.ts'
import { linkedItems } from '../linked-items.ts'

/** Whose rights changed, and what they are now; no actor means no seat any more. */
export interface RightsChanged {
  personId: PersonId
  senateId: SenateId
}

/** Who may act, and from which seat. */
export interface Access {
  /** The person's seat in a senate, in its term and not ended, with their interests as ruled; undefined without one. */
  seatActor(personId: PersonId, senateId: SenateId): Promise<SeatActor | undefined>
  personActor(personId: PersonId): Promise<PersonActor>
  /** Somebody who waits at the door of a session or visits it; undefined once they have left, or it has closed. */
  guestActor(guestId: GuestId): Promise<GuestActor | undefined>
  /** The senates in which the person has a seat today. */
  senatesOf(personId: PersonId): Promise<SenateId[]>
  /** Forgets what was known of these seats and tells everyone who listens. */
  changed(seatIds: readonly SeatId[]): Promise<void>
  onChanged(listener: (who: RightsChanged) => void): void
}

/** How long an actor is remembered: another server, or the end of a term, is noticed after this at the latest. */
const rememberedMs = 5000

/** Loads actors from seats, rulings and agenda items, and remembers them until something about them changes. */
export function createAccess({ db, now }: { db: Db; now(): Date }): Access {
  const actors = new Map<string, { actor: Promise<SeatActor | undefined>; until: number }>()
  const listeners: ((who: RightsChanged) => void)[] = []

  /** Those of a person's seats whose term is on, on the day that it is in their senate's zone. */
  async function sitting(personId: PersonId) {
    const rows = await seatsOf(db, { personId })
    return rows.flatMap(({ seat, timeZone }) => (isInTerm(seat, dayOf(now(), timeZone)) ? [seat] : []))
  }

  async function load(personId: PersonId, senateId: SenateId): Promise<SeatActor | undefined> {
    const seat = (await sitting(personId)).find((each) => each.senateId === senateId)
    if (!seat) return undefined
    const ruled = await rulingsOf(db, { seatId: seat.id })
    return {
      kind: 'seat',
      personId,
      senateId,
      seatId: seat.id,
      role: seat.role,
      votes: seat.votes,
      organisationId: seat.organisationId,
      answersFor: seat.answersFor,
      ...exclusions(ruled, await linkedItems(db, ruled)),
      epoch: seat.epoch,
    }
  }

  return {
    seatActor(personId, senateId) {
      const key = `${personId} ${senateId}`
      const known = actors.get(key)
      const at = now().getTime()
      if (known && known.until > at && known.until - at <= rememberedMs) return known.actor
      const actor = load(personId, senateId)
      actors.set(key, { actor, until: at + rememberedMs })
      // A failed load is not remembered: the next request asks again.
      actor.catch(() => actors.delete(key))
      return actor
    },
    async personActor(personId) {
      const [person] = await db.select().from(people).where(eq(people.id, personId))
      return { kind: 'person', personId, administrator: person?.administrator ?? false }
    },
    async guestActor(guestId) {
      const [row] = await db.select().from(guests).where(eq(guests.id, guestId))
      if (row?.state !== 'asked' && row?.state !== 'admitted') return undefined
      const { senateId, sessionId, state } = row
      return { kind: 'guest', personId: guestId, senateId, sessionId, state }
    },
    async senatesOf(personId) {
      return (await sitting(personId)).map((seat) => seat.senateId)
    },
    async changed(seatIds) {
      if (seatIds.length === 0) return
      const rows = await db
        .select()
        .from(seats)
        .where(inArray(seats.id, [...new Set(seatIds)]))
      for (const { personId, senateId } of rows) {
        if (!personId) continue
        actors.delete(`${personId} ${senateId}`)
        for (const listener of listeners) listener({ personId, senateId })
      }
    },
    onChanged: (listener) => void listeners.push(listener),
  }
}

const seatsOf = heldQuery<'personId', { seat: typeof seats.$inferSelect; timeZone: string }>((db, value) =>
  db
    .select({ seat: seats, timeZone: senates.timeZone })
    .from(seats)
    .innerJoin(senates, eq(senates.id, seats.senateId))
    .where(and(eq(seats.personId, value('personId')), isNull(seats.endedAt))),
)

const rulingsOf = heldQuery<'seatId', typeof rulings.$inferSelect>((db, value) =>
  db
    .select()
    .from(rulings)
    .where(and(eq(rulings.seatId, value('seatId')), isNull(rulings.replacedAt))),
)
