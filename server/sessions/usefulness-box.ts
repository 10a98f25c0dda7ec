import { and, eq } from 'drizzle-orm'
import { updateRow } from '../../db/hot-rows.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import { usefulnessAnswers, usefulnessGiven } from '../../db/usefulness.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { AnswerBox, UsefulnessEvent } from '../../shared/sessions/usefulness.ts'
import type { Fingerprint } from '../fingerprint.ts'

/** Where the answer of a seat lies, or is to lie. */
export async function answerBox(
  db: Db,
  fingerprint: Fingerprint,
  sessionId: string,
  actor: Actor,
): Promise<AnswerBox | undefined> {
  if (actor.kind !== 'seat') return undefined
  const key = fingerprint(`usefulness of ${sessionId} to ${actor.seatId}`)
  const [kept] = await db
    .select({ id: usefulnessAnswers.id })
    .from(usefulnessAnswers)
    .where(eq(usefulnessAnswers.id, key))
  if (kept) return { key, earlier: 'kept' }
  const given = await db
    .select()
    .from(usefulnessGiven)
    .where(and(eq(usefulnessGiven.sessionId, sessionId as SessionId), eq(usefulnessGiven.seatId, actor.seatId)))
  return { key, earlier: given.length > 0 ? 'lost' : 'none' }
}

/** That a seat has answered, and, apart from it, what was said. */
export function projectUsefulness(
  db: Db,
  { senateId, stream, version }: Recorded,
  { seatId }: UsefulnessEvent,
  command: SessionCommand,
  box: AnswerBox | undefined,
): Statement[] {
  if (command.type !== 'sayUsefulness' || !box) throw new Error('An answer has nowhere to go.')
  const sessionId = stream.slice('session:'.length) as SessionId
  const said = { answer: command.body.answer, why: command.body.why }
  return [
    updateRow(db, sessions, sessionId, { version }),
    db.insert(usefulnessGiven).values({ sessionId, seatId }).onConflictDoNothing(),
    db
      .insert(usefulnessAnswers)
      .values({ id: box.key, senateId, sessionId, ...said })
      .onConflictDoUpdate({ target: usefulnessAnswers.id, set: said }),
  ]
}
