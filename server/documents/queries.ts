import { and, asc, desc, eq, gt, isNull, lt, or, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { documents } from '../../db/documents.ts'
import { proposals } from '../../db/proposals.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { readableProposals } from '../../db/readable-proposals.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import {
  type DocumentAnswer,
  documentAnswer,
  documentListAnswer,
  documentThen,
  openDocumentsAnswer,
  writersAnswer,
} from '../../shared/documents/answers.ts'
import { type DocumentKind, documentKinds } from '../../shared/documents/kinds.ts'
import { templateOf } from '../../shared/documents/templates.ts'
import { type DocumentId, id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { pageOf, pageSearch, placeOf } from '../paging.ts'
import { type PersonQuery, personQuery, type Query, query } from '../query.ts'
import { documentOf, documentRow, resourceOf } from './load.ts'

type DocumentRow = typeof documents.$inferSelect

const ofTheSenate = query({
  path: '/senates/:senateId/documents',
  action: 'senate.read',
  summary: 'The documents of a senate that you may open, newest first.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({
    ...pageSearch,
    challenge: z
      .union([id<'challenge'>(), z.literal('none')])
      .optional()
      .describe('One challenge, or those without.'),
    kind: z.enum(documentKinds).optional(),
  }),
  answer: documentListAnswer,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor, search }) {
    const after = placeOf(search.cursor, z.tuple([z.number(), id<'document'>()]))
    const at = after && new Date(after[0])
    const rows = await db
      .select()
      .from(documents)
      .where(
        and(
          readableDocuments(actor),
          search.kind && eq(documents.kind, search.kind),
          ofChallenge(search.challenge),
          after && at && or(lt(documents.createdAt, at), and(eq(documents.createdAt, at), lt(documents.id, after[1]))),
        ),
      )
      .orderBy(desc(documents.createdAt), desc(documents.id))
      .limit(search.limit + 1)
    const { items, next } = pageOf(rows, search.limit, (last) => [last.createdAt.getTime(), last.id])
    return {
      items: items.map((row) => {
        const { id, title, state, challengeId, optionId, sessionId, restricted } = row
        const createdAt = row.createdAt.toISOString()
        const kind = row.kind as DocumentKind
        const access = accessTo(actor, row)
        return { id, title, kind, state, challengeId, optionId, sessionId, restricted, access, createdAt }
      }),
      next,
    }
  },
})

function ofChallenge(challenge: string | undefined): SQL | undefined {
  if (challenge === undefined) return undefined
  return challenge === 'none' ? isNull(documents.challengeId) : eq(documents.challengeId, challenge as never)
}

const one = query({
  path: '/documents/:documentId',
  action: 'document.read',
  summary: 'A document without its text: its kind, state, template, named versions and what was pinned from it.',
  params: z.strictObject({ documentId: id<'document'>() }),
  search: z.strictObject({}),
  answer: documentAnswer,
  async resource(db, { documentId }) {
    const row = await documentRow(db, documentId)
    return row && resourceOf(row)
  },
  async run({ db, actor, params }): Promise<DocumentAnswer | undefined> {
    const row = await documentRow(db, params.documentId)
    if (!row) return undefined
    const [challenge] = row.challengeId
      ? await db
          .select({ id: challenges.id, ref: challenges.ref, title: challenges.title })
          .from(challenges)
          .where(eq(challenges.id, row.challengeId))
      : []
    return {
      version: row.version,
      state: { id: row.id, ...(await documentOf(db, row)) },
      challenge: challenge ?? null,
      template: [...templateOf(row.kind as DocumentKind)],
      access: accessTo(actor, row),
      proposals: await pinnedFrom(db, actor, row.id),
    }
  },
})

/** The words that were put from a document, as far as this reader may see them: it may be open and their item not. */
async function pinnedFrom(db: Db, actor: SeatActor, documentId: DocumentId) {
  const rows = await db
    .select()
    .from(proposals)
    .where(and(readableProposals(actor), eq(proposals.documentId, documentId)))
    .orderBy(desc(proposals.agreedAt), desc(proposals.ref))
    .limit(100)
  return rows.map(({ id, ref, wording, state, agreedAt }) => ({
    id,
    ref,
    wording,
    state,
    agreedAt: agreedAt?.toISOString() ?? null,
  }))
}

function accessTo(actor: SeatActor, row: DocumentRow): 'read' | 'write' {
  return can(actor, 'document.write', resourceOf(row)) ? 'write' : 'read'
}

/** Only what other people's tools are told: see openDocumentsAnswer. */
const mine = personQuery({
  path: '/documents',
  action: 'self.read',
  summary: 'Every document that you may open, in all your senates.',
  search: z.strictObject(pageSearch),
  answer: openDocumentsAnswer,
  async run({ db, seats, search }) {
    const after = placeOf(search.cursor, z.tuple([id<'document'>()]))
    const rows =
      seats.length === 0
        ? []
        : await db
            .select()
            .from(documents)
            .where(and(or(...seats.map(readableDocuments)), after && gt(documents.id, after[0])))
            .orderBy(asc(documents.id))
            .limit(search.limit + 1)
    const { items, next } = pageOf(rows, search.limit, (last) => [last.id])
    return {
      items: items.flatMap((row) => {
        const actor = seats.find((seat) => seat.senateId === row.senateId)
        if (!actor) return []
        return [{ id: row.id, title: row.title, kind: row.kind as DocumentKind, access: accessTo(actor, row) }]
      }),
      next,
    }
  },
})

const then = query({
  path: '/documents/:documentId/at',
  action: 'document.read',
  summary:
    'The text of a document as it was, at a moment or after one of its updates; as it is now, where neither is asked.',
  params: z.strictObject({ documentId: id<'document'>() }),
  search: z.strictObject({
    time: z.iso.datetime().optional(),
    seq: z.coerce.number().int().min(0).optional().describe('The number of an update, in place of a moment.'),
  }),
  answer: documentThen,
  async resource(db, { documentId }) {
    const row = await documentRow(db, documentId)
    return row && resourceOf(row)
  },
  async run({ db, now, documents: reader, params: { documentId }, search: { time, seq } }) {
    const row = await documentRow(db, documentId)
    if (!row) return undefined
    const past = await reader.past(documentId, seq === undefined ? { time: time ? new Date(time) : now } : { seq })
    return {
      ...{ id: documentId, title: row.title, seq: past.seq, content: past.content },
      at: past.at?.toISOString() ?? null,
      until: past.until?.toISOString() ?? null,
    }
  },
})

const writers = query({
  path: '/documents/:documentId/writers',
  action: 'document.read',
  summary: 'Who wrote in a document, by the Yjs client that each piece of it names, and when.',
  params: z.strictObject({ documentId: id<'document'>() }),
  search: z.strictObject({}),
  answer: writersAnswer,
  async resource(db, { documentId }) {
    const row = await documentRow(db, documentId)
    return row && resourceOf(row)
  },
  run: async ({ documents: reader, params }) => ({ items: await reader.writers(params.documentId) }),
})

export const documentQueries: Query[] = [ofTheSenate, one, then, writers]
export const documentPersonQueries: PersonQuery[] = [mine]
