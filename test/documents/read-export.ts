import { inflateRawSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** The parts of a Word file by their names. */
export function openDocx(file: Uint8Array): Map<string, string> {
  const zip = Buffer.from(file)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const parts = new Map<string, string>()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, names, extra, note] = [20, 28, 30, 32].map((place, n) =>
      n === 0 ? zip.readUInt32LE(at + place) : zip.readUInt16LE(at + place),
    ) as [number, number, number, number]
    const name = zip.toString('utf8', at + 46, at + 46 + names)
    const local = zip.readUInt32LE(at + 42)
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(begins, begins + packed)
    parts.set(name, (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(bytes) : bytes).toString('utf8'))
    at += 46 + names + extra + note
  }
  return parts
}

/** The paragraphs of a Word text: style and words. */
export function paragraphsOf(xml: string): { style: string; words: string }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inside)?.[1] ?? '',
    words: [...inside.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  }))
}

/** A PDF as another program reads it: the words of each page, its outline, what it says of itself. */
export async function openPdf(file: Uint8Array) {
  const pdf = await PDFDocument.load(file, { updateMetadata: false })
  const { context, catalog } = pdf
  const marked = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))
  const tags = new Set<string>()
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.has(PDFName.of('S')) && object.has(PDFName.of('P'))) {
      tags.add(String(object.get(PDFName.of('S'))).slice(1))
    }
  }
  return {
    title: pdf.getTitle(),
    language: catalog.lookupMaybe(PDFName.of('Lang'), PDFString)?.decodeText(),
    isTagged: String(marked) === 'true',
    tags,
    outline: outlineOf(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)),
    pages: pdf.getPages().map(({ node }) => {
      const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
      const signs = new Map(
        fonts?.entries().map(([name, ref]) => [name.decodeText(), signsOf(context.lookup(ref, PDFDict))]) ?? [],
      )
      return wordsIn(
        contentOf(node.Contents(), (ref) => context.lookup(ref)),
        signs,
      )
    }),
  }
}

function outlineOf(parent: PDFDict | undefined): string[] {
  const found: string[] = []
  for (
    let at = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
    at;
    at = at.lookupMaybe(PDFName.of('Next'), PDFDict)
  ) {
    const title = at.lookup(PDFName.of('Title'))
    found.push(title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '', ...outlineOf(at))
  }
  return found
}

function contentOf(contents: unknown, lookup: (ref: PDFObject) => unknown): string {
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((ref) => contentOf(lookup(ref), lookup))
      .join('\n')
  return contents instanceof PDFRawStream ? unpacked(contents) : ''
}

const unpacked = (stream: PDFRawStream) =>
  (stream.dict.has(PDFName.of('Filter')) ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString(
    'latin1',
  )

/** Which sign each code of an embedded font stands for. */
function signsOf(font: PDFDict): Map<string, string> {
  const signs = new Map<string, string>()
  const stream = font.lookup(PDFName.of('ToUnicode'))
  const map = stream instanceof PDFRawStream ? unpacked(stream) : ''
  const sign = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]+)>\s*<[0-9a-f]+>\s*\[([^\]]*)\]/gi)) {
    ;[...list.matchAll(/<([0-9a-f]*)>/gi)].forEach(([, hex = ''], n) => {
      signs.set((Number.parseInt(from, 16) + n).toString(16).padStart(4, '0'), sign(hex))
    })
  }
  return signs
}

function wordsIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let signs: ReadonlyMap<string, string> | undefined
  let words = ''
  for (const [, font, array] of content.matchAll(/\/(\S+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ/g)) {
    if (font) signs = fonts.get(font)
    for (const [, hex = ''] of (array ?? '').matchAll(/<([0-9a-f]*)>/gi)) {
      words += (hex.match(/.{4}/g) ?? []).map((code) => signs?.get(code.toLowerCase()) ?? '?').join('')
    }
    if (array !== undefined) words += '\n'
  }
  return words
}
