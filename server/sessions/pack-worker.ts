import { parentPort, workerData } from 'node:worker_threads'
import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from '@cantoo/pdf-lib'
import { type Bookmark, calm, setBookmarks, sheet, wrapped, writeFoot } from './pack-pages.ts'
import type { PackPaper, PackPlan } from './pack-plan.ts'

// Runs in a thread of its own: files that came from elsewhere are read here, and hold nobody else up.

interface Line {
  words: string
  size: number
  bold?: boolean
  /** Space before it. */
  gap?: number
}

const officeNames = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', pptx: 'PowerPoint' }

async function makePack(plan: PackPlan): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.setTitle(plan.title)
  pdf.setLanguage('en-GB')
  const plain = await pdf.embedFont(StandardFonts.Helvetica)
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold)
  const write = (lines: readonly Line[]) => writeSheets(pdf, lines, plain, bold)

  // The agenda says on which page a paper begins, and its own length moves that: it is set twice, and the second counts.
  const agendaPages = (
    await PDFDocument.create().then(async (trial) => {
      const fonts = [await trial.embedFont(StandardFonts.Helvetica), await trial.embedFont(StandardFonts.HelveticaBold)]
      return writeSheets(
        trial,
        agendaLines(plan, () => 8888),
        fonts[0] ?? plain,
        fonts[1] ?? bold,
      )
    })
  ).length
  const sources = new Map<PackPaper, PDFDocument | undefined>()
  const starts = new Map<PackPaper, number>()
  let next = agendaPages
  for (const paper of plan.items.flatMap((item) => item.papers)) {
    const source = paper.media === 'pdf' ? await readable(paper.content, plan.foot) : undefined
    sources.set(paper, source)
    starts.set(paper, next)
    next += source?.getPageCount() ?? 1
  }
  write(agendaLines(plan, (paper) => (starts.get(paper) ?? 0) + 1))
  for (const [paper, source] of sources) {
    if (!source) {
      write(insteadOf(paper))
      continue
    }
    await putIn(pdf, source)
  }
  const pages = pdf.getPages()
  for (const [index, page] of pages.entries()) {
    writeFoot(page, `${plan.foot}, page ${index + 1} of ${pages.length}`, plain)
  }
  setBookmarks(pdf, [{ title: 'Agenda', page: 0, below: [] }, ...bookmarksOf(plan, starts)])
  return pdf.save()
}

/**
 * A PDF that can be put in; undefined for one that is damaged or has a password. Many a fault shows only in what is done
 * with a page, so all of it is tried in a document of its own first: a bad paper costs nobody the others.
 */
async function readable(content: Uint8Array, foot: string): Promise<PDFDocument | undefined> {
  try {
    const source = await PDFDocument.load(content, { throwOnInvalidObject: true })
    const trial = await PDFDocument.create()
    const font = await trial.embedFont(StandardFonts.Helvetica)
    for (const page of await putIn(trial, source)) writeFoot(page, foot, font)
    await trial.save({ useObjectStreams: false })
    return source.getPageCount() > 0 ? source : undefined
  } catch {
    return undefined
  }
}

async function putIn(pdf: PDFDocument, source: PDFDocument): Promise<PDFPage[]> {
  const pages = await pdf.copyPages(source, source.getPageIndices())
  for (const page of pages) {
    calm(page)
    pdf.addPage(page)
  }
  return pages
}

function agendaLines(plan: PackPlan, pageOf: (paper: PackPaper) => number): Line[] {
  return [
    { words: plan.title, size: 22, bold: true },
    ...plan.lines.map((words) => ({ words, size: 12, gap: 4 })),
    { words: 'Agenda', size: 16, bold: true, gap: 24 },
    ...plan.items.flatMap(({ heading, detail, papers }): Line[] => [
      { words: heading, size: 12, bold: true, gap: 12 },
      { words: detail, size: 11 },
      ...papers.map((paper) => ({ words: `${paper.title}, page ${pageOf(paper)}`, size: 11 })),
    ]),
  ]
}

function insteadOf({ title, media }: PackPaper): Line[] {
  const name = officeNames[media]
  const why =
    media === 'pdf'
      ? 'This PDF has a password or is damaged, so its pages cannot stand here.'
      : `This is a ${name} file, so its pages cannot stand here.`
  const how =
    media === 'pdf'
      ? 'Open it by itself from the page of the session in Curia, under Papers.'
      : `Download it from the page of the session in Curia, under Papers, and open it with ${name}.`
  return [
    { words: title, size: 22, bold: true },
    { words: why, size: 12, gap: 16 },
    { words: how, size: 12, gap: 4 },
  ]
}

function bookmarksOf({ items }: PackPlan, starts: ReadonlyMap<PackPaper, number>): Bookmark[] {
  return items.flatMap(({ heading, papers }): Bookmark[] => {
    const below = papers.map((paper) => ({ title: paper.title, page: starts.get(paper) ?? 0, below: [] }))
    const [first] = below
    return first ? [{ title: heading, page: first.page, below }] : []
  })
}

/** Lines on as many sheets as they need. */
function writeSheets(pdf: PDFDocument, lines: readonly Line[], plain: PDFFont, bold: PDFFont): PDFPage[] {
  let page = pdf.addPage([sheet.width, sheet.height])
  const pages = [page]
  let y = sheet.height - sheet.margin
  for (const { words, size, bold: isBold, gap = 0 } of lines) {
    const font = isBold ? bold : plain
    y -= gap
    for (const line of wrapped(words, font, size, sheet.width - 2 * sheet.margin)) {
      if (y - size * 1.4 < sheet.margin) {
        page = pdf.addPage([sheet.width, sheet.height])
        pages.push(page)
        y = sheet.height - sheet.margin
      }
      y -= size * 1.4
      page.drawText(line, { x: sheet.margin, y, size, font })
    }
  }
  return pages
}

const made = await makePack(workerData as PackPlan)
// Handed over, not copied: a pack is large.
parentPort?.postMessage(made, made.buffer instanceof ArrayBuffer ? [made.buffer] : [])
