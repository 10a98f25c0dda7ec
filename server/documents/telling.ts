import { presenceFrame } from './frames.ts'
import type { Presence } from './presence.ts'

/** Carets move 25 times a second. */
const mostOftenMs = 40

/** Tells everybody what is new about who is here: at once, but not more often than an eye can follow. */
export class Telling {
  readonly #presence: Presence
  readonly #tell: (frame: Buffer) => void
  #timer: NodeJS.Timeout | undefined
  #toldAt = 0

  constructor(presence: Presence, tell: (frame: Buffer) => void) {
    this.#presence = presence
    this.#tell = tell
  }

  soon(): void {
    const ms = Math.max(0, this.#toldAt + mostOftenMs - Date.now())
    this.#timer ??= setTimeout(() => this.#now(), ms)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #now(): void {
    this.#timer = undefined
    this.#toldAt = Date.now()
    if (this.#presence.hasNews) this.#tell(presenceFrame(this.#presence.news()))
  }
}
