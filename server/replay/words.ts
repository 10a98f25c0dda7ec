import { and, asc, eq } from 'drizzle-orm'
import { proposals } from '../../db/proposals.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { ProposalEvent } from '../../shared/proposals/proposal.ts'
import { toldOf } from '../../shared/proposals/replay.ts'
import { countsAt, type HeldSpan } from '../../shared/sessions/ending.ts'
import type { ReplayedWords } from '../../shared/sessions/replay-answers.ts'
import { readStream } from '../journal.ts'

/** More than a session can put; the first are told. */
const most = 200

/**
 * The words that were put in a session and that the viewer may read now, as they could know of them then, without what
 * came after the session. Words that were counted with its late close were counted at its end.
 */
export async function proposalsOf(
  db: Db,
  actor: SeatActor,
  sessionId: SessionId,
  span: HeldSpan,
): Promise<ReplayedWords[]> {
  const rows = await db
    .select({ id: proposals.id, ref: proposals.ref, itemId: proposals.itemId })
    .from(proposals)
    .where(and(readableProposals(actor), eq(proposals.sessionId, sessionId)))
    .orderBy(asc(proposals.id))
    .limit(most)
  const seesDrafts = can(actor, 'proposal.read', { senateId: actor.senateId, draft: true }) ? 'always' : 'oncePut'
  const found = await Promise.all(
    rows.map(async ({ id, ref, itemId }) => {
      const recorded = (await readStream<ProposalEvent>(db, `proposal:${id}`)).map(inItsTime)
      const held = recorded.flatMap((one) => {
        const at = countsAt(one.at, span)
        return at === undefined ? [] : [{ ...one, at }]
      })
      const events = toldOf(held, { actor, seesDrafts })
      return { id, ref, itemId, events }
    }),
  )
  const told = found.filter(({ events }) => events.length > 0)
  return told.toSorted((one, other) => (first(one) < first(other) ? -1 : 1))
}

const first = ({ events, ref }: ReplayedWords) => `${events[0]?.at} ${ref}`

/** Words of an earlier record were settled when that says, and not when they were brought in. */
function inItsTime(one: Recorded<ProposalEvent>): Recorded<ProposalEvent> {
  return one.event.type === 'proposalImported' ? { ...one, at: one.event.closedAt } : one
}
