/** Keeps what was used last, up to so many bytes: what has not been used for longest goes first. */
export class RecentlyUsed<Value> {
  readonly #most: number
  readonly #held = new Map<string, { value: Value; bytes: number }>()
  #bytes = 0

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const held = this.#held.get(key)
    if (!held) return undefined
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.value
  }

  put(key: string, value: Value, bytes: number): void {
    this.#drop(key)
    if (bytes > this.#most) return
    this.#held.set(key, { value, bytes })
    this.#bytes += bytes
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#most) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#held.get(key)?.bytes ?? 0
    this.#held.delete(key)
  }
}
