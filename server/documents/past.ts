import { and, asc, desc, eq, gt, gte, lte } from 'drizzle-orm'
import * as Y from 'yjs'
import { documentCheckpoints, documentUpdates } from '../../db/documents.ts'
import { hotQuery } from '../../db/hot-query.ts'
import type { Db } from '../../db/store.ts'
import { contentOf, type TextNode } from '../../shared/documents/content.ts'
import { isPlain, type PlainKind } from '../../shared/documents/kinds.ts'
import { type PlainRoots, plainRoots } from '../../shared/documents/plain-roots.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { Refusal } from '../../shared/refusal.ts'
import { fromBlocks } from './initial-text.ts'
import { kindOf } from './kind-of.ts'
import type { Row } from './log.ts'
import { applied, lacksSomething, passingOver } from './open-doc.ts'
import { plainWords } from './plain-words.ts'
import { RecentlyUsed } from './recently-used.ts'

/** A document's text as it was after one of its updates; of one that holds plain values, what they said in sentences. */
export interface PastText {
  /** 0 before its first words. */
  seq: number
  /** When that update came, and the one after it: between the two the text stayed as it is here. */
  at: Date | null
  until: Date | null
  content: TextNode[]
}

/** What a document held, before it is told in sentences where it is values. */
type Held = { kind: 'text'; content: TextNode[] } | { kind: PlainKind; roots: PlainRoots }

/** Text can be asked for by a moment or by an update. */
export type When = { time: Date } | { seq: number }

/** So many updates apart a state is kept while a text is put together, and work of others comes in between. */
const apart = 1000

/** What is kept altogether, in bytes. */
const mostStates = 16 * 1024 * 1024
const mostTexts = 8 * 1024 * 1024

/** So many texts are put together at once, and so many wait; whoever comes on top of those is asked to come again. */
const mostAtOnce = 2
const mostWaiting = 30

interface Parts {
  db: Db
  report(documentId: DocumentId, what: string, reason: unknown): void
}

/**
 * Reads documents as they were, out of their log alone: the live document is never touched. It goes on from the nearest
 * state that it has, its own or the checkpoint, so that dragging along a time line does not begin anew each time.
 */
export class Past {
  readonly #parts: Parts
  readonly #states = new RecentlyUsed<{ seq: number; state: Uint8Array }>(mostStates)
  readonly #texts = new RecentlyUsed<Held>(mostTexts)
  readonly #underWay = new Map<string, Promise<Held>>()
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /**
   * The text at a moment.
   * @throws Refusal `busy` when too many ask at once.
   */
  async text(documentId: DocumentId, when: When): Promise<PastText> {
    const { db } = this.#parts
    const row = await ('time' in when ? lastUntil(db, documentId, when.time) : lastOf(db, documentId, when.seq))
    const seq = row?.seq ?? 0
    const [next] = await rowFrom(db, { documentId, seq: seq + 1 })
    const content = seq === 0 ? [] : await this.#inSentences(documentId, await this.#held(documentId, seq))
    return { seq, at: row?.at ?? null, until: next?.at ?? null, content }
  }

  /** Values are kept as such: what is called by another name since is told by that. */
  async #inSentences(documentId: DocumentId, held: Held): Promise<TextNode[]> {
    if (held.kind === 'text') return held.content
    const blocks = await plainWords(this.#parts.db, documentId, held.kind, held.roots)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, fromBlocks(blocks))
    const content = contentOf(doc)
    doc.destroy()
    return content
  }

