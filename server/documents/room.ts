import * as Y from 'yjs'
import { Conflict, type Store } from '../../db/store.ts'
import { type CloseCode, closeCodes } from '../../shared/documents/collab.ts'
import type { DocumentId, PersonId } from '../../shared/ids.ts'
import { admit, serverClient } from './admission.ts'
import { Commits } from './commits.ts'
import type { Connection } from './connection.ts'
import type { Counters } from './counters.ts'
import { presenceFrame, updateFrame } from './frames.ts'
import { appended, buffer, checkpointed, checkpointOf, type Row, readHistory, rowsAfter } from './log.ts'
import { type OpenedDoc, openDoc } from './open-doc.ts'
import type { Outline } from './outline.ts'
import { Presence } from './presence.ts'

/** A checkpoint is written with the commit that brings the rows since the last one to so many. */
const mostRows = 500
const mostBytes = 256 * 1024

/** Carets move 25 times a second. */
const mostOftenMs = 40

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

/** One open document: its live state, who is in it, and its way to the log. */
export class Room {
  readonly documentId: DocumentId
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  /** Resolves when the document is open; rejects when it cannot be. There is one for everybody who comes meanwhile. */
  readonly loaded: Promise<void>
  readonly #parts: RoomParts
  #live: { doc: Y.Doc; owners: Map<number, PersonId>; commits: Commits } | undefined
  #isOver = false
  #readers = 0
  #sinceCheckpoint = { rows: 0, bytes: 0 }
  #writer: Connection | undefined
  #telling: NodeJS.Timeout | undefined
  #toldAt = 0
  /** Since when nobody has used it. */
  idleSince = Date.now()

