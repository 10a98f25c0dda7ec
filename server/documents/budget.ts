/**
 * A token bucket: so much at once, and so much again every second. Whoever has used theirs up is made to wait, not
 * turned away: a long paste is honest too.
 */
export class Budget {
  readonly #burst: number
  readonly #perSecond: number
  #tokens: number
  #at: number

  constructor({ burst, perSecond, at }: { burst: number; perSecond: number; at: number }) {
    this.#burst = burst
    this.#perSecond = perSecond
    this.#tokens = burst
    this.#at = at
  }

  /** Milliseconds until so much can be spent; 0 means now. What exceeds a full bucket waits for a full bucket. */
  wait(cost: number, at: number): number {
    const passed = Math.max(0, at - this.#at)
    this.#at = at
    this.#tokens = Math.min(this.#burst, this.#tokens + (passed * this.#perSecond) / 1000)
    const lacking = Math.min(cost, this.#burst) - this.#tokens
    return lacking > 0 ? Math.ceil((lacking * 1000) / this.#perSecond) : 0
  }

  spend(cost: number): void {
    this.#tokens -= cost
  }
}
