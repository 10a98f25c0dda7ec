import * as Y from 'yjs'
import type { OrganisationId } from '../../ids.ts'
import { type Link, mostLabel, mostPlace } from './content.ts'

type Fields = Record<string, unknown>

/** The origin of what is changed here by hand, which is what can be undone here. */
export const byHand = 'by-hand'

/** Sets the name of a factor and where it happens; makes it if it is not there. */
export function setFactor(
  doc: Y.Doc,
  id: string,
  { label, organisationId }: { label: string; organisationId: OrganisationId | null },
): void {
  setFields(doc, 'nodes', id, { label: label.trim().slice(0, mostLabel), organisation: organisationId }, byHand)
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
  setFields(doc, 'edges', id, { from, to, sign, strength, lagWeeks }, byHand)
}

/** Removes a link; both its factors stay. */
export function removeLink(doc: Y.Doc, id: string): void {
  doc.transact(() => doc.getMap('edges').delete(id), byHand)
}

/** Sets only what differs, so that two people who change different fields of one thing both have their way. */
function setFields(doc: Y.Doc, root: 'nodes' | 'edges', id: string, fields: Fields, origin: string): void {
  doc.transact(() => {
    const map = doc.getMap(root)
    const known = map.get(id)
    if (known instanceof Y.Map) {
      for (const [name, value] of Object.entries(fields)) if (known.get(name) !== value) known.set(name, value)
    } else map.set(id, new Y.Map(Object.entries(fields)))
  }, origin)
}

function within(value: number): number {
  return Math.round(Math.max(-mostPlace, Math.min(mostPlace, value)))
}
