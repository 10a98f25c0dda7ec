import type { Loop } from '../../../shared/impacts/loops/find-loops.ts'
import type { Sign, SignedGraph } from '../../../shared/impacts/loops/graph.ts'

/** All ways that pass no node twice, whether they lead anywhere or not. */
export function bruteWays({ nodes, edges }: SignedGraph, from: string): string[][] {
  const ways: string[][] = []
  const extend = (way: string[]) => {
    ways.push(way)
    for (const next of nodes) {
      if (!way.includes(next) && edges.some((edge) => edge.from === way.at(-1) && edge.to === next))
        extend([...way, next])
    }
  }
  extend([from])
  return ways
}

/** The sign of a push between two nodes; unknown when links disagree. */
export function bruteSign({ edges }: SignedGraph, from: string, to: string): Sign | undefined {
  const found = new Set(edges.filter((edge) => edge.from === from && edge.to === to).map((edge) => edge.sign))
  return found.size > 1 ? '?' : [...found][0]
}

/** Every loop, by trying every way from every node and keeping those that close and begin with their first node. */
export function bruteLoops(graph: SignedGraph): Loop[] {
  return graph.nodes
    .flatMap((start) => bruteWays(graph, start))
    .filter((way) => bruteSign(graph, way.at(-1)!, way[0]!) !== undefined)
    .filter((way) => way.every((node) => graph.nodes.indexOf(node) >= graph.nodes.indexOf(way[0]!)))
    .map((way) => {
      const around = way.map((node, index) => bruteSign(graph, node, way[(index + 1) % way.length]!))
      if (around.includes('?')) return { nodes: way, polarity: 'indeterminate' }
      const minus = around.filter((sign) => sign === '-').length
      return { nodes: way, polarity: minus % 2 === 0 ? 'reinforcing' : 'balancing' }
    })
}
