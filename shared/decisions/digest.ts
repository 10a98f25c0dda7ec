import { canonical } from '../canonical.ts'

// SHA-256 (FIPS 180-4) in plain arithmetic: the rule that seals a decision runs on both sides, and a browser offers
// its own only on secure origins, which a tablet in the meeting room may not have.

const primes = firstPrimes(64)
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)))
const initial = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

/** The digest of what a value says: SHA-256 of its canonical JSON, in hexadecimal. */
export function digestOf(value: unknown): string {
  return sha256(new TextEncoder().encode(canonical(value)))
}

/** SHA-256 of some bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  const words = padded(bytes)
  let hash = initial
  for (let block = 0; block < words.length; block += 16) hash = compress(hash, words.subarray(block, block + 16))
  return hash.map((word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(before: readonly number[], block: Uint32Array): number[] {
  const w = new Uint32Array(64)
  w.set(block)
  for (let t = 16; t < 64; t++) {
    const [w2, w7, w15, w16] = [w[t - 2] ?? 0, w[t - 7] ?? 0, w[t - 15] ?? 0, w[t - 16] ?? 0]
    const s0 = rotated(w15, 7) ^ rotated(w15, 18) ^ (w15 >>> 3)
    const s1 = rotated(w2, 17) ^ rotated(w2, 19) ^ (w2 >>> 10)
    w[t] = w16 + s0 + w7 + s1
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = before
  for (let t = 0; t < 64; t++) {
    const s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const first = (h + s1 + ((e & f) ^ (~e & g)) + (roundConstants[t] ?? 0) + (w[t] ?? 0)) | 0
    const s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, n) => (word + (before[n] ?? 0)) >>> 0)
}

/** The message with its closing bit and length, as big-endian words in whole blocks of 16. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(Math.ceil((bytes.length + 9) / 64) * 16)
  const put = (at: number, byte: number) => {
    const word = at >> 2
    words[word] = (words[word] ?? 0) | (byte << (24 - (at % 4) * 8))
  }
  for (let at = 0; at < bytes.length; at++) put(at, bytes[at] ?? 0)
  put(bytes.length, 0x80)
  words[words.length - 2] = Math.floor(bytes.length / 0x20000000)
  words[words.length - 1] = bytes.length * 8
  return words
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function fraction(root: number): number {
  return Math.floor((root % 1) * 2 ** 32)
}

function firstPrimes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}
