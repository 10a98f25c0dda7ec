import {
  degrees,
  PDFArray,
  PDFDict,
  type PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  rgb,
} from '@cantoo/pdf-lib'

const ink = rgb(0.13, 0.17, 0.2)

/** A4, with its margin, in points. */
export const sheet = { width: 595, height: 842, margin: 56 }

/** Words as the built-in fonts can write them: what they have no sign for is written with the nearest they have. */
export function writable(words: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet())
  const near: Record<string, string> = {
    '≥': '>=',
    '≤': '<=',
    '→': '->',
    '−': '-',
    Ł: 'L',
    ł: 'l',
    '\u202f': ' ',
    '\u00a0': ' ',
  }
  return [...words.normalize('NFC').replace(/\s+/g, ' ')]
    .map((sign) => {
      if (known.has(sign.codePointAt(0) ?? 0)) return sign
      const plain = near[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, '')
      return [...plain].every((each) => known.has(each.codePointAt(0) ?? 0)) && plain !== '' ? plain : '?'
    })
    .join('')
}

/** Words in lines that fit a width. A word that is too long for a line is broken. */
export function wrapped(words: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of writable(words, font).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (font.widthOfTextAtSize(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (font.widthOfTextAtSize(line, size) > width && line.length > 1) {
      let fits = line.length - 1
      while (fits > 1 && font.widthOfTextAtSize(line.slice(0, fits), size) > width) fits--
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Writes a page's foot where its reader sees the foot, however the page is turned. */
export function writeFoot(page: PDFPage, words: string, font: PDFFont): void {
  const size = 9
  const text = writable(words, font)
  const half = font.widthOfTextAtSize(text, size) / 2
  const { x, y, width, height } = page.getCropBox()
  const turned = ((page.getRotation().angle % 360) + 360) % 360
  const at: Record<number, { x: number; y: number }> = {
    0: { x: x + width / 2 - half, y: y + 14 },
    90: { x: x + width - 14, y: y + height / 2 - half },
    180: { x: x + width / 2 + half, y: y + height - 14 },
    270: { x: x + 14, y: y + height / 2 + half },
  }
  page.drawText(text, { ...(at[turned] ?? at[0]), size, font, color: ink, rotate: degrees(turned) })
}

/** Takes what acts by itself out of a page that came from elsewhere; links that only lead somewhere stay. */
export function calm({ node }: PDFPage): void {
  node.delete(PDFName.of('AA'))
  const notes = node.Annots()
  if (!notes) return
  const kept = notes.asArray().filter((each) => {
    const note = node.context.lookup(each)
    if (!(note instanceof PDFDict) || note.has(PDFName.of('AA'))) return false
    const action = note.lookup(PDFName.of('A'))
    return !(action instanceof PDFDict) || action.lookup(PDFName.of('S')) === PDFName.of('URI')
  })
  node.set(PDFName.of('Annots'), node.context.obj(kept))
}

export interface Bookmark {
  title: string
  page: number
  below: readonly Bookmark[]
}

/** The bookmarks of a document, as its reader's side panel shows them. */
export function setBookmarks(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const root = pdf.context.nextRef()
  const dict = PDFDict.withContext(pdf.context)
  dict.set(PDFName.of('Type'), PDFName.of('Outlines'))
  link(pdf, root, dict, bookmarks)
  pdf.context.assign(root, dict)
  pdf.catalog.set(PDFName.of('Outlines'), root)
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function link(pdf: PDFDocument, parent: PDFRef, dict: PDFDict, bookmarks: readonly Bookmark[]): void {
  const refs = bookmarks.map(() => pdf.context.nextRef())
  for (const [index, { title, page, below }] of bookmarks.entries()) {
    const ref = refs[index]
    const at = pdf.getPages()[page]
    if (!ref || !at) continue
    const entry = PDFDict.withContext(pdf.context)
    const place = PDFArray.withContext(pdf.context)
    place.push(at.ref)
    place.push(PDFName.of('Fit'))
    entry.set(PDFName.of('Title'), PDFHexString.fromText(title))
    entry.set(PDFName.of('Parent'), parent)
    entry.set(PDFName.of('Dest'), place)
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before) entry.set(PDFName.of('Prev'), before)
    if (after) entry.set(PDFName.of('Next'), after)
    if (below.length > 0) link(pdf, ref, entry, below)
    pdf.context.assign(ref, entry)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first) dict.set(PDFName.of('First'), first)
  if (last) dict.set(PDFName.of('Last'), last)
  dict.set(PDFName.of('Count'), PDFNumber.of(bookmarks.length))
}
