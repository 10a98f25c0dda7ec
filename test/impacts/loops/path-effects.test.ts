import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sign, signs } from '../../../shared/impacts/loops/graph.ts'
import { pathEffects, type Strength, strengths, type WeighedEdge } from '../../../shared/impacts/loops/path-effects.ts'
import { bruteWays } from './brute-force.ts'

const everything = { limit: 100_000, maxLength: 100 }
const link = (from: string, to: string, sign: Sign, strength: Strength = 2, lagWeeks = 0): WeighedEdge => ({
  from,
  to,
  sign,
  strength,
  lagWeeks,
})
const between = (edges: WeighedEdge[]) => pathEffects({ nodes: ['a', 'b', 'c', 'd'], edges }, 'a', 'd')

test('a way has the product of its signs, the strength of its weakest link, and all its lags', () => {
  expect(between([link('a', 'b', '-', 3, 2), link('b', 'c', '+', 1, 4), link('c', 'd', '-', 2, 1)])).toEqual({
    paths: [{ nodes: ['a', 'b', 'c', 'd'], sign: '+', strength: 1, lagWeeks: 7 }],
    effect: '+',
    truncated: false,
  })
})

test('without a way there is no effect', () => {
  expect(between([link('d', 'a', '+')])).toEqual({ paths: [], effect: 'none', truncated: false })
})

test('strong ways of both signs are ambiguous, and so are equally weak ones', () => {
  const ways = (more: Strength, less: Strength) => [
    link('a', 'b', '+', more),
    link('b', 'd', '+', more),
    link('a', 'c', '+', less),
    link('c', 'd', '-', less),
  ]
  expect(between(ways(3, 3)).effect).toBe('ambiguous')
  expect(between(ways(3, 2)).effect).toBe('ambiguous')
  expect(between(ways(1, 1)).effect).toBe('ambiguous')
  expect(between(ways(3, 1)).effect).toBe('+')
  expect(between(ways(1, 2)).effect).toBe('-')
})

test('a way of unknown sign that is as strong as any leaves the effect unknown, a weaker one does not', () => {
  const ways = (known: Strength, unknown: Strength) => [
    link('a', 'd', '-', known),
    link('a', 'b', '?', unknown),
    link('b', 'd', '+', unknown),
  ]
  expect(between(ways(2, 2)).effect).toBe('?')
  expect(between(ways(3, 2)).effect).toBe('-')
})

test('the strongest and soonest way comes first', () => {
  const { paths } = between([
    link('a', 'd', '+', 1, 0),
    link('a', 'b', '+', 3, 9),
    link('b', 'd', '+', 3, 0),
    link('a', 'c', '+', 3, 1),
    link('c', 'd', '+', 3, 1),
  ])
  expect(paths.map((path) => path.nodes.join(''))).toEqual(['acd', 'abd', 'ad'])
})

test('the ways are those that trying every way gives, up to the limits', () => {
  const edge = fc.record({
    from: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    sign: fc.constantFrom(...signs),
    strength: fc.constantFrom(...strengths),
    lagWeeks: fc.nat(5),
  })
  const graphs = fc.array(edge, { maxLength: 16 }).map((edges) => ({ nodes: ['a', 'b', 'c', 'd', 'e'], edges }))
  fc.assert(
    fc.property(graphs, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10 }), (graph, maxLength, limit) => {
      const all = bruteWays(graph, 'a').filter((way) => way.at(-1) === 'e')
      const everyWay = pathEffects(graph, 'a', 'e', everything)
      expect(everyWay.paths.map((path) => path.nodes.join('')).sort()).toEqual(all.map((way) => way.join('')).sort())
      const some = pathEffects(graph, 'a', 'e', { limit, maxLength })
      expect(some.paths).toHaveLength(Math.min(limit, all.filter((way) => way.length <= maxLength).length))
      expect(some.truncated).toBe(all.length > some.paths.length)
    }),
    { numRuns: 1000 },
  )
})

test('unknown ends, and ends that are the same, are refused by name', () => {
  const graph = { nodes: ['a', 'b'], edges: [] }
  expect(() => pathEffects(graph, 'x', 'b')).toThrow(new RangeError('from must be one of the nodes, not x.'))
  expect(() => pathEffects(graph, 'a', 'x')).toThrow(/^to must be one of the nodes/)
  expect(() => pathEffects(graph, 'a', 'a')).toThrow(/^to must be another node/)
})
