import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import type { ChallengeId, DocumentId, ItemId, SenateId, SessionId } from '../../shared/ids.ts'
import type { TermsOfReference } from '../../shared/members/senate.ts'
import type { SessionSeat } from '../../shared/sessions/facts.ts'
import { type QuorumMark, quorumOf } from '../../shared/sessions/quorum.ts'
import type { Session } from '../../shared/sessions/session.ts'

/** What words are about and where they are put. */
export interface About {
  challengeId: ChallengeId | null
  documentId: DocumentId | null
  sessionId: SessionId | null
  itemId: ItemId | null
}

/** What is named of another senate, or an item of another session. */
export async function unknownIn(
  db: Db,
  senateId: SenateId,
  { challengeId, documentId, sessionId, itemId }: { [Part in keyof About]?: About[Part] | undefined },
) {
  const unknown = await firstUnknown(db, senateId, [
    ['challenge', challenges, challengeId ?? undefined],
    ['document', documents, documentId ?? undefined],
    ['session', sessions, sessionId ?? undefined],
    ['item', agendaItems, itemId ?? undefined],
  ])
  if (unknown || !itemId) return unknown
  const [item] = await db.select().from(agendaItems).where(eq(agendaItems.id, itemId))
  return item?.sessionId === sessionId ? undefined : 'item'
}

/** The quorum about these words. Without a session everybody in their term counts: they answer from where they are. */
export function quorumNow(
  terms: TermsOfReference,
  seats: readonly SessionSeat[],
  session: Session | undefined,
  { challengeId, itemId }: Pick<About, 'challengeId' | 'itemId'>,
): QuorumMark {
  const everybody = seats.map(({ seatId }) => ({
    ...({ seatId, status: 'present', via: null, deputySeatId: null, intervals: [{ from: '', to: null }] } as const),
  }))
  const about = challengeId === null && itemId === null ? null : { challengeId, itemId: itemId ?? ('' as ItemId) }
  const { votingSeats, legalBodies, quorate } = quorumOf({ terms, seats }, session?.attendance ?? everybody, about)
  return { votingSeats, legalBodies, quorate }
}

/** Words that were written down and not taken from a document, as they are pinned. */
export function written(wording: string): { text: string; digest: string; seq: number } {
  const text = wording.normalize('NFC')
  return { text, digest: createHash('sha256').update(text, 'utf8').digest('hex'), seq: 0 }
}
