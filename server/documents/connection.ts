import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { type CloseCode, closeCodes, type ReadOnlyReason } from '../../shared/documents/collab.ts'
import type { DocumentId, SenateId } from '../../shared/ids.ts'
import type { Entry, Face, Visitor } from './access.ts'
import { bringsNews } from './admission.ts'
import { Budget } from './budget.ts'
import { Malformed } from './bytes.ts'
import { Catchup } from './catchup.ts'
import type { Counters } from './counters.ts'
import {
  deniedFrame,
  type Message,
  presenceFrame,
  readMessage,
  savedEcho,
  stateVectorFrame,
  wholeStateFrame,
} from './frames.ts'
import type { Row } from './log.ts'
import { checkStateVector, type Outline, readOutline } from './outline.ts'
import { type Guest, nobody } from './presence.ts'
import type { Room } from './room.ts'
import { Misuse } from './shape.ts'
import { Unsettled } from './unsettled.ts'
import { Wire } from './wire.ts'

export interface ConnectionParts {
  id: string
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

/** One person's open document: speaks the y-websocket protocol, lets in what may be let in, and answers. */
export class Connection implements Guest {
  readonly id: string
  readonly visitor: Visitor
  readonly senateId: SenateId
  face: Face
  clientId: number | undefined
  readonly #parts: ConnectionParts
  readonly #room: Room
  readonly #wire: Wire
  readonly #frames = new Budget({ burst: 400, perSecond: 100, at: Date.now() })
  readonly #unsettled = new Unsettled()
  readonly #catchup: Catchup
  /** What rights say; the state of the store comes on top. */
  #mayNot: ReadOnlyReason | undefined
  #readOnly: ReadOnlyReason | undefined
  #wasDenied = false
  /** The last update that the first answer showed; relays begin after it. */
  #shown: number | undefined
  /** The last update that was applied when this connection last wrote. */
  #written = 0

