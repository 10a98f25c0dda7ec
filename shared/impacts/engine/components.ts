/**
 * Groups of nodes that can reach each other (strongly connected components: Tarjan 1972), a group that others lead to
 * before those others. Nodes are visited in the order given, so the same graph gives the same answer. Without recursion,
 * because a chain of thousands is deeper than the stack.
 */
export function components(nodes: Iterable<number>, next: (node: number) => readonly number[]): number[][] {
  const found: number[][] = []
  const order = new Map<number, number>()
  const lowest = new Map<number, number>()
  const open: number[] = []
  const isOpen = new Set<number>()
  for (const root of nodes) {
    if (order.has(root)) continue
    const walk = [{ node: root, at: 0 }]
    while (walk.length > 0) {
      const step = walk.at(-1)!
      const { node } = step
      if (step.at === 0) {
        order.set(node, order.size)
        lowest.set(node, order.get(node)!)
        open.push(node)
        isOpen.add(node)
      }
      const followers = next(node)
      const follower = followers[step.at++]
      if (follower !== undefined) {
        if (!order.has(follower)) walk.push({ node: follower, at: 0 })
        else if (isOpen.has(follower)) lowest.set(node, Math.min(lowest.get(node)!, order.get(follower)!))
        continue
      }
      walk.pop()
      const above = walk.at(-1)
      if (above) lowest.set(above.node, Math.min(lowest.get(above.node)!, lowest.get(node)!))
      if (lowest.get(node) === order.get(node)) {
        const group = open.splice(open.lastIndexOf(node))
        for (const member of group) isOpen.delete(member)
        found.push(group.sort((a, b) => a - b))
      }
    }
  }
  return found
}
