import type { Wire } from './wire.ts'

/** Beyond this, nothing more is sent to somebody who does not read. */
const mostBuffered = 1024 * 1024

interface Parts {
  slowMs: number
  /** The peer has read everything, and what was answered in the meantime is on its way: `vector` is what it has. */
  catchUp(vector: Uint8Array): void
  /** The peer has not read everything in time. */
  giveUp(): void
}

/** Keeps a slow reader from filling the server's memory: it falls behind, and later gets one difference for all of it. */
export class Catchup {
  readonly #wire: Wire
  readonly #parts: Parts
  #behind: { vector: Uint8Array; late: Buffer[]; timer: NodeJS.Timeout } | undefined

  constructor(wire: Wire, parts: Parts) {
    this.#wire = wire
    this.#parts = parts
  }

  get isBehind(): boolean {
    return this.#behind !== undefined
  }

  /** Sends what can be made up for later. `vector` tells what the peer has without it. */
  send(frame: Buffer, vector: () => Uint8Array): void {
    if (this.#behind) return
    if (this.#wire.buffered > mostBuffered) this.#fallBehind(vector())
    else this.#wire.send(frame)
  }

  /** Sends an answer, which nothing can make up for. Whoever asks and does not read is asked nothing further. */
  answer(frame: Buffer, vector: () => Uint8Array): void {
    if (!this.#behind && this.#wire.buffered > mostBuffered) this.#fallBehind(vector())
    if (this.#behind) this.#behind.late.push(frame)
    else this.#wire.send(frame)
  }

  stop(): void {
    clearTimeout(this.#behind?.timer)
  }

  #fallBehind(vector: Uint8Array): void {
    const timer = setTimeout(() => this.#parts.giveUp(), this.#parts.slowMs)
    this.#behind = { vector, late: [], timer }
    this.#wire.hold()
    this.#wire.whenDrained(() => {
      const behind = this.#behind
      if (!behind || !this.#wire.isOpen) return
      clearTimeout(behind.timer)
      this.#behind = undefined
      for (const frame of behind.late) this.#wire.send(frame)
      this.#parts.catchUp(behind.vector)
    })
  }
}
