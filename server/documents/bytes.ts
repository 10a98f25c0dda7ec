/** Bytes that are not what they claim to be. Whoever sent them is cut off; nobody else notices. */
export class Malformed extends Error {
  override name = 'Malformed'
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The most nesting that any value may have: deeper ones would exhaust somebody's stack. */
export const deepest = 100

/** Reads lib0's encoding from strangers: never beyond the end, never more than there can be. */
export class Reader {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new Malformed('ends too early')
    return byte
  }

  uint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large')
      if (byte < 128) return value
      factor *= 128
    }
  }

  /** How many of something follow: each takes at least one byte, so there cannot be more than bytes. */
  count(): number {
    const count = this.uint()
    if (count > this.left) throw new Malformed('promises more than it has')
    return count
  }

  take(length: number): Uint8Array {
    if (length > this.left) throw new Malformed('ends too early')
    const part = this.bytes.subarray(this.at, this.at + length)
    this.at += length
    return part
  }

  block(): Uint8Array {
    return this.take(this.uint())
  }

  string(): string {
    try {
      return strict.decode(this.block())
    } catch (error) {
      throw error instanceof Malformed ? error : new Malformed('text is not UTF-8')
    }
  }

  /** JSON that is not nested too deeply. Nothing is parsed before its depth is known. */
  json(): unknown {
    const text = this.string()
    if (jsonDepth(text) > deepest) throw new Malformed('nested too deeply')
    return parseJson(text)
  }

  end(): void {
    if (this.left > 0) throw new Malformed('something follows its end')
  }
}

/** How deeply a JSON text is nested, without parsing it. */
export function jsonDepth(text: string): number {
  let depth = 0
  let most = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at)
    if (char === 92) at++
    else if (char === 34) quoted = !quoted
    else if (quoted) continue
    else if (char === 91 || char === 123) most = Math.max(most, ++depth)
    else if (char === 93 || char === 125) depth--
  }
  return most
}

/** @throws Malformed when it is no JSON, or would replace somebody's prototype. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value) => {
      if (key === '__proto__') throw new Malformed('names a prototype')
      return value
    })
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed('is not JSON')
  }
}
