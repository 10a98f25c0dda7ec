import type * as Y from 'yjs'
import { Conflict, type Store } from '../../db/store.ts'
import { type CloseCode, closeCodes } from '../../shared/documents/collab.ts'
import type { DocumentKind } from '../../shared/documents/kinds.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import type { Visitor } from './access.ts'
import { Commits } from './commits.ts'
import type { Connection } from './connection.ts'
import type { Counters } from './counters.ts'
import { updateFrame } from './frames.ts'
import { kindOf } from './kind-of.ts'
import { LiveDoc } from './live-doc.ts'
import { appended, buffer, checkpointed, type Row, rowsAfter } from './log.ts'
import { Misuse } from './misuse.ts'
import { loadDoc } from './open-doc.ts'
import type { Outline } from './outline.ts'
import { layoutOf } from './plain-shape.ts'
import { Presence } from './presence.ts'
import { Telling } from './telling.ts'

/** A checkpoint is written with the commit that brings the rows since the last one to so many. */
const mostRows = 500
const mostBytes = 256 * 1024

export interface RoomParts {
  documentId: DocumentId
  store: Store
  now(): Date
  counters: Counters
  /** The log could not be written. */
  notDurable(reason: unknown): void
  /** The room is not to be used any longer. */
  ended(room: Room): void
  /** The text has changed for good. */
  touched(documentId: DocumentId): void
  report(documentId: DocumentId, message: string, reason: unknown): void
}

/** Whoever writes, and through which connection. */
export interface Author {
  id: string
  visitor: Visitor
}

/** One open document: its live state, who is in it, and its way to the log. */
export class Room {
  readonly documentId: DocumentId
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  /** Resolves when the document is open; rejects when it cannot be. There is one for everybody who comes meanwhile. */
  readonly loaded: Promise<void>
  readonly #parts: RoomParts
  readonly #telling: Telling
  #open: { live: LiveDoc; commits: Commits; kind: DocumentKind } | undefined
  #isOver = false
  #readers = 0
  #sinceCheckpoint = { rows: 0, bytes: 0 }
  /** Since when nobody has used it. */
  idleSince = Date.now()

