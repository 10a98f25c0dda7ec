import { and, desc, eq, inArray } from 'drizzle-orm'
import { journal } from '../../db/journal.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { ProposalEvent } from '../../shared/proposals/proposal.ts'
import type { Stream } from '../../shared/protocol.ts'
import type { SessionEvent } from '../../shared/sessions/session.ts'

/**
 * What a meeting is while it meets. Left out is what somebody who tidies up the next morning does before they close it:
 * taking the chair, counting or withdrawing words that are still open, issuing a paper.
 */
const meeting: readonly (SessionEvent | ProposalEvent)['type'][] = [
  ...(['sessionOpened', 'sessionAdjourned', 'sessionResumed', 'itemStarted', 'itemPaused', 'itemResumed'] as const),
  ...(['itemExtended', 'itemConcluded', 'itemDeferred', 'itemParked', 'itemWithdrawn', 'phaseMoved'] as const),
  ...(['attended', 'left', 'deputised', 'wordGiven', 'speakerPaused', 'speakerEnded'] as const),
  ...(['proposalOpened', 'newWordsPut', 'stanceTaken', 'ballotTaken', 'objectionRaised', 'agreedInTheRoom'] as const),
]

/** When something was last recorded of a session while it met, or of the proposals that were put to it. */
export async function recordedUntil(db: Db, sessionId: SessionId): Promise<string | null> {
  const put = await db.select({ id: proposals.id }).from(proposals).where(eq(proposals.sessionId, sessionId))
  const streams: Stream[] = [`session:${sessionId}`, ...put.map(({ id }): Stream => `proposal:${id}`)]
  const [last] = await db
    .select({ at: journal.at })
    .from(journal)
    .where(and(inArray(journal.stream, streams), inArray(journal.type, [...meeting])))
    .orderBy(desc(journal.at))
    .limit(1)
  return last?.at.toISOString() ?? null
}
