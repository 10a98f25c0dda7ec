import { closeCodes } from '../../shared/documents/collab.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { Connection } from './connection.ts'
import { Room, type RoomParts } from './room.ts'

/** The most documents that stay open with nobody in them. */
const mostIdle = 100

interface Parts extends Omit<RoomParts, 'documentId' | 'ended'> {
  idleMs: number
}

/** The open documents. Each is opened once, however many come at once, and forgotten when nobody has come for a while. */
export class Rooms {
  readonly #parts: Parts
  readonly #rooms = new Map<DocumentId, Room>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#rooms.size
  }

  connections(): Connection[] {
    return [...this.#rooms.values()].flatMap((room) => [...room.connections])
  }

  /** Reads on from the log in a document that is open. */
  async readOn(documentId: DocumentId): Promise<void> {
    await this.#rooms.get(documentId)?.readOn()
  }

  open(documentId: DocumentId): Room {
    const known = this.#rooms.get(documentId)
    if (known) return known
    const room = new Room({ ...this.#parts, documentId, ended: (over) => this.#forget(over) })
    this.#rooms.set(documentId, room)
    // One that could not be opened is not kept: whoever comes next tries again.
    room.loaded.catch(() => this.#forget(room))
    return room
  }

  /** Puts away the documents that nobody has used for a while, and the longest unused beyond what may stay open. */
  evictIdle(): void {
    const at = Date.now()
    const idle = [...this.#rooms.values()].filter((room) => room.isIdle).sort((a, b) => a.idleSince - b.idleSince)
    idle.forEach((room, n) => {
      if (at - room.idleSince >= this.#parts.idleMs || n < idle.length - mostIdle) void this.#putAway(room)
    })
  }

  /** Ends every room: what has arrived is committed and acknowledged first, if that takes no longer than it may. */
  async close(withinMs: number, beforeEnding: () => Promise<void>): Promise<void> {
    const all = [...this.#rooms.values()]
    for (const connection of this.connections()) connection.finish()
    const finished = (async () => {
      await Promise.all(all.map((room) => room.settled()))
      for (const connection of this.connections()) connection.close(closeCodes.restarting, 'restarting')
      await beforeEnding()
      await Promise.all([...this.#rooms.values()].map((room) => this.#checkpoint(room)))
    })()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, withinMs)
    })
    await Promise.race([finished, late])
    clearTimeout(timer)
    for (const room of [...this.#rooms.values()]) room.end(closeCodes.restarting, 'restarting')
  }

  async #putAway(room: Room): Promise<void> {
    await this.#checkpoint(room)
    // Somebody may have come in the meantime.
    if (room.isIdle && room.isSettled && this.#rooms.get(room.documentId) === room)
      room.end(closeCodes.later, 'put away')
  }

  async #checkpoint(room: Room): Promise<void> {
    try {
      await room.loaded
      await room.checkpoint()
    } catch (reason) {
      // The log has everything; the checkpoint is written another time.
      this.#parts.report(room.documentId, 'a checkpoint could not be written', reason)
    }
  }

  #forget(room: Room): void {
    if (this.#rooms.get(room.documentId) === room) this.#rooms.delete(room.documentId)
  }
}
