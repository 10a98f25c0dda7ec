import * as Y from 'yjs'
import type { Authored, Deleted, Id, Item, Struct } from './outline.ts'
import { checkShape, type Home, homeIn, innerHome, Misuse, topHome } from './shape.ts'

interface Queue extends Authored {
  /** How many of its pieces could be integrated. */
  done: number
  /** Queues that wait until this one has got beyond a clock. */
  waiting: { queue: Queue; clock: number }[]
  homes: Map<Struct, Home | undefined>
}

/**
 * Plays an update's integration through without touching the document: which pieces have all they rest on, in which
 * order, and where they would stand. Yjs would keep the rest for ever, and look at it again with every keystroke.
 */
export class Integration {
  readonly #doc: Y.Doc
  readonly #queues = new Map<number, Queue>()
  #steps = 0
  readonly #mostSteps: number

  constructor(doc: Y.Doc, authored: readonly Authored[]) {
    this.#doc = doc
    let pieces = 0
    for (const { client, structs } of authored) {
      this.#queues.set(client, { client, structs, done: 0, waiting: [], homes: new Map() })
      pieces += structs.length
    }
    // Honest updates wait on each other a few times; ones that are made to wait everywhere are not honest.
    this.#mostSteps = 50 * pieces + 100_000
  }

  /** @returns what can be integrated: for each client the pieces up to the first that lacks something. */
  run(): Authored[] {
    const ready = [...this.#queues.values()]
    for (let queue = ready.pop(); queue; queue = ready.pop()) {
      const before = queue.done
      this.#advance(queue)
      if (queue.done > before) ready.push(...this.#wake(queue))
    }
    return [...this.#queues.values()].map(({ client, structs, done }) => ({ client, structs: structs.slice(0, done) }))
  }

  /** The clock up to which a client's pieces would be known. */
  state(client: number): number {
    const known = Y.getState(this.#doc.store, client)
    const queue = this.#queues.get(client)
    const last = queue?.structs[queue.done - 1]
    return last ? Math.max(known, last.clock + last.length) : known
  }

  /** The part of a deleted range that would be known. */
  known({ client, clock, length }: Deleted): Deleted[] {
    const end = Math.min(clock + length, this.state(client))
    return end > clock ? [{ client, clock, length: end - clock }] : []
  }

  #advance(queue: Queue): void {
    for (; queue.done < queue.structs.length; queue.done++) {
      const struct = queue.structs[queue.done]
      if (!struct || struct.isSkip || struct.clock > this.state(queue.client)) return
      const missing = struct.item && this.#missing(queue.client, struct, struct.item)
      if (missing) {
        this.#queues.get(missing.client)?.waiting.push({ queue, clock: missing.clock })
        return
      }
      if (struct.item) this.#place(queue, struct, struct.item)
    }
  }

  #wake(queue: Queue): Queue[] {
    const state = this.state(queue.client)
    const woken = queue.waiting.filter(({ clock }) => clock < state)
    this.#steps += queue.waiting.length + 1
    if (this.#steps > this.#mostSteps) throw new Misuse('is entangled')
    queue.waiting = queue.waiting.filter(({ clock }) => clock >= state)
    return woken.map((waiting) => waiting.queue)
  }

  /** What a piece rests on and nobody has. */
  #missing(client: number, { clock }: Struct, { origin, rightOrigin, parent }: Item): Id | undefined {
    return [origin, rightOrigin, typeof parent === 'object' ? parent : undefined].find((id) => {
      if (!id) return false
      if (id.client !== client) return id.clock >= this.state(id.client)
      if (id.clock >= clock) throw new Misuse('rests on itself')
      return false
    })
  }

  #place(queue: Queue, struct: Struct, item: Item): void {
    const home = this.#homeOf(item)
    queue.homes.set(struct, home)
    // Without a home it becomes garbage, as it does for everybody else.
    if (home) checkShape(item, home)
  }

  #homeOf({ origin, rightOrigin, parent, key }: Item): Home | undefined {
    if (typeof parent === 'string') return topHome(parent, key)
    const neighbour = origin ?? rightOrigin
    if (neighbour) {
      // Once integrated, a piece's parent is the shared type itself.
      return this.#find(
        neighbour,
        (home) => home,
        (item) => homeIn(item.parent as Y.AbstractType<unknown> | null, item.parentSub),
      )
    }
    if (!parent) return undefined
    return this.#find(
      parent,
      (home, item) => innerHome(item, home, key),
      ({ content }) => (content instanceof Y.ContentType ? homeIn(content.type, key ?? null) : undefined),
    )
  }

  /** Looks an id up among this update's pieces and in the document. */
  #find(
    id: Id,
    fresh: (home: Home, item: Item) => Home | undefined,
    live: (item: Y.Item) => Home | undefined,
  ): Home | undefined {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      const struct = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
      return struct instanceof Y.Item ? live(struct) : undefined
    }
    const queue = this.#queues.get(id.client)
    const struct = queue && pieceAt(queue.structs, id.clock)
    const home = struct && queue.homes.get(struct)
    return home && struct.item ? fresh(home, struct.item) : undefined
  }
}

function pieceAt(structs: readonly Struct[], clock: number): Struct | undefined {
  let low = 0
  let high = structs.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (!struct) return undefined
    if (clock < struct.clock) high = middle - 1
    else if (clock >= struct.clock + struct.length) low = middle + 1
    else return struct
  }
  return undefined
}
