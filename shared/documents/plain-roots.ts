import * as Y from 'yjs'
import type { PlainKind } from './kinds.ts'

/**
 * What a shared map may hold: plain values by name, or records by id, each a map of plain values by name. In a record,
 * the names in `inner` may hold one more map of plain values.
 */
export type MapLayout = { holds: 'values' } | { holds: 'records'; inner: readonly string[] }

const records = { holds: 'records', inner: [] } as const

/** The shared maps of a document of each kind that holds plain values. */
export const plainLayouts: Record<PlainKind, Readonly<Record<string, MapLayout>>> = {
  scenario: {
    settings: { holds: 'values' },
    changes: records,
    // Opinions stood in the record of their assumption before they had a map of their own.
    assumptions: { holds: 'records', inner: ['opinions'] },
    opinions: { holds: 'values' },
  },
  loops: { nodes: records, edges: records },
}

/** Maps that documents have been given later. Left out while empty: the digests of sealed versions stay what they were. */
const later: ReadonlySet<string> = new Set(['opinions'])

export type PlainRoots = Record<string, Record<string, unknown>>

/** What the shared maps of a document hold, as plain values. Nothing of it has been checked. */
export function plainRoots(doc: Y.Doc, kind: PlainKind): PlainRoots {
  return Object.fromEntries(
    Object.keys(plainLayouts[kind]).flatMap((root) => {
      const map = doc.getMap(root)
      return later.has(root) && map.size === 0 ? [] : [[root, plain(map) as Record<string, unknown>]]
    }),
  )
}

function plain(value: unknown): unknown {
  if (!(value instanceof Y.Map)) return value
  return Object.fromEntries([...value.entries()].map(([key, member]) => [key, plain(member)]))
}
