const mostHeld = 256
const mostHeldBytes = 2 * 1024 * 1024
const mostAsked = 100
const patienceMs = 10_000
const mostGaps = 3

/**
 * What one client has sent that the document has not taken in yet. Stock clients may send a keystroke before they send
 * the state it rests on; such updates wait here for the whole state, and so does every question whether all is saved.
 */
export class Unsettled {
  #awaitsState = true
  #held: Uint8Array[] = []
  #heldBytes = 0
  /** Something of theirs was turned away, and is only theirs. */
  #isLost = false
  #asked: Uint8Array[] = []
  #gaps: number[] = []

  /** The client is being asked for its whole state. */
  asking(): void {
    this.#awaitsState = true
  }

  /** Keeps an update that rests on something missing. */
  hold(update: Uint8Array, at: number): 'wait' | 'ask' | 'give up' {
    this.#held.push(update.slice())
    this.#heldBytes += update.length
    if (this.#held.length > mostHeld || this.#heldBytes > mostHeldBytes) return 'give up'
    if (this.#awaitsState) return 'wait'
    this.#gaps = [...this.#gaps.filter((gap) => at - gap < patienceMs), at]
    return this.#gaps.length >= mostGaps ? 'give up' : 'ask'
  }

  /** The whole state has come; gives what had waited for it. */
  received({ isWhole }: { isWhole: boolean }): Uint8Array[] {
    this.#awaitsState = false
    if (isWhole) this.#isLost = false
    const held = this.#held
    this.#held = []
    this.#heldBytes = 0
    return held
  }

  lose(): void {
    this.#isLost = true
  }

  asked(echo: Uint8Array): void {
    this.#asked.push(echo)
    if (this.#asked.length > mostAsked) this.#asked.shift()
  }

  /** The questions that may be answered once what was taken in is durable. */
  answerable(): Uint8Array[] {
    if (this.#isLost || this.#held.length > 0) return []
    return this.#asked.splice(0)
  }
}