  constructor(parts: ConnectionParts) {
    const { id, visitor, entry, room, ws, socket } = parts
    this.#parts = parts
    this.#room = room
    this.id = id
    this.visitor = visitor
    this.senateId = entry.senateId
    this.face = entry.face
    this.#mayNot = entry.readOnly
    this.#readOnly = this.#effective()
    this.#wire = new Wire({
      ws,
      socket,
      wait: (frame) => this.#wait(frame),
      receive: (frame) => this.#receive(frame),
      ended: () => parts.left(),
    })
    this.#catchup = new Catchup(this.#wire, {
      slowMs: parts.slowMs,
      catchUp: (vector, before) => this.#catchUp(vector, before),
      giveUp: () => {
        parts.counters.tooSlow++
        this.close(closeCodes.tooSlow, 'reads too slowly')
      },
    })
  }

  get documentId(): DocumentId {
    return this.#room.documentId
  }

  get isOpen(): boolean {
    return this.#wire.isOpen
  }

  /** The document is open: asks for what the client has, tells who is here, and starts to listen. */
  begin(): void {
    if (!this.isOpen) return
    this.#ask()
    this.#wire.send(presenceFrame(this.#room.presence.all()))
    this.#wire.letGo()
  }

  close(code: CloseCode, reason: string): void {
    this.#catchup.stop()
    this.#wire.close(code, reason)
  }

  /** Passes on what has become durable. */
  relay(frames: Buffer, rows: readonly Row[]): void {
    const last = rows.at(-1)?.seq ?? 0
    if (this.#shown === undefined || last <= this.#shown) return
    this.#catchup.send(frames, () => this.#room.vectorBefore(rows))
  }

  /** Passes presence on. */
  tell(frame: Buffer): void {
    this.#catchup.send(frame, () => this.#room.vectorBefore([]))
  }

  /** Rights have been looked at again. What arrived before that is still handled under the old ones. */
  allow(entry: Extract<Entry, { kind: 'open' }>): void {
    if (entry.readOnly && this.#room.isLive) this.#wire.finish()
    this.face = entry.face
    this.#mayNot = entry.readOnly
    this.reconsider()
  }

  /** Notices whether it may write now. Whoever may again is asked for what was turned away. */
  reconsider(): void {
    const before = this.#readOnly
    this.#readOnly = this.#effective()
    if (before === this.#readOnly) return
    this.#wasDenied = false
    if (!this.#readOnly && this.#room.isLive) this.#ask()
  }

  /** Handles what has arrived, and no more: the host is closing. */
  finish(): void {
    if (this.#room.isLive) this.#wire.finish()
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

  #effective(): ReadOnlyReason | undefined {
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

  #handle(message: Message): void {
    switch (message.kind) {
      case 'stateVector':
        this.#answer(message.vector)
        break
      case 'wholeState':
        this.#takeState(message.update)
        break
      case 'update':
        this.#takeUpdate(message.update)
        break
      case 'presence':
        this.#room.presence.hear(this, message.entries)
        this.#room.tellSoon()
        break
      case 'whoIsHere':
        this.#wire.send(presenceFrame(this.#room.presence.all()))
        break
      case 'whenSaved':
        this.#unsettled.asked(message.echo)
        this.#echo()
        break
      default:
        message satisfies never
    }
  }

  #answer(vector: Uint8Array): void {
    checkStateVector(vector)
    const frame = wholeStateFrame(Y.encodeStateAsUpdate(this.#room.doc, vector))
    this.#shown ??= this.#room.commits.applied
    this.#release(this.#room.commits.applied, frame)
  }

  #takeState(update: Uint8Array): void {
    const outline = readOutline(update)
    if (this.#readOnly) {
      this.#turnAway(outline)
      if (this.#unsettled.received({ isWhole: false }).length > 0) this.#unsettled.lose()
      return
    }
    const { hasGap } = this.#room.write(this, outline, 'wholeState')
    this.#written = this.#room.commits.applied
    for (const held of this.#unsettled.received({ isWhole: !hasGap })) this.#takeUpdate(held)
    this.#echo()
  }

  #takeUpdate(update: Uint8Array): void {
    const outline = readOutline(update)
    if (this.#readOnly) {
      this.#turnAway(outline)
      return
    }
    const { hasGap } = this.#room.write(this, outline, 'update')
    this.#written = this.#room.commits.applied
    if (hasGap) this.#hold(update)
  }

  /** Something is missing before this update. The client's whole state will bring it, with the update itself. */
  #hold(update: Uint8Array): void {
    const next = this.#unsettled.hold(update, Date.now())
    if (next === 'wait') return
    this.#parts.counters.resyncs++
    if (next === 'ask') this.#ask()
    else this.close(closeCodes.resync, 'something is missing')
  }

  #turnAway(outline: Outline): void {
    if (!bringsNews(outline, this.#room.doc)) return
    this.#parts.counters.refused++
    this.#unsettled.lose()
    if (this.#wasDenied) return
    this.#wasDenied = true
    this.#wire.send(deniedFrame(this.#readOnly ?? 'not-yours-to-write'))
  }

  #ask(): void {
    this.#unsettled.asking()
    const { commits, doc } = this.#room
    this.#release(commits.applied, stateVectorFrame(Y.encodeStateVector(doc)))
  }

  /** Says what is saved, once everything that this client sent before asking is. */
  #echo(): void {
    for (const echo of this.#unsettled.answerable()) this.#release(this.#written, savedEcho(echo))
  }

  #release(seq: number, frame: Buffer): void {
    this.#room.commits.after(seq, () => this.#catchup.sendLate(frame))
  }

  #catchUp(vector: Uint8Array, late: readonly Buffer[]): void {
    for (const frame of late) this.#wire.send(frame)
    this.#shown = this.#room.commits.applied
    this.#release(this.#shown, wholeStateFrame(Y.encodeStateAsUpdate(this.#room.doc, vector)))
    this.#wire.send(presenceFrame(this.#room.presence.all()))
    this.#wire.letGo()
  }
}
