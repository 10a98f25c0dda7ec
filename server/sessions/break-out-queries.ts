import { and, desc, eq, gt, inArray } from 'drizzle-orm'
import { toBase64 } from 'lib0/buffer'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { documents, documentUpdates } from '../../db/documents.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import type { Db } from '../../db/store.ts'
import { dayOf } from '../../shared/format.ts'
import { type ChallengeId, type DocumentId, id } from '../../shared/ids.ts'
import { isHere } from '../../shared/sessions/attendance.ts'
import { type GroupPages, groupPages, proposedGroups } from '../../shared/sessions/break-out-answers.ts'
import { takesPart } from '../../shared/sessions/break-out-pages.ts'
import { proposeGroups } from '../../shared/sessions/propose-groups.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import { type Query, query } from '../query.ts'
import { senateOf, sessionSeats } from './facts.ts'
import { foldSession } from './fold.ts'
import { sessionSlice } from './slice.ts'

const proposed = query({
  path: '/sessions/:sessionId/items/:itemId/groups',
  action: 'session.operate',
  summary: 'Mixed groups of those who are here and take part in an item. The same question has the same answer.',
  params: z.strictObject({ sessionId: id<'session'>(), itemId: id<'item'>() }),
  search: z.strictObject({
    groups: z.coerce.number().int().min(1).max(50),
    places: z.enum(['mixed', 'apart']).default('mixed').describe('Whether room and remote sit together.'),
    mix: z.coerce.number().int().min(0).max(1000).default(0).describe('Another number mixes again.'),
  }),
  answer: proposedGroups,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, now, actor, params: { sessionId, itemId }, search }) {
    const { state } = await foldSession(db, `session:${sessionId}`)
    const item = state?.agenda.find((one) => one.id === itemId)
    const [senate] = await senateOf(db, { id: actor.senateId })
    if (!state || !item || !senate || !maySeeItem(actor, item)) return undefined
    const seats = await sessionSeats(db, actor.senateId, sessionId, state.agenda, dayOf(now, senate.timeZone))
    const here = state.attendance.filter(isHere)
    const people = here.flatMap(({ seatId, via }) => {
      const seat = seats.find((one) => one.seatId === seatId && takesPart(one, item))
      return seat ? [{ seatId, via: via ?? 'room', organisationId: seat.organisationId, role: seat.role }] : []
    })
    const { groups, places, mix } = search
    return {
      groups: proposeGroups({ people, groups, places, seed: `${sessionId} ${itemId} ${mix}` }),
      questions: [...(await powerfulQuestions(db, item.challengeId)), item.title],
      leftOut: here.length - people.length,
    }
  },
})

async function powerfulQuestions(db: Db, challengeId: ChallengeId | null): Promise<readonly string[]> {
  if (!challengeId) return []
  const rows = await db
    .select({ powerfulQuestions: challenges.powerfulQuestions })
    .from(challenges)
    .where(eq(challenges.id, challengeId))
  return rows[0]?.powerfulQuestions ?? []
}

const pages = query({
  path: '/sessions/:sessionId/break-outs/:breakOutId/pages',
  action: 'session.read',
  summary: 'How much each group has written, and its text once the groups are back.',
  params: z.strictObject({ sessionId: id<'session'>(), breakOutId: id<'breakOut'>() }),
  search: z.strictObject({}),
  answer: groupPages,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, documents: reader, actor, params }): Promise<GroupPages | undefined> {
    const { state } = await foldSession(db, `session:${params.sessionId}`)
    const set = state?.breakOuts.find((one) => one.id === params.breakOutId)
    const item = state?.agenda.find((one) => one.id === set?.itemId)
    if (!set || !item || !maySeeItem(actor, item)) return undefined
    const ids = set.groups.map(({ documentId }) => documentId)
    const readable = await db
      .select({ id: documents.id })
      .from(documents)
      .where(and(readableDocuments(actor), inArray(documents.id, ids)))
    const mine = set.groups.filter(({ documentId }) => readable.some((row) => row.id === documentId))
    return {
      pages: await Promise.all(
        mine.map(async ({ id: groupId, documentId }) => ({
          ...{ groupId, documentId },
          words: wordsIn((await reader.whole(documentId)).text),
          lastEditAt: await lastEdit(db, documentId),
          text: set.returnedAt ? toBase64((await reader.state(documentId)).state) : null,
        })),
      ),
    }
  },
})

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '').length

/** When somebody last wrote; the first update is the empty page itself. */
async function lastEdit(db: Db, documentId: DocumentId): Promise<string | null> {
  const [last] = await db
    .select({ at: documentUpdates.at })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, documentId), gt(documentUpdates.seq, 1)))
    .orderBy(desc(documentUpdates.seq))
    .limit(1)
  return last?.at.toISOString() ?? null
}

export const breakOutQueries: Query[] = [proposed, pages]
