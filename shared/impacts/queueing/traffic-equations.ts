import { mustBeAtLeast, mustBeBetween } from '../statistics/check-number.ts'

/** Fractions that add up to 1 but for rounding leave nobody an exit. */
const rounding = 1e-9

/**
 * How many pass through each node in steady state, in the unit of `external`: the solution of λⱼ = externalⱼ + Σᵢ λᵢ
 * routing[i][j], where routing[i][j] is the fraction of those that leave i for j, and the rest of row i leaves
 * altogether. Source: J. R. Jackson, Networks of waiting lines, Operations Research 5, 1957.
 *
 * @throws RangeError when there are no nodes, sizes differ, arrivals are negative, fractions are outside of [0, 1] or
 * add up to more than 1, something is not finite, or nodes have no exit: people could never leave them.
 */
export function trafficEquations(external: ArrayLike<number>, routing: ArrayLike<ArrayLike<number>>): number[] {
  checkNetwork(external, routing)
  const size = external.length
  // Rows of the equations: λⱼ − Σᵢ routing[i][j] λᵢ = externalⱼ. Columns dominate, so that no pivoting is needed, every
  // entry off the diagonal stays ≤ 0, and no throughput can come out negative.
  const rows = Array.from({ length: size }, (_, j) =>
    Float64Array.from({ length: size }, (__, i) => (i === j ? 1 : 0) - routing[i]![j]!),
  )
  const known = Float64Array.from(external)
  for (let pivot = 0; pivot < size; pivot++) eliminate(rows, known, pivot)
  for (let pivot = size - 1; pivot >= 0; pivot--) {
    const row = rows[pivot]!
    let value = known[pivot]!
    for (let other = pivot + 1; other < size; other++) value -= row[other]! * known[other]!
    known[pivot] = value / row[pivot]!
  }
  return Array.from(known)
}

function eliminate(rows: readonly Float64Array[], known: Float64Array, pivot: number): void {
  const top = rows[pivot]!
  for (let below = pivot + 1; below < rows.length; below++) {
    const row = rows[below]!
    if (row[pivot] === 0) continue
    const factor = row[pivot]! / top[pivot]!
    for (let column = pivot; column < rows.length; column++) row[column] = row[column]! - factor * top[column]!
    known[below] = known[below]! - factor * known[pivot]!
  }
}

function checkNetwork(external: ArrayLike<number>, routing: ArrayLike<ArrayLike<number>>): void {
  const size = external.length
  if (size === 0) throw new RangeError('external must hold at least one node.')
  if (routing.length !== size) throw new RangeError(`routing must have ${size} rows, not ${routing.length}.`)
  for (let i = 0; i < size; i++) {
    mustBeAtLeast(`external[${i}]`, external[i]!, 0)
    const row = routing[i]!
    if (row.length !== size) throw new RangeError(`routing[${i}] must have ${size} fractions, not ${row.length}.`)
    for (let j = 0; j < size; j++) mustBeBetween(`routing[${i}][${j}]`, row[j]!, 0, 1)
    const sum = sumOf(row)
    if (sum > 1 + rounding) throw new RangeError(`routing[${i}] must add up to at most 1, not ${sum}.`)
  }
  const closed = nodesWithoutExit(routing)
  if (closed.length > 0) throw new RangeError(`routing must let everybody out: no exit from ${closed.join(', ')}.`)
}

/** The nodes from which no way leads out of the network, found backwards from those that let somebody out. */
function nodesWithoutExit(routing: ArrayLike<ArrayLike<number>>): number[] {
  const nodes = Array.from({ length: routing.length }, (_, node) => node)
  const out = new Set(nodes.filter((node) => sumOf(routing[node]!) < 1 - rounding))
  const next = [...out]
  for (let node = next.pop(); node !== undefined; node = next.pop()) {
    for (const from of nodes) {
      if (out.has(from) || routing[from]![node]! === 0) continue
      out.add(from)
      next.push(from)
    }
  }
  return nodes.filter((node) => !out.has(node))
}

function sumOf(row: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < row.length; index++) sum += row[index]!
  return sum
}
