import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import { documents, documentVersions } from '../../db/documents.ts'
import { journal } from '../../db/journal.ts'
import { readableActions } from '../../db/readable-actions.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { actions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import type { DecisionState } from '../../shared/decisions/states.ts'
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Stream } from '../../shared/protocol.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import { countsAt, type HeldSpan } from '../../shared/sessions/ending.ts'
import type { SessionReplay } from '../../shared/sessions/replay-answers.ts'
import { within } from '../../shared/sessions/replay-marks.ts'
import { resourceOf } from '../decisions/load.ts'

/**
 * The decisions that were drafted from a session's words, or that an earlier record took in it, where they were made.
 * Without those that were withdrawn: nothing came of them.
 */
export async function decisionsOf(
  db: Db,
  actor: SeatActor,
  sessionId: SessionId,
  words: SessionReplay['proposals'],
  span: HeldSpan,
): Promise<SessionReplay['decisions']> {
  const ids = words.map(({ id }) => id)
  const { id, senateId, ref, title, state, challengeId, proposalId, draftedAt } = decisions
  const rows = await db
    .select({ id, senateId, ref, title, state, challengeId, proposalId, draftedAt })
    .from(decisions)
    .where(
      and(
        visibleTo(actor, decisions),
        ne(decisions.state, 'withdrawn'),
        or(inArray(decisions.proposalId, ids), and(isNull(decisions.proposalId), eq(decisions.sessionId, sessionId))),
      ),
    )
    .orderBy(asc(decisions.number))
  return rows
    .filter((row) => can(actor, 'decision.read', resourceOf(row)))
    .map((row) => {
      const put = words.find((one) => one.id === row.proposalId)
      const at = within(put ? settledAt(put) : row.draftedAt.toISOString(), span)
      return {
        id: row.id,
        ref: row.ref,
        title: row.title,
        state: row.state as DecisionState,
        proposalId: row.proposalId,
        at,
      }
    })
}

/** When words came to their end: their last event that says so. */
function settledAt({ events }: SessionReplay['proposals'][number]): string {
  const ends = ['proposalClosed', 'agreedInTheRoom', 'proposalImported']
  return events.findLast(({ event }) => ends.includes(event.type))?.at ?? events.at(-1)?.at ?? ''
}

/** The actions that were recorded in a session while it was held, and with its late close. */
export async function actionsOf(
  db: Db,
  actor: SeatActor,
  sessionId: SessionId,
  span: HeldSpan,
): Promise<SessionReplay['actions']> {
  const rows = await db
    .select()
    .from(actions)
    .where(and(readableActions(db, actor), eq(actions.sessionId, sessionId)))
  if (rows.length === 0) return []
  const recorded = await db
    .select({ stream: journal.stream, at: journal.at })
    .from(journal)
    .where(
      and(
        inArray(
          journal.stream,
          rows.map(({ id }): Stream => `action:${id}`),
        ),
        eq(journal.version, 1),
      ),
    )
  const times = new Map(recorded.map(({ stream, at }) => [stream, at.toISOString()]))
  return rows.flatMap(({ id, ref, text, ownerSeatId, dueOn }) => {
    const recordedAt = times.get(`action:${id}`)
    const at = recordedAt && recordedAt >= span.from ? countsAt(recordedAt, span) : undefined
    return at ? [{ id, ref, text, ownerSeatId, dueOn, at }] : []
  })
}

/** The documents of the items that the viewer may see, if they may open them, with the versions that were named then. */
export async function documentsOf(
  db: Db,
  actor: SeatActor,
  agenda: readonly AgendaItem[],
  span: HeldSpan,
): Promise<SessionReplay['documents']> {
  const ids = [...new Set(agenda.flatMap(({ documentId }) => documentId ?? []))]
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: documents.id, kind: documents.kind, title: documents.title })
    .from(documents)
    .where(and(readableDocuments(actor), inArray(documents.id, ids)))
  const named = await db
    .select()
    .from(documentVersions)
    .where(
      inArray(
        documentVersions.documentId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(documentVersions.at), asc(documentVersions.id))
  return rows.map(({ id, kind, title }) => ({
    ...{ id, kind: kind as DocumentKind, title },
    itemIds: agenda.filter(({ documentId }) => documentId === id).map((item) => item.id),
    versions: named
      .filter(({ documentId }) => documentId === id)
      .flatMap((version) => {
        const at = countsAt(version.at.toISOString(), span)
        return at && at >= span.from ? [{ name: version.name, at }] : []
      }),
  }))
}
