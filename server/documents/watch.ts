import { closeCodes } from '../../shared/documents/collab.ts'
import type { DocumentId, PersonId, SenateId } from '../../shared/ids.ts'
import type { DocumentAccess, Entry, Visitor } from './access.ts'
import type { Connection } from './connection.ts'
import type { Pace } from './pace.ts'
import type { Rooms } from './rooms.ts'

/** Whose rights may have changed. Nothing named means everybody's. */
export interface Concerned {
  personId?: PersonId
  /** One sign-in session. */
  sessionId?: string
  documentId?: DocumentId
  senateId?: SenateId
}

interface Parts {
  access: DocumentAccess
  rooms: Rooms
  pace: Pace
  failed(reason: unknown): void
}

/** Keeps every open connection to what its person may do: at once when told of a change, and by looking now and then. */
export class Watch {
  readonly #parts: Parts
  /** Rises whenever somebody's rights may have changed, so that nobody is let in on an answer from before. */
  #epoch = 0
  #timer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.#sweepLater()
  }

  /** What a visitor may do with a document now. */
  async entry(visitor: Visitor, documentId: DocumentId): Promise<Entry> {
    for (;;) {
      const before = this.#epoch
      const entry = await this.#parts.access.mayOpen(visitor, documentId)
      if (before === this.#epoch) return entry
    }
  }

  /** Looks at rights again; resolves when what was written under the old ones is durable. */
  async reconsider(concerned: Concerned): Promise<void> {
    this.#epoch++
    const { rooms } = this.#parts
    const connections = rooms.connections().filter((connection) => isConcerned(connection, concerned))
    for (const connection of connections) await this.#lookAgain(connection)
    const documentIds = new Set(connections.map(({ documentId }) => documentId))
    await Promise.all([...documentIds].map((documentId) => rooms.open(documentId).settled()))
  }

  stop(): void {
    this.#isOver = true
    clearTimeout(this.#timer)
  }

  async #lookAgain(connection: Connection): Promise<void> {
    if (!connection.isOpen) return
    const entry = await this.entry(connection.visitor, connection.documentId)
    if (entry.kind === 'open') connection.allow(entry)
    else if (entry.kind === 'signed-out') connection.close(closeCodes.signedOut, 'signed out')
    else connection.close(closeCodes.notAllowed, 'not allowed')
  }

  async #sweep(): Promise<void> {
    const { rooms, pace } = this.#parts
    rooms.evictIdle()
    for (const connection of rooms.connections()) {
      connection.beat(pace.quietMs, pace.deadMs)
      await this.#lookAgain(connection)
      // Frames of others come in between.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }

  #sweepLater(): void {
    if (this.#isOver) return
    this.#timer = setTimeout(() => {
      this.#sweep()
        .catch(this.#parts.failed)
        .finally(() => this.#sweepLater())
    }, this.#parts.pace.sweepMs)
    this.#timer.unref()
  }
}

function isConcerned(connection: Connection, { personId, sessionId, documentId, senateId }: Concerned): boolean {
  const { visitor } = connection
  return (
    (personId === undefined || visitor.personId === personId) &&
    (sessionId === undefined || visitor.sessionId === sessionId) &&
    (documentId === undefined || connection.documentId === documentId) &&
    (senateId === undefined || connection.senateId === senateId)
  )
}
