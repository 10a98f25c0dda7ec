import { deepest, Malformed, type Reader } from './bytes.ts'

// What a Yjs struct can hold, read from its encoding (version 1) without making any of it.

/** A run is the text of XML, which editors show; they stumble over the other one. */
export type TypeKind = 'list' | 'map' | 'text' | 'run' | 'element' | 'fragment'

export type Content =
  | { kind: 'deleted' | 'string' | 'format' | 'embed' | 'binary' | 'json'; length: number }
  /** Plain values are what JSON could hold, and undefined. `size` is in bytes, `depth` counts what lies in each other. */
  | { kind: 'values'; length: number; plain: boolean; size: number; depth: number }
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
      const start = reader.at
      const length = reader.count()
      const seen = { plain: true, depth: 0 }
      for (let n = 0; n < length; n++) readValue(reader, 1, seen)
      return { kind: 'values', length, ...seen, size: reader.at - start }
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

/** Reads over one value of lib0's `any`; notes how deep it goes, and whether it is plain. */
function readValue(reader: Reader, depth: number, seen: { plain: boolean; depth: number }): void {
  if (depth > deepest) throw new Malformed('nested too deeply')
  seen.depth = Math.max(seen.depth, depth)
  const tag = reader.byte()
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      integer(reader)
      return
    case 124:
      reader.take(4)
      return
    case 123:
      reader.take(8)
      return
    case 122: // a big integer
      reader.take(8)
      seen.plain = false
      return
    case 119:
      reader.string()
      return
    case 118:
      for (let left = reader.count(); left > 0; left--) {
        name(reader)
        readValue(reader, depth + 1, seen)
      }
      return
    case 117:
      for (let left = reader.count(); left > 0; left--) readValue(reader, depth + 1, seen)
      return
    case 116: // bytes
      reader.block()
      seen.plain = false
      return
    default:
      throw new Malformed('holds an unknown value')
  }
}

/** lib0's signed integers: six bits and the sign first, then seven bits at a time. */
function integer(reader: Reader): void {
  for (let bytes = 0; bytes < 9; bytes++) if (reader.byte() < 128) return
  throw new Malformed('a number is too large')
}
