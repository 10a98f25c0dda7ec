import { Malformed, Reader } from './bytes.ts'
import { type Content, name, readContent } from './content.ts'

export interface Id {
  client: number
  clock: number
}

/** One piece of an update, as its bytes describe it. */
export interface Struct {
  clock: number
  length: number
  /** Where its bytes lie. Each piece's bytes stand for themselves, so an update can be cut between any two. */
  start: number
  end: number
  /** Undefined for what was collected as garbage, and for skipped clocks. */
  item: Item | undefined
  isSkip: boolean
}

export interface Item {
  origin: Id | undefined
  rightOrigin: Id | undefined
  /** A shared type's name or the piece that holds the type; undefined when the neighbours tell. */
  parent: string | Id | undefined
  key: string | undefined
  content: Content
}

export interface Authored {
  client: number
  structs: Struct[]
}

export interface Deleted {
  client: number
  clock: number
  length: number
}

/** What an update consists of. Nothing in it has been trusted, applied or made. */
export interface Outline {
  bytes: Uint8Array
  authored: Authored[]
  deleted: Deleted[]
}

const garbage = 0
const skip = 10

/** The most pieces of one update: a document of a hundred thousand edits has far fewer. */
const mostPieces = 500_000

/** @throws Malformed when the bytes are not one whole Yjs update (version 1) of known contents. */
export function readOutline(bytes: Uint8Array): Outline {
  const reader = new Reader(bytes)
  const authored: Authored[] = []
  const seen = new Set<number>()
  for (let clients = reader.count(); clients > 0; clients--) {
    const count = reader.count()
    const client = reader.uint()
    if (seen.has(client)) throw new Malformed('names a client twice')
    seen.add(client)
    authored.push({ client, structs: readStructs(reader, count) })
  }
  const deleted = readDeleted(reader)
  reader.end()
  return { bytes, authored, deleted }
}

function readStructs(reader: Reader, count: number): Struct[] {
  const structs: Struct[] = []
  if (count > mostPieces) throw new Malformed('has too many pieces')
  let clock = reader.uint()
  for (let left = count; left > 0; left--) {
    const start = reader.at
    const info = reader.byte()
    const isSkip = info === skip
    const item = isSkip || info === garbage ? undefined : readItem(reader, info)
    const length = item ? item.content.length : reader.uint()
    if (length < 1) throw new Malformed('has a piece of no length')
    structs.push({ clock, length, start, end: reader.at, item, isSkip })
    clock += length
    if (clock > Number.MAX_SAFE_INTEGER) throw new Malformed('a number is too large')
  }
  return structs
}

function readItem(reader: Reader, info: number): Item {
  const origin = info & 128 ? readId(reader) : undefined
  const rightOrigin = info & 64 ? readId(reader) : undefined
  const alone = !origin && !rightOrigin
  const parent = alone ? readParent(reader) : undefined
  const key = alone && info & 32 ? name(reader) : undefined
  return { origin, rightOrigin, parent, key, content: readContent(reader, info & 31) }
}

function readParent(reader: Reader): string | Id {
  return reader.uint() === 1 ? name(reader) : readId(reader)
}

function readId(reader: Reader): Id {
  return { client: reader.uint(), clock: reader.uint() }
}

function readDeleted(reader: Reader): Deleted[] {
  const deleted: Deleted[] = []
  for (let clients = reader.count(); clients > 0; clients--) {
    const client = reader.uint()
    for (let ranges = reader.count(); ranges > 0; ranges--) {
      if (deleted.length > mostPieces) throw new Malformed('has too many pieces')
      deleted.push({ client, clock: reader.uint(), length: reader.uint() })
    }
  }
  return deleted
}

/** @throws Malformed when the bytes are not a state vector. */
export function checkStateVector(bytes: Uint8Array): void {
  const reader = new Reader(bytes)
  for (let clients = reader.count(); clients > 0; clients--) {
    reader.uint()
    reader.uint()
  }
  reader.end()
}
