import { rounding } from './check-routes.ts'
import { components } from './components.ts'
import { likelyOf } from './estimate.ts'
import type { Network, Route } from './network.ts'
import type { Problem } from './problems.ts'

/**
 * Rings of services that nobody can ever leave: all who are in one go round in it, so they only ever grow. Each is named
 * by one way round.
 */
export function checkLoops({ services, routes }: Network): Problem[] {
  const index = new Map(services.map(({ id }, at) => [id, at]))
  const taken = routes.filter(({ fraction, from, to }) => likelyOf(fraction) > 0 && index.has(from) && index.has(to))
  const out = Map.groupBy(taken, ({ from }) => index.get(from)!)
  const next = (node: number) => (out.get(node) ?? []).map(({ to }) => index.get(to)!)
  return components(services.keys(), next)
    .filter((group) =>
      group.every((node) => staysWithin(out.get(node) ?? [], new Set(group.map((at) => services[at]!.id)))),
    )
    .map((group) => {
      const way = wayRound(group, next).map((node) => services[node]!.id)
      const first = routes.findIndex(({ from, to }) => from === way[0] && to === way[1])
      const sentence = `The loop ${way.join(' → ')} has no exit: nobody ever leaves it. Let a part of its leavers go elsewhere.`
      return { at: `/network/routes/${first}`, sentence }
    })
}

function staysWithin(routes: readonly Route[], members: ReadonlySet<string>): boolean {
  const within = routes.filter(({ to }) => members.has(to)).reduce((sum, { fraction }) => sum + likelyOf(fraction), 0)
  return within >= 1 - rounding
}

/** The shortest way from the first of a group back to it. */
function wayRound(group: readonly number[], next: (node: number) => number[]): number[] {
  const start = group[0]!
  const members = new Set(group)
  const before = new Map<number, number>()
  for (const node of breadthFirst(start, members, before, next)) {
    if (!next(node).includes(start)) continue
    const way = [node]
    while (way[0] !== start) way.unshift(before.get(way[0]!)!)
    return [...way, start]
  }
  return [start]
}

function* breadthFirst(
  start: number,
  members: ReadonlySet<number>,
  before: Map<number, number>,
  next: (node: number) => number[],
) {
  const queue = [start]
  const seen = new Set(queue)
  for (const node of queue) {
    yield node
    for (const follower of next(node)) {
      if (seen.has(follower) || !members.has(follower)) continue
      seen.add(follower)
      before.set(follower, node)
      queue.push(follower)
    }
  }
}
