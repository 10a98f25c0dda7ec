import { crc32, deflateRawSync } from 'node:zlib'

interface Part {
  name: string
  content: string | Buffer
  /** What the directory says instead of the truth. */
  claims?: { size?: number; flags?: number; localName?: string; at?: number }
}

/** Writes a zip file as Office does, or one that lies where it is told to. */
export function makeZip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, claims = {} } of parts) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const header = Buffer.alloc(30)
    const localName = Buffer.from(claims.localName ?? name)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(claims.flags ?? 0, 6)
    header.writeUInt16LE(8, 8)
    header.writeUInt32LE(crc32(data), 14)
    header.writeUInt32LE(packed.length, 18)
    header.writeUInt32LE(claims.size ?? data.length, 22)
    header.writeUInt16LE(localName.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    header.copy(entry, 8, 6, 26)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(claims.at ?? at, 42)
    directory.push(Buffer.concat([entry, Buffer.from(name)]))
    locals.push(Buffer.concat([header, localName, packed]))
    at += header.length + localName.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, listed, end])
}

const types = { name: '[Content_Types].xml', content: '<Types/>' }

/** The least that is a Word file, with further parts. */
export function wordFile(...more: Part[]): Buffer {
  return makeZip([types, { name: 'word/document.xml', content: '<document/>' }, ...more])
}
