import { and, asc, desc, eq, gt, inArray, lt, or } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { readableItems } from '../../db/readable-items.ts'
import { readableSessions } from '../../db/readable-sessions.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import { id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { AgendaItem } from '../../shared/sessions/agenda.ts'
import {
  type SessionAnswer,
  type SessionLine,
  sessionAnswer,
  sessionLine,
  sessionList,
} from '../../shared/sessions/answers.ts'
import { seenSession } from '../../shared/sessions/seen-session.ts'
import { pageOf, pageSearch, placeOf } from '../paging.ts'
import { query } from '../query.ts'
import { foldSession } from './fold.ts'
import { sessionSlice } from './slice.ts'

const listSessions = query({
  path: '/senates/:senateId/sessions',
  action: 'session.read',
  summary: 'Sessions with their agendas: coming ones from the next on, past ones from the latest back.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({ ...pageSearch, when: z.enum(['coming', 'past', 'all']).default('all') }),
  answer: sessionList,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, now, actor, search: { cursor, limit, when } }) {
    const after = placeOf(cursor, z.tuple([z.number(), id<'session'>()]))
    const forwards = when === 'coming'
    const [further, order] = forwards ? [gt, asc] : [lt, desc]
    const rows = await db
      .select()
      .from(sessions)
      .where(
        and(
          readableSessions(actor),
          when === 'coming' ? gt(sessions.endsAt, now) : undefined,
          when === 'past' ? or(lt(sessions.endsAt, now), eq(sessions.endsAt, now)) : undefined,
          after &&
            or(
              further(sessions.startsAt, new Date(after[0])),
              and(eq(sessions.startsAt, new Date(after[0])), further(sessions.id, after[1])),
            ),
        ),
      )
      .orderBy(order(sessions.startsAt), order(sessions.id))
      .limit(limit + 1)
    const { items, next } = pageOf(rows, limit, (last) => [last.startsAt.getTime(), last.id])
    return { items: await withAgendas(db, actor, items), next }
  },
})

type SessionRow = typeof sessions.$inferSelect

/** Sessions as they are shown: without items of challenges they have withdrawn from, or papers they may not open. */
export async function withAgendas(db: Db, actor: SeatActor, rows: readonly SessionRow[]): Promise<SessionLine[]> {
  if (rows.length === 0) return []
  const items = await db
    .select()
    .from(agendaItems)
    .where(
      and(
        readableItems(actor),
        inArray(
          agendaItems.sessionId,
          rows.map((row) => row.id),
        ),
      ),
    )
    .orderBy(asc(agendaItems.position))
  const papers = await papersOf(db, actor, items)
  const refs = await refsOf(db, items)
  return rows.map((row) =>
    sessionLine.parse({
      ...shown(row),
      agenda: items
        .filter((item) => item.sessionId === row.id)
        .map(
          ({ senateId: _senate, sessionId: _session, position: _position, startedAt: _from, endedAt: _to, ...row }) => {
            const { documentId, ...item } = row
            const documentTitle = (documentId && papers.get(documentId)?.title) ?? null
            const challengeRef = (item.challengeId && refs.get(item.challengeId)) ?? null
            return { ...item, documentId: documentTitle === null ? null : documentId, documentTitle, challengeRef }
          },
        ),
    }),
  )
}

type About = Pick<AgendaItem, 'documentId' | 'challengeId'>
type Paper = { title: string; kind: DocumentKind }

/** What the papers that the actor may open are called, and of what kind they are. */
async function papersOf(db: Db, actor: SeatActor, items: readonly About[]) {
  const ids = items.flatMap(({ documentId }) => documentId ?? [])
  if (ids.length === 0) return new Map<string, Paper>()
  const rows = await db
    .select({ id: documents.id, title: documents.title, kind: documents.kind })
    .from(documents)
    .where(and(readableDocuments(actor), inArray(documents.id, ids)))
  return new Map<string, Paper>(rows.map(({ id, title, kind }) => [id, { title, kind: kind as DocumentKind }]))
}

/** The references of the challenges that the items are about: items of others are not among them. */
async function refsOf(db: Db, items: readonly About[]): Promise<Map<string, string>> {
  const ids = items.flatMap(({ challengeId }) => challengeId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: challenges.id, ref: challenges.ref })
    .from(challenges)
    .where(inArray(challenges.id, ids))
  return new Map(rows.map(({ id, ref }) => [id, ref]))
}

function shown(row: SessionRow) {
  const { id, ref, title, kind, modality, startsAt, endsAt, place, meetingLink, chairSeatId, state } = row
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  return { id, ref, title, kind, modality, ...times, place, meetingLink, chairSeatId, state }
}

const oneSession = query({
  path: '/sessions/:sessionId',
  action: 'session.read',
  summary: 'One session as it stands, to fold its further events over: its agenda, who attended, who has the chair.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: sessionAnswer,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, actor, params: { sessionId } }): Promise<SessionAnswer | undefined> {
    const { version, state } = await foldSession(db, `session:${sessionId}`)
    if (!state) return undefined
    const seen = seenSession(state, actor)
    const { agenda } = seen
    const notes = { documentId: state.notesDocumentId, challengeId: null }
    const papers = await papersOf(db, actor, [...agenda, notes])
    const notesDocumentId = notes.documentId && papers.has(notes.documentId) ? notes.documentId : null
    const refs = await refsOf(db, agenda)
    const about = agenda.map(({ id: itemId, documentId, challengeId }) => ({
      itemId,
      documentTitle: (documentId && papers.get(documentId)?.title) ?? null,
      documentKind: (documentId && papers.get(documentId)?.kind) ?? null,
      challengeRef: (challengeId && refs.get(challengeId)) ?? null,
    }))
    const notesClosed =
      can(actor, 'session.operate', { senateId: actor.senateId }) && notesDocumentId !== notes.documentId
    return { id: sessionId, version, state: { ...seen, notesDocumentId }, about, notesClosed }
  },
})

export const sessionQueries = [listSessions, oneSession]
