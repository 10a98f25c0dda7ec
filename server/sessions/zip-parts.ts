import { createInflateRaw } from 'node:zlib'
import { Refusal } from '../../shared/refusal.ts'

/** One part of a zip file, as its central directory says. */
export interface ZipPart {
  name: string
  method: number
  packed: number
  size: number
  /** Where its local header begins. */
  at: number
}

/** More than any honest Office file of 25 MB holds; less than harms whoever opens it. */
const mostParts = 10_000
const mostUnpacked = 400 * 1024 * 1024

const damaged = () => new Refusal('wrong-file', 'This Office file is damaged. Open it, save it again, then send that.')
const bomb = () =>
  new Refusal('wrong-file', 'This file would unpack to far more than it seems to hold. Save it again, then send that.')

/**
 * The parts of a zip file, which must say the same in both places where a zip says it: a file that says two things is
 * one thing to us and another to whoever opens it.
 * @throws Refusal `wrong-file` when it is damaged, encrypted, or would unpack to far too much.
 */
export function zipParts(content: Buffer): ZipPart[] {
  const end = content.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > content.length || end < content.length - 22 - 0xffff) throw damaged()
  const count = content.readUInt16LE(end + 10)
  const directory = content.readUInt32LE(end + 16)
  if (count === 0 || count > mostParts || directory >= end) throw damaged()
  const parts: ZipPart[] = []
  let at = directory
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || content.readUInt32LE(at) !== 0x02014b50) throw damaged()
    const [flags, method] = [content.readUInt16LE(at + 8), content.readUInt16LE(at + 10)]
    const [packed, size] = [content.readUInt32LE(at + 20), content.readUInt32LE(at + 24)]
    const nameLength = content.readUInt16LE(at + 28)
    const further = content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32)
    if (flags & 1) throw new Refusal('wrong-file', 'This file is protected by a password. Save it without one.')
    if (method !== 0 && method !== 8) throw damaged()
    const part = { name: nameAt(content, at + 46, nameLength), method, packed, size, at: content.readUInt32LE(at + 42) }
    if (part.at + 30 > directory || content.readUInt32LE(part.at) !== 0x04034b50) throw damaged()
    if (nameAt(content, part.at + 30, content.readUInt16LE(part.at + 26)) !== part.name) throw damaged()
    parts.push(part)
    at += 46 + nameLength + further
  }
  if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length) throw damaged()
  refuseOverlaps(content, parts, directory)
  if (parts.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) throw bomb()
  return parts
}

/** The words of a part, which must unpack to exactly what it says. @throws Refusal `wrong-file`. */
export async function unpacked(content: Buffer, part: ZipPart): Promise<Buffer> {
  const chunks: Buffer[] = []
  await unpack(content, part, (chunk) => chunks.push(chunk))
  return Buffer.concat(chunks)
}

/** Unpacks a part without keeping it, to see that it holds what it says. @throws Refusal `wrong-file`. */
export async function refuseLies(content: Buffer, part: ZipPart): Promise<void> {
  await unpack(content, part, () => {})
}

async function unpack(content: Buffer, part: ZipPart, take: (chunk: Buffer) => void): Promise<void> {
  const packed = content.subarray(dataAt(content, part), dataAt(content, part) + part.packed)
  if (part.method === 0) {
    if (part.packed !== part.size) throw damaged()
    return void take(packed)
  }
  let seen = 0
  const inflate = createInflateRaw()
  inflate.end(packed)
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      seen += chunk.length
      if (seen > part.size) throw bomb()
      take(chunk)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged()
  }
  if (seen !== part.size) throw damaged()
}

/** Parts that share bytes are how a small file unpacks to a huge one. */
function refuseOverlaps(content: Buffer, parts: readonly ZipPart[], directory: number): void {
  const inOrder = parts.toSorted((one, other) => one.at - other.at)
  for (const [index, part] of inOrder.entries()) {
    if (dataAt(content, part) + part.packed > (inOrder[index + 1]?.at ?? directory)) throw bomb()
  }
}

function dataAt(content: Buffer, { at }: ZipPart): number {
  return at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28)
}

function nameAt(content: Buffer, from: number, length: number): string {
  return content.toString('utf8', from, from + length)
}
