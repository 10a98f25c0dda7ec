import { type DocumentKind, isPlain } from '../../shared/documents/kinds.ts'
import { type MapLayout, plainLayouts } from '../../shared/documents/plain-roots.ts'
import { opinionsRoot } from '../../shared/impacts/scenarios/opinion-place.ts'
import { Misuse } from './misuse.ts'
import type { Item } from './outline.ts'
import type { Home } from './shape.ts'

/** What a document may hold: a text, certain maps of plain values, or whatever its log has let in already. */
export type Layout =
  | { holds: 'text' }
  | { holds: 'maps'; maps: Readonly<Record<string, MapLayout>> }
  | { holds: 'what was let in' }

/** The layout of a kind of document. */
export function layoutOf(kind: DocumentKind): Layout {
  return isPlain(kind) ? { holds: 'maps', maps: plainLayouts[kind] } : { holds: 'text' }
}

/** The names of all shared maps of plain values: no text has them. */
export const plainNames: ReadonlySet<string> = new Set(Object.values(plainLayouts).flatMap(Object.keys))

/** A route's name within an assumption's is about half as long. */
const longestKey = 200
/**
 * The most names that a map may ever have had: the ones taken out leave a trace in Yjs. In one map are the opinions of
 * everybody on everything.
 */
export function mostKeys(map: unknown): number {
  return map === opinionsRoot ? 50_000 : 5000
}
const largestValue = 4096
const deepestValue = 3

/**
 * Checks that a piece may stand in a document of plain values: under a name, in one of its maps, and either a small
 * value or the map of a record.
 * @throws Misuse
 */
export function checkPlain({ content }: Item, home: Home, maps: Readonly<Record<string, MapLayout>>): void {
  const map = Object.hasOwn(maps, home.root) ? maps[home.root] : undefined
  if (!map) throw new Misuse('brings what its kind of document does not have')
  if (home.key === null) throw new Misuse('does not say under which name')
  if (home.key.length > longestKey) throw new Misuse('has too long a name')
  if (content.kind === 'deleted') return
  if (content.kind === 'type') {
    if (content.type !== 'map' || !mayHoldMap(map, home)) throw new Misuse('brings something else than plain values')
    return
  }
  const isValue = content.kind === 'values' && content.plain && content.length === 1
  if (!isValue || !mayHoldValue(map, home)) throw new Misuse('brings something else than plain values')
  if (content.size > largestValue) throw new Misuse('brings too large a value')
  if (content.depth > deepestValue) throw new Misuse('nested too deeply')
}

function mayHoldMap(map: MapLayout, { depth, key }: Home): boolean {
  if (map.holds === 'values') return false
  return depth === 0 || (depth === 1 && key !== null && map.inner.includes(key))
}

function mayHoldValue(map: MapLayout, { depth, key }: Home): boolean {
  if (map.holds === 'values') return depth === 0
  return (depth === 1 && key !== null && !map.inner.includes(key)) || depth === 2
}
