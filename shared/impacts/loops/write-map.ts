import * as Y from 'yjs'
import { type Came, editRecord, writeFields } from '../edit-record.ts'
import { type Factor, type Link, mostLabel, mostPlace } from './content.ts'

/** The origin of what is changed here by hand, which is what can be undone here. */
export const byHand = 'by-hand'

type FactorFields = Pick<Factor, 'label' | 'organisationId'>

/** Sets the name of a factor and where it happens; makes it if it is not there. */
export function setFactor(doc: Y.Doc, id: string, factor: FactorFields): void {
  setFields(doc, 'nodes', id, kept(factor))
}

/** Sets the name of a factor, where it happens, or both; one that somebody has removed meanwhile stays away. */
export function editFactor(doc: Y.Doc, id: string, factor: Partial<FactorFields>): Came {
  return doc.transact(() => editRecord(doc.getMap('nodes'), id, kept(factor)), byHand)
}

/** Names a place as the document does, and cuts a name to what is shown of it. */
function kept({ label, organisationId }: Partial<FactorFields>): object {
  return {
    ...(label === undefined ? {} : { label: label.trim().slice(0, mostLabel) }),
    ...(organisationId === undefined ? {} : { organisation: organisationId }),
  }
}

/** Gives factors their places in the drawing. Those that somebody has removed meanwhile stay away. */
export function placeFactors(
  doc: Y.Doc,
  places: Readonly<Record<string, { x: number; y: number }>>,
  origin: typeof byHand | 'placing',
): void {
  doc.transact(() => {
    for (const [id, { x, y }] of Object.entries(places)) {
      const node = doc.getMap('nodes').get(id)
      if (!(node instanceof Y.Map)) continue
      node.set('x', within(x))
      node.set('y', within(y))
    }
  }, origin)
}

/** Removes a factor and every link of it. */
export function removeFactor(doc: Y.Doc, id: string): void {
  doc.transact(() => {
    const edges = doc.getMap('edges')
    for (const [linkId, edge] of [...edges.entries()]) {
      if (edge instanceof Y.Map && (edge.get('from') === id || edge.get('to') === id)) edges.delete(linkId)
    }
    doc.getMap('nodes').delete(id)
  }, byHand)
}

/** Sets what a link joins and does; makes it if it is not there. */
export function setLink(doc: Y.Doc, id: string, { from, to, sign, strength, lagWeeks }: Omit<Link, 'id'>): void {
  setFields(doc, 'edges', id, { from, to, sign, strength, lagWeeks })
}

/** Sets some fields of a link; one that was removed meanwhile stays away, by itself or with a factor that it joins. */
export function editLink(doc: Y.Doc, id: string, fields: Partial<Omit<Link, 'id'>>): Came {
  const edges = doc.getMap('edges')
  const known = edges.get(id)
  const isThere = (end: 'from' | 'to') =>
    known instanceof Y.Map && doc.getMap('nodes').has(fields[end] ?? String(known.get(end)))
  if (!isThere('from') || !isThere('to')) return 'gone'
  return doc.transact(() => editRecord(edges, id, fields), byHand)
}

/** Removes a link; both its factors stay. */
export function removeLink(doc: Y.Doc, id: string): void {
  doc.transact(() => doc.getMap('edges').delete(id), byHand)
}

/** Sets the fields of a record; makes it if it is not there. */
function setFields(doc: Y.Doc, root: 'nodes' | 'edges', id: string, fields: object): void {
  doc.transact(() => {
    const map = doc.getMap(root)
    const known = map.get(id)
    if (known instanceof Y.Map) writeFields(known, fields)
    else map.set(id, new Y.Map(Object.entries(fields)))
  }, byHand)
}

function within(value: number): number {
  return Math.round(Math.max(-mostPlace, Math.min(mostPlace, value)))
}
