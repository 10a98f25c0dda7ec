/** How soon a store that failed is tried again, at first and at most. */
const firstMs = 250
const mostMs = 5000

/** Whether anything can be written. When a commit fails everybody reads only, until the store says that it works again. */
export class Durability {
  readonly #check: () => Promise<void>
  readonly #listeners: (() => void)[] = []
  #isHealthy = true
  #timer: NodeJS.Timeout | undefined
  #waitMs = firstMs

  constructor(check: () => Promise<void>) {
    this.#check = check
  }

  get isHealthy(): boolean {
    return this.#isHealthy
  }

  lost(): void {
    if (!this.#isHealthy) return
    this.#isHealthy = false
    this.#tryLater()
  }

  onHealed(listener: () => void): void {
    this.#listeners.push(listener)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #tryLater(): void {
    this.#timer = setTimeout(() => {
      this.#check().then(
        () => this.#healed(),
        () => this.#tryLater(),
      )
    }, this.#waitMs)
    this.#timer.unref()
    this.#waitMs = Math.min(this.#waitMs * 2, mostMs)
  }

  #healed(): void {
    this.#isHealthy = true
    this.#waitMs = firstMs
    for (const listener of this.#listeners) listener()
  }
}