  constructor(parts: RoomParts) {
    this.#parts = parts
    this.documentId = parts.documentId
    this.presence = new Presence((clientId, { visitor }) => this.#opened.live.claim(clientId, visitor.personId))
    this.#telling = new Telling(this.presence, (frame) => {
      for (const connection of this.connections) connection.tell(frame)
    })
    this.loaded = this.#load()
    // Everybody who waits for it hears of it; nobody may be waiting yet.
    this.loaded.catch(() => {})
  }

  get isLive(): boolean {
    return this.#open !== undefined && !this.#isOver
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#readers === 0
  }

  /** Whether the log has all that the document shows. */
  get isSettled(): boolean {
    return this.#open === undefined || this.#open.commits.underWay.length === 0
  }

  get doc(): Y.Doc {
    return this.#opened.live.doc
  }

  /** What it is for: kinds differ in what they may hold. */
  get kind(): DocumentKind {
    return this.#opened.kind
  }

  get owners(): ReadonlyMap<number, PersonId> {
    return this.#opened.live.owners
  }

  get commits(): Commits {
    return this.#opened.commits
  }

  /** Holds the room while something reads in it. */
  async reading<T>(read: (room: Room) => Promise<T>): Promise<T> {
    this.#readers++
    try {
      await this.loaded
      return await read(this)
    } finally {
      this.#readers--
      this.idleSince = Date.now()
    }
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.idleSince = Date.now()
    this.presence.leave(connection)
    this.tellSoon()
  }

  /** Tells everybody what is new about who is here. */
  tellSoon(): void {
    this.#telling.soon()
  }

  /**
   * Lets in what may be let in of an update; it is on its way to the log when this returns.
   * @throws Misuse when the sender may not send such a thing.
   */
  write(author: Author, outline: Outline, kind: 'update' | 'wholeState'): { hasGap: boolean } {
    const { documentId } = this
    const { personId } = author.visitor
    try {
      const { hasGap, updates } = this.#opened.live.write(outline, kind, personId)
      const by = { documentId, personId, connectionId: author.id, at: this.#parts.now() }
      for (const update of updates) this.commits.add({ ...by, data: buffer(update) })
      return { hasGap }
    } catch (error) {
      if (error instanceof Misuse) throw error
      // It should have been refused before. What it left behind is thrown away: the log has none of it.
      this.commits.stop()
      this.#parts.report(documentId, 'an update broke the document', error)
      queueMicrotask(() => this.end(closeCodes.resync, 'starts again from the log'))
      throw new Misuse('cannot be applied')
    }
  }

  /**
   * Reads on from the log after a command has written there, and tells everybody who is here. If they write all the
   * while, their next update finds its place taken, and the room starts again from the log.
   */
  async readOn(): Promise<void> {
    await this.settled()
    if (!this.isLive) return
    const { live, commits } = this.#opened
    const rows = await rowsAfter(this.#parts.store.db, this.documentId, commits.applied)
    const isNext = rows[0]?.seq === commits.applied + 1
    if (!this.isLive || !this.isSettled || !isNext) return
    live.take(rows)
    commits.adopt(rows.at(-1)?.seq ?? commits.applied)
    this.#relay(rows)
  }

  /** The state vector of what everybody had before these rows: all that is durable, without them. */
  vectorBefore(rows: readonly Row[]): Uint8Array {
    const { live, commits } = this.#opened
    return live.vectorWithout([...rows, ...commits.underWay])
  }

  /** Resolves when all that has been written here is durable, or cannot be. */
  async settled(): Promise<void> {
    await this.loaded.then(() => this.commits.settled()).catch(() => {})
  }

  /** Writes a checkpoint of what has gathered since the last one. */
  async checkpoint(): Promise<void> {
    if (!this.isLive) return
    await this.commits.settled()
    if (this.#sinceCheckpoint.rows === 0 || !this.isLive || !this.isSettled) return
    const point = this.#takeCheckpoint(this.commits.applied)
    await this.#parts.store.commit((db) => [checkpointed(db, point)])
  }

  /** Ends the room and lets its memory go. */
  end(code: CloseCode, reason: string): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#parts.ended(this)
    for (const connection of [...this.connections]) connection.close(code, reason)
    this.#telling.stop()
    this.#open?.commits.stop()
    this.#open?.live.doc.destroy()
  }

  get #opened() {
    if (!this.#open) throw new Error('The document is not open yet.')
    return this.#open
  }

  async #load(): Promise<void> {
    const { store, counters, report } = this.#parts
    const opened = await loadDoc(store.db, this.documentId, (what, reason) => {
      counters.unreadable++
      report(this.documentId, `${what} cannot be read`, reason)
    })
    const kind = await kindOf(store.db, this.documentId)
    if (this.#isOver) {
      opened.doc.destroy()
      throw new Error('The document was closed while it was being opened.')
    }
    this.#sinceCheckpoint = opened.sinceCheckpoint
    const commits = new Commits({
      from: opened.seq,
      commit: (rows) => this.#commit(rows),
      committed: (rows) => this.#relay(rows),
      failed: (reason) => this.#fail(reason),
    })
    this.#open = { live: new LiveDoc(opened, layoutOf(kind)), commits, kind }
  }

  async #commit(rows: readonly Row[]): Promise<void> {
    const since = this.#sinceCheckpoint
    since.rows += rows.length
    since.bytes += rows.reduce((sum, { data }) => sum + data.length, 0)
    const isDue = since.rows >= mostRows || since.bytes >= mostBytes
    // Rows are committed as soon as they are applied, so the document shows these and no more.
    const point = isDue ? this.#takeCheckpoint(rows.at(-1)?.seq ?? 0) : undefined
    await this.#parts.store.commit((db) => [
      ...rows.map((row) => appended(db, row)),
      ...(point ? [checkpointed(db, point)] : []),
    ])
  }

  #takeCheckpoint(uptoSeq: number) {
    this.#sinceCheckpoint = { rows: 0, bytes: 0 }
    return this.#opened.live.checkpoint({ documentId: this.documentId, uptoSeq, at: this.#parts.now() })
  }

  #relay(rows: readonly Row[]): void {
    const { counters, touched } = this.#parts
    counters.commits++
    counters.updates += rows.length
    if (this.#isOver) return
    const frames = Buffer.concat(rows.map(({ data }) => updateFrame(data)))
    for (const connection of this.connections) connection.relay(frames, rows)
    touched(this.documentId)
  }

  #fail(reason: unknown): void {
    if (this.#isOver) return
    this.#parts.counters.failures++
    this.#parts.report(this.documentId, 'updates could not be saved', reason)
    if (reason instanceof Conflict) {
      // Another server was quicker: the log is right, and can be written.
      this.end(closeCodes.resync, 'starts again from the log')
    } else {
      this.#parts.notDurable(reason)
      this.end(closeCodes.notDurable, 'could not be saved')
    }
  }
}
