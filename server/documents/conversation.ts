import * as Y from 'yjs'
import type { ReadOnlyReason } from '../../shared/documents/collab.ts'
import { bringsNews } from './admission.ts'
import type { Counters } from './counters.ts'
import { deniedFrame, savedEcho, stateVectorFrame, wholeStateFrame } from './frames.ts'
import { checkStateVector, type Outline, readOutline } from './outline.ts'
import type { Author, Room } from './room.ts'
import { Unsettled } from './unsettled.ts'

interface Parts {
  room: Room
  author: Author
  counters: Counters
  send(frame: Buffer): void
  /** The client keeps sending what rests on nothing: it had better come again. */
  giveUp(): void
}

/** What is said with one client about the text: who has what, what is let in, and what is saved. */
export class Conversation {
  readonly #parts: Parts
  readonly #unsettled = new Unsettled()
  #readOnly: ReadOnlyReason | undefined
  #wasDenied = false
  /** The last update that an answer has shown; relays begin after it. */
  #shown: number | undefined
  /** The last update that was applied when this client last wrote. */
  #written = 0

  constructor(parts: Parts, readOnly: ReadOnlyReason | undefined) {
    this.#parts = parts
    this.#readOnly = readOnly
  }

  /** Whether updates up to `seq` bring the client anything that no answer has shown it. */
  misses(seq: number): boolean {
    return this.#shown !== undefined && seq > this.#shown
  }

  /** Whether the client may write from now on. Whoever may again is asked for what was turned away. */
  allow(readOnly: ReadOnlyReason | undefined): void {
    if (readOnly === this.#readOnly) return
    this.#readOnly = readOnly
    this.#wasDenied = false
    if (!readOnly && this.#parts.room.isLive) this.ask()
  }

  /** Asks for everything that the client has and the document lacks. */
  ask(): void {
    this.#unsettled.asking()
    const { commits, doc } = this.#parts.room
    this.#release(commits.applied, stateVectorFrame(Y.encodeStateVector(doc)))
  }

  /** Answers a state vector with everything that is not in it. */
  answer(vector: Uint8Array): void {
    checkStateVector(vector)
    const { commits, doc } = this.#parts.room
    this.#shown ??= commits.applied
    this.#release(commits.applied, wholeStateFrame(Y.encodeStateAsUpdate(doc, vector)))
  }

  /** Sends everything since a state vector, in place of all relays up to now. */
  catchUp(vector: Uint8Array): void {
    this.#shown = this.#parts.room.commits.applied
    this.answer(vector)
  }

  takeState(update: Uint8Array): void {
    const outline = readOutline(update)
    if (this.#readOnly) {
      this.#turnAway(outline)
      if (this.#unsettled.received({ isWhole: false }).length > 0) this.#unsettled.lose()
      return
    }
    const { hasGap } = this.#write(outline, 'wholeState')
    for (const held of this.#unsettled.received({ isWhole: !hasGap })) this.takeUpdate(held)
    this.#echo()
  }

  takeUpdate(update: Uint8Array): void {
    const outline = readOutline(update)
    if (this.#readOnly) this.#turnAway(outline)
    else if (this.#write(outline, 'update').hasGap) this.#hold(update)
  }

  /** The client asks to be told when everything that it sent before is durable. */
  whenSaved(echo: Uint8Array): void {
    this.#unsettled.asked(echo)
    this.#echo()
  }

  #write(outline: Outline, kind: 'update' | 'wholeState'): { hasGap: boolean } {
    const { room, author } = this.#parts
    const written = room.write(author, outline, kind)
    this.#written = room.commits.applied
    return written
  }

  /** Something is missing before this update. The client's whole state will bring it, with the update itself. */
  #hold(update: Uint8Array): void {
    const next = this.#unsettled.hold(update, Date.now())
    if (next === 'wait') return
    this.#parts.counters.resyncs++
    if (next === 'ask') this.ask()
    else this.#parts.giveUp()
  }

  #turnAway(outline: Outline): void {
    const { room, counters, send } = this.#parts
    if (!this.#readOnly || !bringsNews(outline, room.doc)) return
    counters.refused++
    this.#unsettled.lose()
    if (this.#wasDenied) return
    this.#wasDenied = true
    send(deniedFrame(this.#readOnly))
  }

  #echo(): void {
    for (const echo of this.#unsettled.answerable()) this.#release(this.#written, savedEcho(echo))
  }

  /** Nothing leaves before everything that it shows is durable. */
  #release(seq: number, frame: Buffer): void {
    const { room, send } = this.#parts
    room.commits.after(seq, () => send(frame))
  }
}
