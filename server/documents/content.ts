import { deepest, Malformed, type Reader } from './bytes.ts'

// What a Yjs struct can hold, read from its encoding (version 1) without making any of it.

/** A run is the text of XML, which editors show; they stumble over the other one. */
export type TypeKind = 'list' | 'map' | 'text' | 'run' | 'element' | 'fragment'

export type Content =
  | { kind: 'deleted' | 'string' | 'format' | 'embed' | 'binary' | 'json'; length: number }
  /** Plain values are what JSON could hold, and undefined. */
  | { kind: 'values'; length: number; plain: boolean }
  | { kind: 'type'; length: 1; type: TypeKind }

const typeKinds: readonly (TypeKind | undefined)[] = ['list', 'map', 'text', 'element', 'fragment', undefined, 'run']

/** Reads over a struct's content. Shared types inside the text, subdocuments and hooks are known by number. */
export function readContent(reader: Reader, reference: number): Content {
  switch (reference) {
    case 1:
      return { kind: 'deleted', length: reader.uint() }
    case 2: {
      const length = reader.count()
      for (let n = 0; n < length; n++) jsonOrUndefined(reader)
      return { kind: 'json', length }
    }
    case 3:
      reader.block()
      return { kind: 'binary', length: 1 }
    case 4:
      return { kind: 'string', length: reader.string().length }
    case 5:
      reader.json()
      return { kind: 'embed', length: 1 }
    case 6:
      name(reader)
      reader.json()
      return { kind: 'format', length: 1 }
    case 7:
      return { kind: 'type', length: 1, type: readType(reader) }
    case 8: {
      const length = reader.count()
      let plain = true
      for (let n = 0; n < length; n++) plain = readValue(reader, 1) && plain
      return { kind: 'values', length, plain }
    }
    default:
      throw new Malformed('holds something unknown')
  }
}

/** A key or name: the one that would replace a prototype is refused. */
export function name(reader: Reader): string {
  const text = reader.string()
  if (text === '__proto__') throw new Malformed('names a prototype')
  return text
}

function jsonOrUndefined(reader: Reader): void {
  const start = reader.at
  if (reader.string() === 'undefined') return
  reader.at = start
  reader.json()
}

function readType(reader: Reader): TypeKind {
  const reference = reader.uint()
  const kind = typeKinds[reference]
  if (!kind) throw new Malformed('holds an unknown type')
  if (reference === 3) name(reader)
  return kind
}

/** Reads over one value of lib0's `any`; tells whether it is plain. */
function readValue(reader: Reader, depth: number): boolean {
  if (depth > deepest) throw new Malformed('nested too deeply')
  const tag = reader.byte()
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return true
    case 125:
      integer(reader)
      return true
    case 124:
      reader.take(4)
      return true
    case 123:
      reader.take(8)
      return true
    case 122: // a big integer
      reader.take(8)
      return false
    case 119:
      reader.string()
      return true
    case 118: {
      let plain = true
      for (let left = reader.count(); left > 0; left--) {
        name(reader)
        plain = readValue(reader, depth + 1) && plain
      }
      return plain
    }
    case 117: {
      let plain = true
      for (let left = reader.count(); left > 0; left--) plain = readValue(reader, depth + 1) && plain
      return plain
    }
    case 116: // bytes
      reader.block()
      return false
    default:
      throw new Malformed('holds an unknown value')
  }
}

/** lib0's signed integers: six bits and the sign first, then seven bits at a time. */
function integer(reader: Reader): void {
  for (let bytes = 0; bytes < 9; bytes++) if (reader.byte() < 128) return
  throw new Malformed('a number is too large')
}
