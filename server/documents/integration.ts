import * as Y from 'yjs'
import { KeyCount } from './key-count.ts'
import { Misuse } from './misuse.ts'
import type { Authored, Deleted, Id, Item, Struct } from './outline.ts'
import { checkPlace } from './place.ts'
import type { Layout } from './plain-shape.ts'
import { type Home, homeIn, innerHome, topHome } from './shape.ts'

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
  readonly #layout: Layout
  readonly #keys: KeyCount
  readonly #queues = new Map<number, Queue>()
  #steps = 0
  readonly #mostSteps: number

  constructor(doc: Y.Doc, authored: readonly Authored[], layout: Layout) {
    this.#doc = doc
    this.#layout = layout
    this.#keys = new KeyCount(doc)
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
      if (!struct || struct.isSkip || !this.#follows(queue.client, struct)) return
      const missing = struct.item && this.#missing(queue.client, struct, struct.item)
      if (missing) {
        this.#queues.get(missing.client)?.waiting.push({ queue, clock: missing.clock })
        return
      }
      if (struct.item) this.#place(queue, struct, struct.item)
    }
  }

  /** Whether a piece goes on where what is known of its client ends. */
  #follows(client: number, { clock, item }: Struct): boolean {
    const state = this.state(client)
    if (clock >= state || !item) return clock <= state
    // Half of it is known. Yjs cannot put the other half beside what was collected as garbage: the client's own answer
    // to the document's state vector begins where it should.
    return Y.getItem(this.#doc.store, Y.createID(client, state - 1)) instanceof Y.Item
  }

  #wake(queue: Queue): Queue[] {
    const state = this.state(queue.client)
    const woken = queue.waiting.filter(({ clock }) => clock < state)
    this.#take(queue.waiting.length + 1)
    queue.waiting = queue.waiting.filter(({ clock }) => clock >= state)
    return woken.map((waiting) => waiting.queue)
  }

  #take(steps: number): void {
    this.#steps += steps
    if (this.#steps > this.#mostSteps) throw new Misuse('is entangled')
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
    const known = this.state(queue.client)
    const home =
      struct.clock < known
        ? sameHome(this.#homeOf(item), this.#homeBeside({ client: queue.client, clock: known - 1 }))
        : this.#homeOf(item)
    queue.homes.set(struct, home)
    // Without a home it becomes garbage, as it does for everybody else.
    if (!home) return
    checkPlace(item, home, this.#layout)
    if (this.#layout.holds === 'maps') this.#keys.add(home)
  }

  #homeOf({ origin, rightOrigin, parent, key }: Item): Home | undefined {
    if (typeof parent === 'string') return topHome(parent, key)
    if (origin && rightOrigin) {
      this.#checkOrder(origin, rightOrigin)
      return sameHome(this.#homeBeside(origin), this.#homeBeside(rightOrigin))
    }
    const neighbour = origin ?? rightOrigin
    if (neighbour) return this.#homeBeside(neighbour)
    if (!parent) return undefined
    return this.#find(
      parent,
      (home, item) => innerHome(item, home, key),
      ({ content }) => (content instanceof Y.ContentType ? homeIn(content.type, key ?? null) : undefined),
    )
  }

  /** A piece between two neighbours that stand the other way round would land elsewhere for everybody. */
  #checkOrder(left: Id, right: Id): void {
    const from = this.#live(left)
    const to = this.#live(right)
    if (!from || !to) return
    if (from === to ? left.clock < right.clock : this.#stands(to, from)) return
    throw new Misuse('stands the wrong way round')
  }

  #stands(to: Y.Item, rightOf: Y.Item): boolean {
    for (let item = rightOf.right; item; item = item.right) {
      if (item === to) return true
      this.#take(1)
    }
    return false
  }

  #homeBeside(neighbour: Id): Home | undefined {
    return this.#find(
      neighbour,
      (home) => home,
      // Once integrated, a piece's parent is the shared type itself.
      (item) => homeIn(item.parent as Y.AbstractType<unknown> | null, item.parentSub),
    )
  }

  /** Looks an id up among this update's pieces and in the document. */
  #find(
    id: Id,
    fresh: (home: Home, item: Item) => Home | undefined,
    live: (item: Y.Item) => Home | undefined,
  ): Home | undefined {
    const item = this.#live(id)
    if (item) return live(item)
    const queue = this.#queues.get(id.client)
    const struct = queue && pieceAt(queue.structs, id.clock)
    const home = struct && queue.homes.get(struct)
    return home && struct.item ? fresh(home, struct.item) : undefined
  }

  /** What the document itself has under an id; undefined when it has nothing there, or what was collected as garbage. */
  #live(id: Id): Y.Item | undefined {
    if (id.clock >= Y.getState(this.#doc.store, id.client)) return undefined
    const struct = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock))
    return struct instanceof Y.Item ? struct : undefined
  }
}

/** Both neighbours of a piece stand in one place; between two it would be there for some and not for others. */
function sameHome(left: Home | undefined, right: Home | undefined): Home | undefined {
  if (left?.within !== right?.within || left?.key !== right?.key) throw new Misuse('stands in two places')
  return left
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