  constructor(parts: RoomParts) {
    this.#parts = parts
    this.documentId = parts.documentId
    this.presence = new Presence((clientId, { visitor }) => this.#claim(clientId, visitor.personId))
    this.loaded = this.#load()
    // Everybody who waits for it hears of it; nobody may be waiting yet.
    this.loaded.catch(() => {})
  }

  get isLive(): boolean {
    return this.#live !== undefined && !this.#isOver
  }

  get isIdle(): boolean {
    return this.connections.size === 0 && this.#readers === 0
  }

  /** Whether the log has all that the document shows. */
  get isSettled(): boolean {
    return this.#live === undefined || this.#live.commits.underWay.length === 0
  }

  get doc(): Y.Doc {
    return this.#opened.doc
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

  /**
   * Lets in what may be let in of an update.
   * @throws Misuse when the sender may not send such a thing.
   */
  write(from: Connection, outline: Outline, kind: 'update' | 'wholeState'): { hasGap: boolean } {
    const { doc, owners } = this.#opened
    const { personId } = from.visitor
    const { update, hasGap, clients } = admit(outline, doc, {
      mayWriteAs: (client) => client !== serverClient && (owners.get(client) ?? personId) === personId,
      bringsWholeState: kind === 'wholeState',
    })
    // Part of a direct update would be of no use: it waits for what is missing.
    if (!update || (hasGap && kind === 'update')) return { hasGap }
    for (const client of clients) owners.set(client, personId)
    this.#apply(update, from)
    return { hasGap }
  }

  /** Tells everybody what is new about who is here: at once, but not more often than an eye can follow. */
  tellSoon(): void {
    this.#telling ??= setTimeout(
      () => {
        this.#telling = undefined
        this.#toldAt = Date.now()
        if (!this.presence.hasNews) return
        const frame = presenceFrame(this.presence.news())
        for (const connection of this.connections) connection.tell(frame)
      },
      Math.max(0, this.#toldAt + mostOftenMs - Date.now()),
    )
  }

  /** The state vector of what everybody had before these rows: all that is durable, without them. */
  vectorBefore(rows: readonly Row[]): Uint8Array {
    const { doc, commits } = this.#opened
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
    for (const { data } of [...rows, ...commits.underWay]) {
      for (const [client, clock] of Y.parseUpdateMeta(data).from) {
        vector.set(client, Math.min(clock, vector.get(client) ?? 0))
      }
    }
    return Y.encodeStateVector(vector)
  }

  /** Resolves when all that has been written here is durable, or cannot be. */
  async settled(): Promise<void> {
    await this.loaded.then(() => this.commits.settled()).catch(() => {})
  }

  /** Writes a checkpoint of what has gathered since the last one. */
  async checkpoint(): Promise<void> {
    if (!this.isLive) return
    await this.commits.settled()
    if (this.#sinceCheckpoint.rows === 0 || !this.isLive || this.commits.applied !== this.commits.durable) return
    this.#sinceCheckpoint = { rows: 0, bytes: 0 }
    const point = this.#pointAt(this.commits.applied)
    await this.#parts.store.commit((db) => [checkpointed(db, point)])
  }

  /** Ends the room and lets its memory go. */
  end(code: CloseCode, reason: string): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#parts.ended(this)
    for (const connection of [...this.connections]) connection.close(code, reason)
    clearTimeout(this.#telling)
    this.#live?.commits.stop()
    this.#live?.doc.destroy()
  }

  get #opened() {
    if (!this.#live) throw new Error('The document is not open yet.')
    return this.#live
  }

  async #load(): Promise<void> {
    const { store, documentId } = this.#parts
    const report = (row: Row, reason: unknown) => {
      this.#parts.counters.unreadable++
      this.#parts.report(documentId, `update ${row.seq} of the log cannot be read`, reason)
    }
    const history = await readHistory(store.db, documentId)
    let opened = openDoc(history, report)
    if (!opened) {
      this.#parts.report(documentId, 'the checkpoint cannot be read', undefined)
      opened = openDoc({ checkpoint: undefined, tail: await rowsAfter(store.db, documentId, 0) }, report)
    }
    if (!opened) throw new Error('The document cannot be opened.')
    const { tail } = history
    this.#sinceCheckpoint = { rows: tail.length, bytes: tail.reduce((sum, { data }) => sum + data.length, 0) }
    this.#goLive(opened)
  }

  #goLive({ doc, owners, seq }: OpenedDoc): void {
    if (this.#isOver) {
      doc.destroy()
      throw new Error('The document was closed while it was being opened.')
    }
    const commits = new Commits({
      from: seq,
      commit: (rows) => this.#commit(rows),
      committed: (rows) => this.#relay(rows),
      failed: (reason) => this.#fail(reason),
    })
    doc.on('update', (update: Uint8Array) => this.#applied(update))
    this.#live = { doc, owners, commits }
  }

  #claim(client: number, personId: PersonId): boolean {
    const { owners } = this.#opened
    if (client === serverClient || (owners.get(client) ?? personId) !== personId) return false
    owners.set(client, personId)
    return true
  }

  #apply(update: Uint8Array, from: Connection): void {
    const { doc } = this.#opened
    this.#writer = from
    try {
      Y.applyUpdate(doc, update, from)
      if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('An admitted update was not integrated.')
    } catch (error) {
      // It should have been refused before. What it left behind is thrown away: the log has none of it.
      this.#parts.report(this.documentId, 'an update broke the document', error)
      from.close(closeCodes.notAllowed, 'cannot be applied')
      this.end(closeCodes.resync, 'starts again from the log')
    }
  }

  #applied(update: Uint8Array): void {
    if (!this.#writer) return
    this.commits.add({
      documentId: this.documentId,
      personId: this.#writer.visitor.personId,
      connectionId: this.#writer.id,
      at: this.#parts.now(),
      data: buffer(update),
    })
  }

  async #commit(rows: readonly Row[]): Promise<void> {
    const last = rows.at(-1)
    if (!last) return
    const since = this.#sinceCheckpoint
    since.rows += rows.length
    since.bytes += rows.reduce((sum, { data }) => sum + data.length, 0)
    const isDue = since.rows >= mostRows || since.bytes >= mostBytes
    if (isDue) this.#sinceCheckpoint = { rows: 0, bytes: 0 }
    // Rows are committed as soon as they are applied, so the document shows these and no more.
    const point = isDue ? this.#pointAt(last.seq) : undefined
    await this.#parts.store.commit((db) => [
      ...rows.map((row) => appended(db, row)),
      ...(point ? [checkpointed(db, point)] : []),
    ])
  }

  #pointAt(uptoSeq: number) {
    const { doc, owners } = this.#opened
    return checkpointOf({ documentId: this.documentId, uptoSeq, doc, owners, at: this.#parts.now() })
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
