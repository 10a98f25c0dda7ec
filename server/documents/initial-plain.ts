import * as Y from 'yjs'
import type { PlainKind } from '../../shared/documents/kinds.ts'
import { type MapLayout, type PlainRoots, plainLayouts } from '../../shared/documents/plain-roots.ts'
import { serverClient } from './admission.ts'

/** Part of a document of plain values, and the Yjs client that it is written under. */
export interface PlainPart {
  roots: PlainRoots
  client: number
}

/** The first update of a document of plain values, all written by the server for whoever starts it. */
export function fromPlain(kind: PlainKind, roots: PlainRoots): Uint8Array {
  return Y.mergeUpdates(fromParts(kind, [{ roots, client: serverClient }]))
}

/** The first updates of a document that several people have written: one for each part, each resting on those before. */
export function fromParts(kind: PlainKind, parts: readonly PlainPart[]): Uint8Array[] {
  const doc = new Y.Doc()
  return parts.map(({ roots, client }) => {
    const before = Y.encodeStateVector(doc)
    doc.clientID = client
    doc.transact(() => {
      for (const [root, layout] of Object.entries(plainLayouts[kind])) fill(doc.getMap(root), roots[root] ?? {}, layout)
    })
    return Y.encodeStateAsUpdate(doc, before)
  })
}

function fill(map: Y.Map<unknown>, entries: Record<string, unknown>, layout: MapLayout): void {
  for (const [name, value] of Object.entries(entries)) {
    map.set(name, layout.holds === 'values' ? value : recordOf(value as Record<string, unknown>, layout.inner))
  }
}

function recordOf(fields: Record<string, unknown>, inner: readonly string[]): Y.Map<unknown> {
  return new Y.Map(
    Object.entries(fields).map(([name, value]) => [
      name,
      inner.includes(name) ? new Y.Map(Object.entries(value as Record<string, unknown>)) : value,
    ]),
  )
}
