import { expect, test } from 'vitest'
import { digestOf } from '../../../shared/impacts/engine/digest.ts'

test('a digest is FNV-1a with 64 bits over the numbers, lowest byte first', () => {
  // Reckoned with BigInt: the published offset basis and prime (draft-eastlake-fnv, section 5).
  const slow = (values: number[]) => {
    const bytes = new Uint8Array(Float64Array.from(values).buffer)
    let hash = 0xcbf29ce484222325n
    for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
    return hash.toString(16).padStart(16, '0')
  }
  const values = [0, 1, -1.5, Math.PI, 1e300, 5e-324]
  expect(digestOf([values])).toBe(slow(values))
  expect(digestOf([])).toBe('cbf29ce484222325')
})

test('two results have one digest only when every bit is the same, but for the sign of zero', () => {
  expect(digestOf([[1, 2], [3]])).toBe(digestOf([[1], [2, 3]]))
  expect(digestOf([[0.1 + 0.2]])).not.toBe(digestOf([[0.3]]))
  expect(digestOf([[-0]])).toBe(digestOf([[0]]))
})
