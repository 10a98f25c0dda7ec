import { mustBeCount } from '../statistics/check-number.ts'
import type { IndexedGraph } from './graph.ts'

/** How much to look for. Numbers of ways grow faster than exponentially with links. */
export interface Limits {
  /** The most ways to return. */
  limit: number
  /** The most nodes that one way may have. */
  maxLength: number
}

/** Enough for people to read, and found at once however the links lie. */
export const usualLimits: Limits = { limit: 200, maxLength: 12 }

/**
 * Walks every way from `start` to `end` that passes no node twice and only nodes that may be passed, in the order of
 * nodes; `end` may be the start itself, for loops. Each step is taken only when a look ahead, backwards from the end
 * around the way so far, has shown that it can still arrive in time: so no step is in vain, and the time between two
 * ways is at most that of looking once over the graph for each of their nodes. (Johnson's own blocking of dead ends
 * remembers them without their distance, and would lose ways where length is limited.)
 *
 * `found` gets the places of each way, without a closing repetition, and says whether to go on. Returns whether
 * anything was left out: because it was too long, or because `found` had enough.
 */
export function walk(
  { pushes, pushedBy, nodes }: IndexedGraph,
  { start, end, mayPass }: { start: number; end: number; mayPass: (place: number) => boolean },
  maxLength: number,
  found: (way: readonly number[]) => boolean,
): boolean {
  const way = [start]
  const passed = new Uint8Array(nodes.length)
  passed[start] = 1
  let leftOut = false
  let enough = false
  const ending = start === end ? 0 : 1
  step(start)
  return leftOut

  function step(place: number): void {
    const steps = stepsToEnd()
    for (const [next] of pushes[place]!) {
      if (enough) return
      if (next === end) arrive()
      else if (steps[next]! > 0) {
        if (way.length + steps[next]! + ending > maxLength) leftOut = true
        else goOn(next)
      }
    }
  }

  function arrive(): void {
    if (way.length + ending > maxLength) leftOut = true
    else if (!found(ending ? [...way, end] : [...way])) {
      leftOut = true
      enough = true
    }
  }

  function goOn(next: number): void {
    way.push(next)
    passed[next] = 1
    step(next)
    passed[next] = 0
    way.pop()
  }

  /** For each node that the way has not passed, how many steps it is from the end around the way; 0 when it is cut off. */
  function stepsToEnd(): Int32Array {
    const steps = new Int32Array(nodes.length)
    const reached = [end]
    for (const place of reached) {
      for (const before of pushedBy[place]!) {
        if (before === end || passed[before] || steps[before] || !mayPass(before)) continue
        steps[before] = (place === end ? 0 : steps[place]!) + 1
        reached.push(before)
      }
    }
    return steps
  }
}

/** @throws RangeError when a limit is not a whole number of at least 1. */
export function checkLimits({ limit, maxLength }: Limits): void {
  mustBeCount('limit', limit, 1)
  mustBeCount('maxLength', maxLength, 1)
}
