import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plainRoots } from '../../../shared/documents/plain-roots.ts'
import type { OrganisationId } from '../../../shared/ids.ts'
import { mostFactors } from '../../../shared/impacts/loops/content.ts'
import { findLoops } from '../../../shared/impacts/loops/find-loops.ts'
import { pathEffects } from '../../../shared/impacts/loops/path-effects.ts'
import { loopMapOf } from '../../../shared/impacts/loops/read-map.ts'
import { effectSentence, linesOfMap, linkSentence, loopWords, pathWords } from '../../../shared/impacts/loops/words.ts'
import {
  byHand,
  placeFactors,
  removeFactor,
  removeLink,
  setFactor,
  setLink,
} from '../../../shared/impacts/loops/write-map.ts'

const nodes = {
  t: { label: 'delayed transfers' },
  w: { label: 'full wards', organisation: 'org-a', x: 10, y: -4 },
  b: { label: 'boarding' },
  f: { label: 'free beds' },
}
const edge = (from: string, to: string, sign: string) => ({ from, to, sign, strength: 3, lagWeeks: 0 })
const edges = { 1: edge('t', 'w', '+'), 2: edge('w', 'b', '+'), 3: edge('b', 't', '+'), 4: edge('w', 'f', '-') }
const map = loopMapOf({ nodes, edges })
const labelOf = (id: string) => map.factors.find((factor) => factor.id === id)?.label ?? id
const graph = { nodes: map.factors.map(({ id }) => id), edges: map.links }

const link = { sign: '+', strength: 2, lagWeeks: 0 } as const
const read = (doc: Y.Doc) => loopMapOf(plainRoots(doc, 'loops'))

function twoCopies(): [Y.Doc, Y.Doc, () => void] {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const exchange = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  }
  return [one, other, exchange]
}

test('a loop is told once round, with what the push has become at each factor', () => {
  const [loop] = findLoops(graph).loops
  expect(loopWords(loop!, map.links, labelOf)).toBe(
    'more boarding → more delayed transfers → more full wards → more boarding',
  )
  const balancing = loopMapOf({ nodes, edges: { ...edges, 2: edge('w', 'b', '-') } })
  expect(loopWords(findLoops({ nodes: graph.nodes, edges: balancing.links }).loops[0]!, balancing.links, labelOf)).toBe(
    'more boarding → more delayed transfers → more full wards → fewer boarding',
  )
})

test('links, ways and effects are told in the same words', () => {
  expect(linkSentence(map.links.at(-1)!, labelOf)).toBe('More full wards leads to fewer free beds')
  const { paths, effect } = pathEffects(graph, 't', 'f')
  expect(pathWords(paths[0]!, map.links, labelOf)).toBe('more delayed transfers → more full wards → fewer free beds')
  expect(effectSentence(effect, 't', 'f', labelOf)).toBe('More delayed transfers leads to fewer free beds.')
  expect(linesOfMap(map).links).toContain('More full wards leads to fewer free beds (strong, at once)')
})

test('factors come by name and links by what they join, wherever they were written', () => {
  expect(map.factors.map(({ label }) => label)).toEqual(['boarding', 'delayed transfers', 'free beds', 'full wards'])
  expect(map.links.map(({ id }) => id)).toEqual(['3', '1', '2', '4'])
  expect(map.factors.at(-1)).toEqual({ id: 'w', label: 'full wards', organisationId: 'org-a', at: { x: 10, y: -4 } })
})

test('whatever stands in the maps, what comes out is a map that can be searched', () => {
  const anything = fc.dictionary(fc.string(), fc.anything(), { maxKeys: 8 })
  const some = fc.oneof(
    anything,
    fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.oneof(
        fc.anything(),
        fc.constant({ label: 'a' }),
        fc.constant({ from: 'a', to: 'b', sign: 'x', strength: Number.NaN }),
      ),
    ),
  )
  fc.assert(
    fc.property(some, some, (first, second) => {
      const { factors, links } = loopMapOf({ nodes: first, edges: second })
      expect(() => findLoops({ nodes: factors.map(({ id }) => id), edges: links })).not.toThrow()
      for (const { strength, lagWeeks } of links) expect([1, 2, 3].includes(strength) && lagWeeks >= 0).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('what is no factor, a link of none, and more than a map can show are left out', () => {
  expect(loopMapOf({ nodes: { a: { label: ' ' }, b: 7, c: { label: 'c', x: 1e300, y: 0 } }, edges: {} })).toEqual({
    factors: [{ id: 'c', label: 'c', organisationId: null, at: null }],
    links: [],
  })
  expect(loopMapOf({ nodes, edges: { 1: edge('t', 'gone', '+') } }).links).toEqual([])
  const many = Object.fromEntries(Array.from({ length: mostFactors + 5 }, (_, n) => [`${n}`, { label: `${n}` }]))
  expect(loopMapOf({ nodes: many, edges: {} }).factors).toHaveLength(mostFactors)
})

test('two people who change different fields of one link both have their way', () => {
  const [one, other, exchange] = twoCopies()
  setFactor(one, 'a', { label: 'a', organisationId: null })
  setFactor(one, 'b', { label: 'b', organisationId: 'org-a' as OrganisationId })
  setLink(one, 'l', { from: 'a', to: 'b', ...link })
  exchange()
  setLink(one, 'l', { from: 'a', to: 'b', ...link, sign: '-' })
  setLink(other, 'l', { from: 'a', to: 'b', ...link, strength: 3 })
  exchange()
  expect(read(one).links).toEqual([{ id: 'l', from: 'a', to: 'b', sign: '-', strength: 3, lagWeeks: 0 }])
  expect(read(other)).toEqual(read(one))
})

test('a removed factor takes its links along, also those that somebody adds meanwhile', () => {
  const [one, other, exchange] = twoCopies()
  for (const id of ['a', 'b']) setFactor(one, id, { label: id, organisationId: null })
  setLink(one, 'l', { from: 'a', to: 'b', ...link })
  exchange()
  removeFactor(one, 'a')
  setLink(other, 'm', { from: 'b', to: 'a', ...link })
  placeFactors(other, { a: { x: 1, y: 2 } }, byHand)
  exchange()
  expect(read(one)).toEqual({ factors: [{ id: 'b', label: 'b', organisationId: null, at: null }], links: [] })
  expect(read(other)).toEqual(read(one))
})

test('a factor that somebody removed gets no place, and places are whole numbers within the drawing', () => {
  const doc = new Y.Doc()
  setFactor(doc, 'a', { label: 'a', organisationId: null })
  placeFactors(doc, { a: { x: 10.6, y: -1e9 }, gone: { x: 1, y: 1 } }, 'placing')
  expect(read(doc).factors).toEqual([{ id: 'a', label: 'a', organisationId: null, at: { x: 11, y: -100_000 } }])
  setLink(doc, 'l', { from: 'a', to: 'a', ...link })
  removeLink(doc, 'l')
  expect(read(doc).links).toEqual([])
})
