import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'

/** The bookmarks of a PDF in their order, each with the page that it leads to, from 1. */
export function bookmarksOf(read: PDFDocument): [title: string, page: number][] {
  const refs = read.getPages().map(({ ref }) => ref)
  const walk = (parent: PDFDict | undefined): [string, number][] => {
    const found: [string, number][] = []
    for (
      let at = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
      at;
      at = at.lookupMaybe(PDFName.of('Next'), PDFDict)
    ) {
      const title = at.lookup(PDFName.of('Title'), PDFHexString).decodeText()
      found.push([title, refs.indexOf(at.lookup(PDFName.of('Dest'), PDFArray).get(0) as never) + 1], ...walk(at))
    }
    return found
  }
  return walk(read.catalog.lookup(PDFName.of('Outlines'), PDFDict))
}
