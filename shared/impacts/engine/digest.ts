/**
 * A short name of exact numbers: two results have the same digest when every bit is the same, but for the sign of zero.
 * FNV-1a with 64 bits (Fowler, Noll and Vo, 1991) over the numbers' eight bytes each, the lowest first, as 16 hexadecimal
 * digits. It tells results apart, it does not protect them: what is sealed is sealed with SHA-256 around it.
 */
export function digestOf(series: Iterable<ArrayLike<number>>): string {
  const hash: Hash = { low: 0x84222325, high: 0xcbf29ce4 }
  const bytes = new DataView(new ArrayBuffer(8))
  for (const values of series) {
    for (let index = 0; index < values.length; index++) {
      // Adding 0 turns negative zero into zero.
      bytes.setFloat64(0, values[index]! + 0, true)
      for (let at = 0; at < 8; at++) take(hash, bytes.getUint8(at))
    }
  }
  return hex(hash.high) + hex(hash.low)
}

interface Hash {
  low: number
  high: number
}

/** hash = (hash xor byte) × 0x100000001b3, modulo 2⁶⁴, in two halves. */
function take(hash: Hash, byte: number): void {
  const low = (hash.low ^ byte) >>> 0
  const product = low * 0x1b3
  const carried = Math.floor(product / 4_294_967_296)
  hash.high = (Math.imul(hash.high, 0x1b3) + carried + (low << 8)) >>> 0
  hash.low = product >>> 0
}

const hex = (half: number) => half.toString(16).padStart(8, '0')
