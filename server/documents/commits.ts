import type { Row } from './log.ts'

/** A failed commit: what was applied since the last good one is gone, and is sent again by those who wrote it. */
export class NotDurable extends Error {
  override name = 'NotDurable'
}

interface Waiting {
  seq: number
  release(): void
  abandon(reason: NotDurable): void
}

interface Parts {
  /** The last update that the log already has. */
  from: number
  commit(rows: readonly Row[]): Promise<void>
  committed(rows: readonly Row[]): void
  failed(reason: unknown): void
}

/**
 * One document's way to the database, and the gate in front of everybody who reads it. What is applied gathers here and
 * is committed in order, one commit at a time; whatever is taken from the live document leaves only when all that it
 * shows is durable.
 */
export class Commits {
  #applied: number
  #durable: number
  #gathered: Row[] = []
  #committing: readonly Row[] = []
  #waiting: Waiting[] = []
  #state: 'idle' | 'gathering' | 'committing' | 'failed' = 'idle'
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
    this.#applied = parts.from
    this.#durable = parts.from
  }

  /** The last update that the live document shows. */
  get applied(): number {
    return this.#applied
  }

  /** The last update that survives a power cut. */
  get durable(): number {
    return this.#durable
  }

  /** What the live document shows and the log does not have yet. */
  get underWay(): readonly Row[] {
    return [...this.#committing, ...this.#gathered]
  }

  /** Takes an applied update in. All that one turn of the event loop brings goes into one commit. */
  add(row: Omit<Row, 'seq'>): void {
    if (this.#state === 'failed') throw new NotDurable('The log has failed.')
    this.#gathered.push({ ...row, seq: ++this.#applied })
    if (this.#state !== 'idle') return
    this.#state = 'gathering'
    setImmediate(() => this.#flush())
  }

  /** Takes over what was written to the log past this document. Only where nothing of its own is on the way. */
  adopt(seq: number): void {
    if (this.#state !== 'idle') throw new Error('There is something on its way to the log.')
    this.#applied = seq
    this.#durable = seq
  }

  /** Runs when everything up to `seq` is durable: at once, or after that commit. */
  after(seq: number, release: () => void, abandon: (reason: NotDurable) => void = () => {}): void {
    if (this.#state === 'failed') abandon(new NotDurable('The log has failed.'))
    else if (seq <= this.#durable) release()
    else this.#waiting.push({ seq, release, abandon })
  }

  /** Resolves when all that the document shows now is durable. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => this.after(this.#applied, resolve, reject))
  }

  #flush(): void {
    if (this.#state === 'failed') return
    const rows = this.#gathered
    this.#gathered = []
    this.#committing = rows
    this.#state = 'committing'
    this.#parts
      .commit(rows)
      .then(() => this.#succeeded(rows))
      .catch((reason) => this.#fail(reason))
  }

  #succeeded(rows: readonly Row[]): void {
    this.#durable = rows.at(-1)?.seq ?? this.#durable
    this.#committing = []
    if (this.#state === 'committing') this.#state = 'idle'
    if (this.#gathered.length > 0) this.#flush()
    this.#parts.committed(rows)
    const released = this.#waiting.filter(({ seq }) => seq <= this.#durable)
    this.#waiting = this.#waiting.filter(({ seq }) => seq > this.#durable)
    for (const { release } of released) release()
  }

  /** Takes nothing further in: what has not gone to the database yet is given up. */
  stop(): void {
    this.#state = 'failed'
    this.#gathered = []
    for (const { abandon } of this.#waiting.splice(0)) abandon(new NotDurable('The document could not be saved.'))
  }

  #fail(reason: unknown): void {
    if (this.#state === 'failed') return
    this.stop()
    this.#parts.failed(reason)
  }
}
