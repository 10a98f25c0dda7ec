import { eq } from 'drizzle-orm'
import { rulings } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Moment } from '../../shared/protocol.ts'
import { quorumStood } from '../../shared/sessions/quorum-line.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import { senateOf } from '../sessions/facts.ts'
import { rulingHeld, rulingsAbout, seatsOn } from '../sessions/quorum-run.ts'

/** How the quorum of a session stood, by the rule that its minutes are drafted with, without items that are not seen. */
export async function quorumThen(
  db: Db,
  actor: SeatActor,
  sessionId: SessionId,
  { moments, now }: { moments: readonly (Moment & { event: SessionEvent })[]; now: Session },
): Promise<SessionReplay['quorum']> {
  const [senate] = await senateOf(db, { id: actor.senateId })
  if (!senate || now.historical) return []
  const day = dayOf(now.openedAt ?? now.startsAt, senate.timeZone)
  const ruled = await db.select().from(rulings).where(eq(rulings.senateId, senate.id))
  const seen = new Set(now.agenda.filter((item) => maySeeItem(actor, item)).map(({ id }) => id))
  const run = {
    moments,
    seats: await seatsOn(db, senate.id, sessionId, now, day),
    rulings: rulingsAbout(sessionId, now.agenda, ruled).map(rulingHeld),
    terms: senate.terms,
  }
  return quorumStood(run, (itemId) => seen.has(itemId))
}
