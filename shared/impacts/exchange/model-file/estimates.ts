import type { Estimate } from '../../engine/network.ts'
import { isObject, member, type Node, type Reading } from '../fhir/node.ts'

/** A number, or `{ low, likely, high, shape }`. */
export function estimateIn(node: Node, read: Reading): Estimate | null {
  if (!isObject(node.value)) return read.number(node)
  const [low, likely, high] = ['low', 'likely', 'high'].map((end) => read.number(member(node, end)))
  const shape = read.choice(member(node, 'shape'), ['triangular', 'pert'])
  if (low == null || likely == null || high == null) {
    // One that is there and cannot be read is refused already.
    if (['low', 'likely', 'high'].every((end) => member(node, end).value !== undefined)) return null
    return read.refuse(node.at, 'A range needs low, likely and high. Give all three.')
  }
  return { low, likely, high, ...(shape === null ? {} : { shape }) }
}

/** An estimate in other units, so many of which make one. */
export function times(estimate: Estimate, units: number): Estimate {
  if (typeof estimate === 'number') return estimate * units
  const { low, likely, high } = estimate
  return { ...estimate, low: low * units, likely: likely * units, high: high * units }
}

/** Whether two are the same but for rounding: a file is written in other units than the model has. */
export function isNear(one: Estimate, other: unknown): boolean {
  if (typeof one === 'number') return typeof other === 'number' && near(one, other)
  if (!isObject(other) || one.shape !== other.shape) return false
  return (['low', 'likely', 'high'] as const).every((end) => {
    const value = other[end]
    return typeof value === 'number' && near(one[end], value)
  })
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other))
}
