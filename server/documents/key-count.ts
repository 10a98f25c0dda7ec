import * as Y from 'yjs'
import { Misuse } from './misuse.ts'
import { mostKeys } from './plain-shape.ts'
import type { Home } from './shape.ts'

/** Counts the names that an update would add to each map, beside those that the map has had. */
export class KeyCount {
  readonly #doc: Y.Doc
  readonly #added = new Map<unknown, Set<string>>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** @throws Misuse when the map would have too many names. */
  add({ within, key }: Home): void {
    if (key === null) return
    const live = typeof within === 'string' ? this.#doc.share.get(within) : within
    const has = live instanceof Y.AbstractType ? live._map : undefined
    if (has?.has(key)) return
    const added = this.#added.get(within) ?? new Set()
    this.#added.set(within, added.add(key))
    if ((has?.size ?? 0) + added.size > mostKeys(within)) throw new Misuse('brings too many names')
  }
}
