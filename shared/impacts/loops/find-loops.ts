import { type IndexedGraph, indexGraph, product, type Sign, type SignedGraph } from './graph.ts'
import { checkLimits, type Limits, usualLimits, walk } from './walk.ts'

/** What a loop does to a push: carries it on, works against it, or nobody knows. */
export type Polarity = 'reinforcing' | 'balancing' | 'indeterminate'

export interface Loop {
  /** In the order of the pushes, beginning with the one listed first; the last pushes the first. */
  nodes: string[]
  polarity: Polarity
}

const polarities: Record<Sign, Polarity> = { '+': 'reinforcing', '-': 'balancing', '?': 'indeterminate' }

/**
 * Every elementary loop of a signed graph once, up to the limits, with its polarity: the product of its signs. As in
 * D. B. Johnson, Finding all the elementary circuits of a directed graph, SIAM Journal on Computing 4, 1975: the loops
 * through each node that pass only later ones, so that none is found twice, and no step into a dead end.
 * `truncated` says that the graph has loops which are not in the list.
 *
 * @throws RangeError when a node is listed twice, an edge names an unknown node, or a limit is no whole number from 1.
 */
export function findLoops(
  graph: SignedGraph,
  { limit, maxLength }: Limits = usualLimits,
): { loops: Loop[]; truncated: boolean } {
  checkLimits({ limit, maxLength })
  const indexed = indexGraph(graph)
  const loops: Loop[] = []
  let truncated = false
  for (let start = 0; start < indexed.nodes.length; start++) {
    const leftOut = walk(indexed, { start, end: start, mayPass: (place) => place > start }, maxLength, (way) => {
      if (loops.length === limit) return false
      loops.push({ nodes: way.map((place) => indexed.nodes[place]!), polarity: polarityOf(indexed, way) })
      return true
    })
    if (leftOut) truncated = true
    if (truncated && loops.length === limit) break
  }
  return { loops, truncated }
}

function polarityOf({ pushes }: IndexedGraph, way: readonly number[]): Polarity {
  const sign = way
    .map((place, index) => pushes[place]!.find(([to]) => to === way[(index + 1) % way.length])![1])
    .reduce(product)
  return polarities[sign]
}
