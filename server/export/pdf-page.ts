import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import type { ExportPlan } from './plan.ts'

/** A4 with its margins, in points. */
export const sheet = { width: 595.28, height: 841.89, side: 62, top: 72, bottom: 72 }
export const ink = '#212b32'

/** A whole typeface: the fonts that every reader of PDFs has lack letters such as ł and signs such as ≥. */
const faces = {
  plain: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
} as const
export type Face = keyof typeof faces

const fonts = import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')

/** An empty PDF that says its title and language, and what everything in it is. */
export function beginPdf({ title, author, status, reference }: ExportPlan): PDFKit.PDFDocument {
  const pdf = new PDFDocument({
    ...{ size: 'A4', tagged: true, lang: 'en-GB', displayTitle: true, pdfVersion: '1.7', bufferPages: true },
    margins: { top: sheet.top, bottom: sheet.bottom, left: sheet.side, right: sheet.side },
    info: { Title: title, Author: author, Subject: status, Keywords: reference, Creator: 'Curia' },
  })
  for (const [face, folder] of Object.entries(faces)) {
    pdf.registerFont(face, fileURLToPath(new URL(`${folder}/SourceSans3_${folder}.ttf`, fonts)))
  }
  return pdf
}

/** Writes head and foot of every page once it is known how many there are. They are no part of the text. */
export function finishPages(pdf: PDFKit.PDFDocument, { status, reference }: ExportPlan): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let n = start; n < start + count; n++) {
    pdf.switchToPage(n)
    // Below the margin it would begin another page.
    pdf.page.margins.bottom = 0
    const line = (text: string, y: number, align: 'center' | 'right') => {
      pdf.markContent('Artifact', { type: 'Pagination' })
      pdf.font('plain').fontSize(9).fillColor(ink)
      pdf.text(text, sheet.side, y, { width: sheet.width - 2 * sheet.side, align, lineBreak: false })
      pdf.endMarkedContent()
    }
    if (status !== '') line(status, 36, 'right')
    line(`${reference}, page ${n - start + 1} of ${count}`, sheet.height - 46, 'center')
  }
}
