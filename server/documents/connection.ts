import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { type CloseCode, closeCodes, type ReadOnlyReason } from '../../shared/documents/collab.ts'
import type { DocumentId, SenateId } from '../../shared/ids.ts'
import type { Entry, Face, Visitor } from './access.ts'
import { Budget } from './budget.ts'
import { Malformed } from './bytes.ts'
import { Catchup } from './catchup.ts'
import { Conversation } from './conversation.ts'
import type { Counters } from './counters.ts'
import { type Message, presenceFrame, readMessage } from './frames.ts'
import type { Row } from './log.ts'
import { Misuse } from './misuse.ts'
import { type Guest, nobody } from './presence.ts'
import type { Room } from './room.ts'
import { Wire } from './wire.ts'

export interface ConnectionParts {
  visitor: Visitor
  entry: Extract<Entry, { kind: 'open' }>
  room: Room
  ws: WebSocket
  socket: Duplex
  /** The person's bytes, over all their connections. */
  bytes: Budget
  slowMs: number
  counters: Counters
  /** Milliseconds to wait before more is read from anybody: the writer has enough to do. */
  congestion(): number
  /** Whether anything can be written at all. */
  isDurable(): boolean
  failed(reason: unknown): void
  left(): void
}

/**
 * What a frame costs. A state vector is answered with up to the whole document. Presence is cheap, and stock clients send
 * everybody else's back: in a full room that is more than a hundred frames a second.
 */
function costOf(frame: Uint8Array): number {
  if (frame[0] === 0 && frame[1] === 0) return 20
  return frame[0] === 1 ? 0.1 : 1
}

/** One person's open document: one socket, their rights, and what is said over it. */
export class Connection implements Guest {
  readonly id = crypto.randomUUID()
  readonly visitor: Visitor
  readonly senateId: SenateId
  face: Face
  clientId: number | undefined
  readonly #parts: ConnectionParts
  readonly #wire: Wire
  readonly #frames = new Budget({ burst: 400, perSecond: 100, at: Date.now() })
  readonly #catchup: Catchup
  readonly #conversation: Conversation
  /** What rights say; the state of the store comes on top. */
  #mayNot: ReadOnlyReason | undefined

  constructor(parts: ConnectionParts) {
    const { visitor, entry, room, ws, socket, slowMs, counters } = parts
    this.#parts = parts
    this.visitor = visitor
    this.senateId = entry.senateId
    this.face = entry.face
    this.#mayNot = entry.readOnly
    this.#wire = new Wire({
      ws,
      socket,
      wait: (frame) => this.#wait(frame),
      receive: (frame) => this.#receive(frame),
      ended: () => parts.left(),
    })
    this.#catchup = new Catchup(this.#wire, {
      slowMs,
      catchUp: (vector) => this.#catchUp(vector),
      giveUp: () => {
        counters.tooSlow++
        this.close(closeCodes.tooSlow, 'reads too slowly')
      },
    })
    const send = (frame: Buffer) => this.#catchup.answer(frame, () => room.vectorBefore([]))
    const giveUp = () => this.close(closeCodes.resync, 'something is missing')
    this.#conversation = new Conversation({ room, author: this, counters, send, giveUp }, this.#readOnly())
  }

  get documentId(): DocumentId {
    return this.#parts.room.documentId
  }

  get isOpen(): boolean {
    return this.#wire.isOpen
  }

  /** The document is open: asks for what the client has, tells who is here, and starts to listen. */
  begin(): void {
    if (!this.isOpen) return
    this.#conversation.ask()
    this.#tellWhoIsHere()
    this.#wire.letGo()
  }

  close(code: CloseCode, reason: string): void {
    this.#catchup.stop()
    this.#wire.close(code, reason)
  }

  /** Passes on what has become durable. */
  relay(frames: Buffer, rows: readonly Row[]): void {
    if (!this.#conversation.misses(rows.at(-1)?.seq ?? 0)) return
    this.#catchup.send(frames, () => this.#parts.room.vectorBefore(rows))
  }

  /** Passes presence on. */
  tell(frame: Buffer): void {
    this.#catchup.send(frame, () => this.#parts.room.vectorBefore([]))
  }

  /** Rights have been looked at again. What arrived before that is still handled under the old ones. */
  allow(entry: Extract<Entry, { kind: 'open' }>): void {
    if (entry.readOnly !== this.#mayNot && this.#parts.room.isLive) this.#wire.finish()
    this.face = entry.face
    this.#mayNot = entry.readOnly
    this.reconsider()
  }

  /** Notices whether anything can be written now. */
  reconsider(): void {
    this.#conversation.allow(this.#readOnly())
  }

  /** Handles what has arrived, and no more: the host is closing. */
  finish(): void {
    if (this.#parts.room.isLive) this.#wire.finish()
    this.#wire.hold()
  }

  /** Every few seconds: a sign of life for a client that has heard nothing, and an end for one that is dead. */
  beat(quietMs: number, deadMs: number): void {
    if (!this.#wire.isListening || this.#catchup.isBehind) return
    const at = Date.now()
    if (at - this.#wire.heardAt > deadMs) this.#wire.cut()
    if (at - this.#wire.sentAt >= quietMs) this.#wire.send(presenceFrame(nobody))
    if (at - this.#wire.heardAt >= quietMs) this.#wire.ping()
  }

  #readOnly(): ReadOnlyReason | undefined {
    return this.#mayNot ?? (this.#parts.isDurable() ? undefined : 'not-durable')
  }

  #wait(frame: Uint8Array): number {
    const at = Date.now()
    const cost = costOf(frame)
    const { bytes, congestion } = this.#parts
    const ms = Math.max(congestion(), this.#frames.wait(cost, at), bytes.wait(frame.length, at))
    if (ms > 0) return ms
    this.#frames.spend(cost)
    bytes.spend(frame.length)
    return 0
  }

  #receive(frame: Uint8Array): void {
    try {
      this.#handle(readMessage(frame))
    } catch (error) {
      this.#refuse(error)
    }
  }

  #handle(message: Message): void {
    const { room } = this.#parts
    switch (message.kind) {
      case 'stateVector':
        this.#conversation.answer(message.vector)
        break
      case 'wholeState':
        this.#conversation.takeState(message.update)
        break
      case 'update':
        this.#conversation.takeUpdate(message.update)
        break
      case 'presence':
        room.presence.hear(this, message.entries)
        room.tellSoon()
        break
      case 'whoIsHere':
        this.#tellWhoIsHere()
        break
      case 'whenSaved':
        this.#conversation.whenSaved(message.echo)
        break
      default:
        message satisfies never
    }
  }

  #refuse(error: unknown): void {
    this.#parts.counters.refused++
    if (error instanceof Misuse) this.close(closeCodes.notAllowed, error.message)
    else if (error instanceof Malformed) this.close(closeCodes.malformed, error.message)
    else {
      // A fault of ours, with which nobody else has anything to do.
      this.#parts.failed(error)
      this.close(closeCodes.later, 'something went wrong')
    }
  }

  #tellWhoIsHere(): void {
    this.#wire.send(presenceFrame(this.#parts.room.presence.all()))
  }

  #catchUp(vector: Uint8Array): void {
    this.#parts.counters.caughtUp++
    this.#conversation.catchUp(vector)
    this.#tellWhoIsHere()
    this.#wire.letGo()
  }
}
