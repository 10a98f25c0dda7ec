import * as Y from 'yjs'

/** The shared maps of a scenario's document. */
export const scenarioRoots = ['settings', 'changes', 'assumptions'] as const

export type PlainRoots = Record<string, Record<string, unknown>>

/** What the shared maps of a document hold, as plain values. Nothing of it has been checked. */
export function plainRoots(doc: Y.Doc, roots: readonly string[]): PlainRoots {
  return Object.fromEntries(roots.map((root) => [root, plain(doc.getMap(root)) as Record<string, unknown>]))
}

function plain(value: unknown): unknown {
  if (!(value instanceof Y.Map)) return value
  return Object.fromEntries([...value.entries()].map(([key, member]) => [key, plain(member)]))
}
