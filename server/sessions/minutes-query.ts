import { inArray } from 'drizzle-orm'
import * as z from 'zod'
import { documents } from '../../db/documents.ts'
import { privateTexts } from '../../db/journal.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import { linesOf } from '../../shared/documents/blocks.ts'
import { lineChanges } from '../../shared/documents/line-changes.ts'
import { id, type SessionId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import {
  circulatedTexts,
  correctionsNotInText,
  isSameText,
  type Minutes,
  type PinnedText,
} from '../../shared/sessions/minutes.ts'
import { type MinutesAnswer, minutesAnswer } from '../../shared/sessions/minutes-answers.ts'
import { maySeePart } from '../../shared/sessions/minutes-seen.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import { fileOf } from '../export/file.ts'
import { exportFormats } from '../export/plan.ts'
import { readStream } from '../journal.ts'
import { query, sentFile } from '../query.ts'
import type { Reads } from '../slice.ts'
import { senateOf } from './facts.ts'
import { foldSession } from './fold.ts'
import { minutesPlan } from './minutes-plan.ts'
import { sessionSlice } from './slice.ts'

const minutesOfSession = query({
  path: '/sessions/:sessionId/minutes',
  action: 'session.read',
  summary: 'The minutes of a session exactly as they were last circulated, with what was proposed and answered.',
  params: z.strictObject({ sessionId: id<'session'>() }),
  search: z.strictObject({}),
  answer: minutesAnswer,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  run: ({ db, documents: reader, actor, params }) => minutesFor({ db, reader }, actor, params.sessionId),
})

type DocumentReader = Reads['documents']

interface Read {
  db: Db
  reader: DocumentReader
}

type Part = MinutesAnswer['parts'][number]

/** The minutes as one member may see them; undefined when there are none to see. */
export async function minutesFor(
  { db, reader }: Read,
  actor: SeatActor,
  sessionId: SessionId,
): Promise<MinutesAnswer | undefined> {
  const { state: session } = await foldSession(db, `session:${sessionId}`)
  const minutes = session?.minutes
  if (!session || !minutes) return undefined
  const keeps = can(actor, 'minutes.keep', { senateId: actor.senateId })
  if (minutes.state === 'draft' && !keeps) return undefined
  const seen = await seenParts(db, actor, session, minutes)
  const texts = circulatedTexts(minutes)
  const words = await wordsOf(db, sessionId)
  const before = minutes.circulations.at(-2)
  const parts = await Promise.all(
    seen.flatMap((part) => {
      const text = texts.find(({ documentId }) => documentId === part.documentId)
      const earlier = before?.texts.find(({ documentId }) => documentId === part.documentId)
      return text ? [partOf(reader, minutes, part, { text, earlier, words })] : []
    }),
  )
  const { ref, title, startsAt, endsAt, place } = session
  return {
    session: { ...{ id: sessionId, ref, title, startsAt, endsAt, place } },
    state: minutes.state,
    circulatedAt: minutes.circulations.at(-1)?.at ?? null,
    circulatedBefore: before?.at ?? null,
    changedSince: keeps && texts.length > 0 ? !isSameText(await textsNow(reader, minutes), texts) : null,
    confirmed: await confirmedIn(db, actor, minutes),
    parts,
    documents: keeps ? seen.map(({ documentId, title: name }) => ({ id: documentId, title: name })) : [],
  }
}

async function textsNow(reader: DocumentReader, { parts }: Minutes): Promise<PinnedText[]> {
  return Promise.all(
    parts.map(async ({ documentId }) => {
      const { seq, digest } = await reader.whole(documentId)
      return { documentId, seq, digest }
    }),
  )
}

type Seen = Minutes['parts'][number] & { title: string; isOpen: boolean; mayOpenDocument: boolean }

/** The parts that somebody may read, the open one first. */
async function seenParts(db: Db, actor: SeatActor, session: Session, minutes: Minutes): Promise<Seen[]> {
  const ids = minutes.parts.map(({ documentId }) => documentId)
  const rows = await db.select().from(documents).where(inArray(documents.id, ids))
  return minutes.parts.flatMap((part, n) => {
    const row = rows.find((one) => one.id === part.documentId)
    if (!row) return []
    const isOpen = n === 0
    // The open part goes too where the ruling came after the draft: what was said on the item is in it.
    if (!maySeePart(actor, session, part, row.challengeId)) return []
    const { senateId, challengeId, restricted, assignedSeatIds } = row
    const resource = { senateId, challengeId, documentId: row.id, restricted, assignedSeatIds }
    return [{ ...part, title: row.title, isOpen, mayOpenDocument: can(actor, 'document.read', resource) }]
  })
}

interface Texts {
  text: PinnedText
  earlier: PinnedText | undefined
  words(stored: string, field: string): string | null
}

async function partOf(
  reader: DocumentReader,
  minutes: Minutes,
  { documentId, title, isOpen, mayOpenDocument }: Seen,
  { text, earlier, words }: Texts,
): Promise<Part> {
  const now = await reader.laidOut(documentId, text.seq)
  const was = earlier && earlier.digest !== text.digest ? await reader.laidOut(documentId, earlier.seq) : undefined
  const corrections = minutes.corrections.filter((one) => one.documentId === documentId)
  const missing = new Set(correctionsNotInText(minutes).map((one) => one.id))
  return {
    ...{ documentId, title, isOpen, mayOpenDocument, digest: text.digest, matches: now.digest === text.digest },
    blocks: now.blocks as Part['blocks'],
    changes: was ? lineChanges(linesOf(was.blocks), linesOf(now.blocks)) : null,
    corrections: corrections.map(({ id: one, at, by, answer }) => ({
      ...{ id: one, at, by },
      passage: words(one, 'passage'),
      shouldSay: words(one, 'shouldSay'),
      why: words(one, 'why'),
      answer: answer && { ...answer, words: words(one, answer.as === 'taken' ? 'how' : 'whyNot') },
      notInText: missing.has(one),
    })),
    errata: minutes.errata
      .filter((one) => one.documentId === documentId)
      .map(({ id: one, at, by }) => ({ id: one, at, by, text: words(one, 'text') })),
  }
}

/** What members wrote about the minutes lies apart from the journal, so that it can be erased. */
async function wordsOf(db: Db, sessionId: SessionId): Promise<Texts['words']> {
  const recorded = await readStream<SessionEvent>(db, `session:${sessionId}`)
  const textIds = new Map<string, string>()
  for (const { event, privateTextIds } of recorded) {
    const about = 'correctionId' in event ? event.correctionId : 'erratumId' in event ? event.erratumId : undefined
    if (about === undefined) continue
    for (const [field, textId] of Object.entries(privateTextIds)) {
      textIds.set(`${about} ${event.type === 'correctionDeclined' ? 'whyNot' : field}`, textId)
    }
  }
  const ids = [...textIds.values()]
  const rows = ids.length === 0 ? [] : await db.select().from(privateTexts).where(inArray(privateTexts.id, ids))
  const texts = new Map(rows.map((row) => [row.id, row.text]))
  return (about, field) => texts.get(textIds.get(`${about} ${field}`) ?? '') ?? null
}

async function confirmedIn(db: Db, actor: SeatActor, { confirmed }: Minutes): Promise<MinutesAnswer['confirmed']> {
  if (!confirmed) return null
  const { at, by, inSessionId, itemId } = confirmed
  const { state: later } = await foldSession(db, `session:${inSessionId}`)
  if (!later) return null
  const item = later.agenda.find((one) => one.id === itemId)
  const { ref, title, startsAt } = later
  const named = item && { ref: item.ref, title: maySeeItem(actor, item) ? item.title : null }
  return { at, by, inSession: { id: inSessionId, ref, title, startsAt, item: named ?? null } }
}

const minutesFile = query({
  path: '/sessions/:sessionId/minutes/:format',
  action: 'session.read',
  summary: 'The minutes as they were last circulated, as a Word file or a tagged PDF, with the parts that you may see.',
  media: 'application/octet-stream',
  params: z.strictObject({ sessionId: id<'session'>(), format: z.enum(exportFormats) }),
  search: z.strictObject({}),
  answer: sentFile,
  resource: (db, { sessionId }) => sessionSlice.resource(db, sessionId),
  async run({ db, documents: reader, actor, params: { sessionId, format } }) {
    const minutes = await minutesFor({ db, reader }, actor, sessionId)
    const [senate] = await senateOf(db, { id: actor.senateId })
    if (!minutes || !senate || minutes.parts.length === 0) return undefined
    return fileOf(minutesPlan(minutes, senate), format)
  },
})

export const minutesQueries = [minutesOfSession, minutesFile]