  async #held(documentId: DocumentId, seq: number): Promise<Held> {
    const key = `${documentId} ${seq}`
    const known = this.#texts.get(key)
    if (known) return known
    const running = this.#underWay.get(key) ?? this.#inTurn(() => this.#build(documentId, seq))
    this.#underWay.set(key, running)
    try {
      const held = await running
      this.#texts.put(key, held, JSON.stringify(held).length)
      return held
    } finally {
      this.#underWay.delete(key)
    }
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= mostWaiting) {
      throw new Refusal('busy', 'Many people are looking at earlier words just now. Wait a moment, then try again.')
    }
    if (this.#running >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#running++
    try {
      return await work()
    } finally {
      // Whoever waits takes this place over.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running--
    }
  }

  async #build(documentId: DocumentId, target: number): Promise<Held> {
    const { db, report } = this.#parts
    const kind = await kindOf(db, documentId)
    let good = await this.#nearest(documentId, target)
    let doc = applied([good.state]) ?? new Y.Doc()
    try {
      while (good.seq < target) {
        const to = Math.min(target, good.seq - (good.seq % apart) + apart)
        const rows = await rowsBetween(db, documentId, good.seq, to)
        if (!isApplied(doc, rows)) {
          doc.destroy()
          doc = passingOver(applied([good.state]) ?? new Y.Doc(), rows, (what, reason) =>
            report(documentId, what, reason),
          )
        }
        good = { seq: to, state: Y.encodeStateAsUpdate(doc) }
        if (to % apart === 0) this.#keep(documentId, good)
        // Other people's work comes in between.
        await new Promise((resolve) => setImmediate(resolve))
      }
      return isPlain(kind) ? { kind, roots: plainRoots(doc, kind) } : { kind: 'text', content: contentOf(doc) }
    } finally {
      doc.destroy()
    }
  }

  async #nearest(documentId: DocumentId, target: number): Promise<{ seq: number; state: Uint8Array }> {
    for (let seq = target - (target % apart); seq > 0; seq -= apart) {
      const kept = this.#states.get(`${documentId} ${seq}`)
      if (kept) return (await checkpointWithin(this.#parts.db, documentId, kept.seq, target)) ?? kept
    }
    return (await checkpointWithin(this.#parts.db, documentId, 0, target)) ?? { seq: 0, state: emptyState }
  }

  #keep(documentId: DocumentId, good: { seq: number; state: Uint8Array }): void {
    this.#states.put(`${documentId} ${good.seq}`, good, good.state.length)
  }
}

const emptyState = Y.encodeStateAsUpdate(new Y.Doc())

/** Whether all rows went in, each with what it rests on. If not, the document is of no more use. */
function isApplied(doc: Y.Doc, rows: readonly Row[]): boolean {
  try {
    doc.transact(() => {
      for (const { data } of rows) Y.applyUpdate(doc, data)
    })
    return !lacksSomething(doc)
  } catch {
    return false
  }
}

type Place = { seq: number; at: Date }

const rowFrom = hotQuery<'documentId' | 'seq', Place>((db, value) =>
  db
    .select({ seq: documentUpdates.seq, at: documentUpdates.at })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, value('documentId')), gte(documentUpdates.seq, value('seq'))))
    .orderBy(asc(documentUpdates.seq))
    .limit(1),
)

const rowUntil = hotQuery<'documentId' | 'seq', Place>((db, value) =>
  db
    .select({ seq: documentUpdates.seq, at: documentUpdates.at })
    .from(documentUpdates)
    .where(and(eq(documentUpdates.documentId, value('documentId')), lte(documentUpdates.seq, value('seq'))))
    .orderBy(desc(documentUpdates.seq))
    .limit(1),
)

async function lastOf(db: Db, documentId: DocumentId, seq: number): Promise<Place | undefined> {
  const [row] = await rowUntil(db, { documentId, seq })
  return row
}

/** The last update at a moment or before it. Updates are numbered as they come, so the log is halved, not read. */
async function lastUntil(db: Db, documentId: DocumentId, time: Date): Promise<Place | undefined> {
  let found: Place | undefined
  let low = 1
  let high = (await lastOf(db, documentId, Number.MAX_SAFE_INTEGER))?.seq ?? 0
  while (low <= high) {
    const [row] = await rowFrom(db, { documentId, seq: Math.floor((low + high) / 2) })
    if (row && row.seq <= high && row.at <= time) {
      found = row
      low = row.seq + 1
    } else high = Math.floor((low + high) / 2) - 1
  }
  return found
}

async function rowsBetween(db: Db, documentId: DocumentId, after: number, to: number): Promise<Row[]> {
  return await db
    .select()
    .from(documentUpdates)
    .where(
      and(eq(documentUpdates.documentId, documentId), gt(documentUpdates.seq, after), lte(documentUpdates.seq, to)),
    )
    .orderBy(asc(documentUpdates.seq))
}

/** The checkpoint, if it lies further on than what is known and not beyond what is asked for. */
async function checkpointWithin(db: Db, documentId: DocumentId, after: number, to: number) {
  const { uptoSeq, state } = documentCheckpoints
  const [row] = await db
    .select({ seq: uptoSeq, state })
    .from(documentCheckpoints)
    .where(and(eq(documentCheckpoints.documentId, documentId), gt(uptoSeq, after), lte(uptoSeq, to)))
  return row
}
