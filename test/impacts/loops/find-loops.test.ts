import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLoops } from '../../../shared/impacts/loops/find-loops.ts'
import { type SignedEdge, type SignedGraph, signs } from '../../../shared/impacts/loops/graph.ts'
import { bruteLoops } from './brute-force.ts'

const everything = { limit: 1_000_000, maxLength: 1000 }

function letters(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index))
}

function complete(count: number): SignedGraph {
  const nodes = letters(count)
  const edges = nodes.flatMap((from) =>
    nodes.flatMap((to): SignedEdge[] => (from === to ? [] : [{ from, to, sign: '+' }])),
  )
  return { nodes, edges }
}

/** The edges of a circle through the nodes, in their order. */
function circle(nodes: readonly string[], sign: SignedEdge['sign'] = '+'): SignedEdge[] {
  return nodes.map((from, index) => ({ from, to: nodes[(index + 1) % nodes.length]!, sign }))
}

const graph = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const node = fc.constantFrom(...letters(size))
  const edge = fc.record({ from: node, to: node, sign: fc.constantFrom(...signs) })
  return fc.record({ nodes: fc.constant(letters(size)), edges: fc.array(edge, { maxLength: 18 }) })
})

test('the complete digraph of n nodes has Σ C(n,k)(k−1)! loops: 1, 5, 20, 84, 409, 2,365', () => {
  // Johnson 1975, section 1; OEIS A002807 shifted by the two-way loops.
  const counts = [2, 3, 4, 5, 6, 7].map((size) => findLoops(complete(size), everything).loops.length)
  expect(counts).toEqual([1, 5, 20, 84, 409, 2365])
})

test('a circle is one loop, a line none, two-way edges one loop each, a self-push one', () => {
  const nodes = letters(5)
  expect(findLoops({ nodes, edges: circle(nodes) }).loops).toEqual([{ nodes, polarity: 'reinforcing' }])
  expect(findLoops({ nodes, edges: circle(nodes).slice(0, -1) }).loops).toEqual([])
  const line = circle(nodes).slice(0, -1)
  const back = line.map(({ from, to, sign }) => ({ from: to, to: from, sign }))
  expect(findLoops({ nodes, edges: [...line, ...back] }).loops.map((loop) => loop.nodes)).toEqual([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
  ])
  expect(findLoops({ nodes, edges: [{ from: 'c', to: 'c', sign: '-' }] }).loops).toEqual([
    { nodes: ['c'], polarity: 'balancing' },
  ])
})

test('an even number of minus signs reinforces, an odd one balances, one unknown leaves it open', () => {
  const nodes = letters(3)
  const polarity = (list: readonly SignedEdge['sign'][]) =>
    findLoops({ nodes, edges: circle(nodes).map((edge, index) => ({ ...edge, sign: list[index]! })) }).loops[0]!
      .polarity
  expect(polarity(['+', '+', '+'])).toBe('reinforcing')
  expect(polarity(['-', '+', '-'])).toBe('reinforcing')
  expect(polarity(['-', '+', '+'])).toBe('balancing')
  expect(polarity(['-', '-', '-'])).toBe('balancing')
  expect(polarity(['-', '?', '-'])).toBe('indeterminate')
})

test('the same link twice is one loop, and two of different signs leave it open', () => {
  const nodes = letters(2)
  const edges = circle(nodes)
  expect(findLoops({ nodes, edges: [...edges, ...edges] }).loops).toHaveLength(1)
  expect(findLoops({ nodes, edges: [...edges, { from: 'a', to: 'b', sign: '-' }] }).loops).toEqual([
    { nodes, polarity: 'indeterminate' },
  ])
})

test('a limit on their number returns that many and says that there are more, and only then', () => {
  expect(findLoops(complete(6), { limit: 100, maxLength: 6 })).toMatchObject({ truncated: true })
  expect(findLoops(complete(6), { limit: 100, maxLength: 6 }).loops).toHaveLength(100)
  expect(findLoops(complete(6), { limit: 409, maxLength: 6 }).truncated).toBe(false)
  expect(findLoops(complete(6), { limit: 408, maxLength: 6 }).truncated).toBe(true)
})

test('a limit on their length returns all up to that length and says that there are longer ones, and only then', () => {
  // Σ C(6,k)(k−1)! for k of 2 and 3.
  const short = findLoops(complete(6), { limit: 1000, maxLength: 3 })
  expect(short.loops).toHaveLength(15 + 40)
  expect(short.truncated).toBe(true)
  const nodes = letters(6)
  const two = [...circle(nodes.slice(0, 3)), ...circle(nodes.slice(3))]
  expect(findLoops({ nodes, edges: two }, { limit: 10, maxLength: 3 })).toMatchObject({ truncated: false })
  expect(findLoops({ nodes, edges: two }, { limit: 10, maxLength: 2 })).toEqual({ loops: [], truncated: true })
})

test('many ways into a dead end do not hold up the search', () => {
  // A ladder of 40 rungs offers 2⁴⁰ ways that all end nowhere, beside one loop.
  const nodes = ['start', 'back', ...Array.from({ length: 80 }, (_, index) => `rung${index}`)]
  const edges: SignedEdge[] = circle(['start', 'back'])
  edges.push({ from: 'start', to: 'rung0', sign: '+' }, { from: 'start', to: 'rung1', sign: '+' })
  for (let rung = 0; rung < 78; rung += 2) {
    for (const from of [rung, rung + 1]) {
      for (const to of [rung + 2, rung + 3]) edges.push({ from: `rung${from}`, to: `rung${to}`, sign: '+' })
    }
  }
  expect(findLoops({ nodes, edges }, everything)).toEqual({
    loops: [{ nodes: ['start', 'back'], polarity: 'reinforcing' }],
    truncated: false,
  })
})

test('loops, their polarity and what is left out are what trying every way gives', () => {
  fc.assert(
    fc.property(graph, fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 30 }), (any, maxLength, limit) => {
      const all = bruteLoops(any)
      const short = all.filter((loop) => loop.nodes.length <= maxLength)
      const found = findLoops(any, { limit, maxLength })
      expect(found.truncated).toBe(all.length > found.loops.length)
      expect(found.loops).toHaveLength(Math.min(limit, short.length))
      const known = new Set(short.map((loop) => JSON.stringify(loop)))
      const told = found.loops.map((loop) => JSON.stringify(loop))
      expect(new Set(told).size).toBe(told.length)
      expect(told.filter((loop) => !known.has(loop))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('the order of the links does not change which loops there are', () => {
  fc.assert(
    fc.property(graph, ({ nodes, edges }) => {
      expect(findLoops({ nodes, edges: edges.toReversed() }, everything)).toEqual(
        findLoops({ nodes, edges }, everything),
      )
    }),
    { numRuns: 1000 },
  )
})

test('a node listed twice, a link to nowhere and a limit below 1 are refused by name', () => {
  expect(() => findLoops({ nodes: ['a', 'a'], edges: [] })).toThrow(/^nodes must name each node once/)
  expect(() => findLoops({ nodes: ['a'], edges: [{ from: 'a', to: 'b', sign: '+' }] })).toThrow(
    new RangeError('edges[0].to must be one of the nodes, not b.'),
  )
  expect(() => findLoops({ nodes: [], edges: [] }, { limit: 0, maxLength: 3 })).toThrow(/^limit must be at least 1/)
  expect(() => findLoops({ nodes: [], edges: [] }, { limit: 3, maxLength: 1.5 })).toThrow(/^maxLength must be a whole/)
})
