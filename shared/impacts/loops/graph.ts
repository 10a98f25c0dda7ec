/** What more of one thing does to another: more of it, less of it, or nobody knows. */
export const signs = ['+', '-', '?'] as const
export type Sign = (typeof signs)[number]

/** Which way a thing pushes another, and no more than that: all that loops need. */
export interface SignedEdge {
  from: string
  to: string
  sign: Sign
}

export interface SignedGraph<Edge extends SignedEdge = SignedEdge> {
  nodes: readonly string[]
  edges: readonly Edge[]
}

/** The sign of one push after another. */
export function product(first: Sign, second: Sign): Sign {
  if (first === '?' || second === '?') return '?'
  return first === second ? '+' : '-'
}

/**
 * The graph by place in the list of nodes: what each node pushes, in the order of nodes, and what pushes it. Several
 * edges of one pair count as one; if their signs differ, nobody knows which of them holds.
 *
 * @throws RangeError when a node is listed twice, or an edge names a node that is not listed.
 */
export function indexGraph({ nodes, edges }: SignedGraph): IndexedGraph {
  const places = new Map(nodes.map((node, place) => [node, place]))
  if (places.size < nodes.length) throw new RangeError('nodes must name each node once.')
  const pushes = nodes.map(() => new Map<number, Sign>())
  const pushedBy: number[][] = nodes.map(() => [])
  edges.forEach((edge, index) => {
    const from = placeOf(edge.from, `edges[${index}].from`)
    const to = placeOf(edge.to, `edges[${index}].to`)
    const known = pushes[from]!.get(to)
    if (known === undefined) pushedBy[to]!.push(from)
    pushes[from]!.set(to, known === undefined || known === edge.sign ? edge.sign : '?')
  })
  return { nodes, pushes: pushes.map((targets) => [...targets].sort(([a], [b]) => a - b)), pushedBy }

  function placeOf(node: string, name: string): number {
    const place = places.get(node)
    if (place === undefined) throw new RangeError(`${name} must be one of the nodes, not ${node}.`)
    return place
  }
}

export interface IndexedGraph {
  nodes: readonly string[]
  pushes: readonly (readonly (readonly [place: number, sign: Sign])[])[]
  pushedBy: readonly (readonly number[])[]
}
