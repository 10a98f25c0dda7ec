import { indexGraph, product, type Sign, type SignedEdge, type SignedGraph } from './graph.ts'
import { checkLimits, type Limits, usualLimits, walk } from './walk.ts'

/** How much one thing moves another. */
export const strengths = [1, 2, 3] as const
export type Strength = (typeof strengths)[number]

export interface WeighedEdge extends SignedEdge {
  strength: Strength
  /** Weeks until it is felt. */
  lagWeeks: number
}

/** One way from a thing to another: the product of its signs, the strength of its weakest link, all its lags. */
export interface PathEffect {
  nodes: string[]
  sign: Sign
  strength: Strength
  lagWeeks: number
}

/** What all ways together say: no way, a sign, an unknown one, or two that pull against each other. */
export type Effect = 'none' | Sign | 'ambiguous'

/**
 * What more of `from` does to `to`: every way between them that passes nothing twice, strongest and soonest first, and
 * what they say together. That is ambiguous when ways of both signs are strong (2 or 3), or equally weak; unknown when
 * a way of unknown sign is as strong as any; otherwise the sign of the strongest. `truncated` says that there are more
 * ways than the list has.
 *
 * @throws RangeError as findLoops, and when from or to is unknown or both are the same: that is a loop.
 */
export function pathEffects(
  graph: SignedGraph<WeighedEdge>,
  from: string,
  to: string,
  { limit, maxLength }: Limits = usualLimits,
): { paths: PathEffect[]; effect: Effect; truncated: boolean } {
  checkLimits({ limit, maxLength })
  const indexed = indexGraph(graph)
  const start = graph.nodes.indexOf(from)
  const end = graph.nodes.indexOf(to)
  if (start < 0) throw new RangeError(`from must be one of the nodes, not ${from}.`)
  if (end < 0) throw new RangeError(`to must be one of the nodes, not ${to}.`)
  if (start === end) throw new RangeError('to must be another node than from: ways back to it are loops.')
  const links = linksByPair(graph.edges)
  const paths: PathEffect[] = []
  const truncated = walk(indexed, { start, end, mayPass: () => true }, maxLength, (way) => {
    if (paths.length === limit) return false
    paths.push(along(way.map((place) => indexed.nodes[place]!)))
    return true
  })
  paths.sort((a, b) => b.strength - a.strength || a.lagWeeks - b.lagWeeks || a.nodes.length - b.nodes.length)
  return { paths, effect: together(paths), truncated }

  function along(nodes: string[]): PathEffect {
    const steps = nodes.slice(1).map((node, index) => links.get(pair(nodes[index]!, node))!)
    return {
      nodes,
      sign: steps.map((step) => step.sign).reduce(product),
      strength: steps.reduce<Strength>((weakest, step) => (step.strength < weakest ? step.strength : weakest), 3),
      lagWeeks: steps.reduce((sum, step) => sum + step.lagWeeks, 0),
    }
  }
}

const pair = (from: string, to: string) => JSON.stringify([from, to])

/** Several links of one pair are felt as the strongest and soonest of them. */
function linksByPair(edges: readonly WeighedEdge[]): Map<string, WeighedEdge> {
  const links = new Map<string, WeighedEdge>()
  for (const edge of edges) {
    const key = pair(edge.from, edge.to)
    const known = links.get(key)
    if (!known) links.set(key, edge)
    else {
      const strength = known.strength > edge.strength ? known.strength : edge.strength
      const sign = known.sign === edge.sign ? edge.sign : '?'
      links.set(key, { ...edge, sign, strength, lagWeeks: Math.min(known.lagWeeks, edge.lagWeeks) })
    }
  }
  return links
}

function together(paths: readonly PathEffect[]): Effect {
  if (paths.length === 0) return 'none'
  const strongest = (sign: Sign) => Math.max(0, ...paths.filter((path) => path.sign === sign).map((p) => p.strength))
  const [more, less, unknown] = [strongest('+'), strongest('-'), strongest('?')]
  if (unknown > 0 && unknown >= Math.max(more, less)) return '?'
  if (more === less || Math.min(more, less) >= 2) return 'ambiguous'
  return more > less ? '+' : '-'
}
