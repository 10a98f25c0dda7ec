import type { Block, Cell, Run } from '../../shared/documents/blocks.ts'
import { wordsOf } from '../../shared/documents/blocks.ts'
import { columnWidths, runsIn } from './pdf-cells.ts'
import { beginPdf, type Face, finishPages, ink, sheet } from './pdf-page.ts'
import type { ExportPlan } from './plan.ts'

type Pdf = PDFKit.PDFDocument
type Structure = PDFKit.PDFStructureElement
type Outline = PDFKit.PDFOutline

const sizes = [24, 19, 16, 13, 11.5]
const body = 11
const pad = 5

/** Where the next words go: how far from the left edge, and how wide. */
interface Box {
  x: number
  width: number
}

const whole: Box = { x: sheet.side, width: sheet.width - 2 * sheet.side }
const inside = ({ x, width }: Box, by: number): Box => ({ x: x + by, width: width - by })

/** Writes a text out as a tagged PDF: a screen reader finds its headings, lists and tables, the side panel its outline. */
export function makePdf(plan: ExportPlan): Promise<Uint8Array> {
  const pdf = beginPdf(plan)
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
  new Writer(pdf).write(plan)
  finishPages(pdf, plan)
  pdf.end()
  return done
}

class Writer {
  readonly #pdf: Pdf
  readonly #root: Structure
  /** The outline's open entries, by level of their heading. */
  readonly #entries: { level: number; entry: Outline }[] = []

  constructor(pdf: Pdf) {
    this.#pdf = pdf
    this.#root = pdf.struct('Document')
    pdf.addStructure(this.#root)
  }

  write({ title, lines, parts, notes }: ExportPlan): void {
    this.#heading(this.#root, 1, [{ text: title }], whole)
    for (const { label, value } of lines) {
      this.#paragraph(this.#root, 'P', [{ text: `${label}: `, bold: true }, { text: value }], whole, 2)
    }
    this.#space(8)
    parts.forEach(({ title: name, blocks }, n) => {
      if (n > 0) this.#pdf.addPage()
      if (name !== '') this.#heading(this.#root, 1, [{ text: name }], whole)
      this.#blocks(this.#root, blocks, whole)
    })
    if (notes.length > 0) this.#space(12)
    for (const note of notes) this.#paragraph(this.#root, 'Note', [{ text: note }], whole, 4, 9)
    this.#root.end()
  }

  #space(points: number): void {
    this.#pdf.y += points
  }

  #blocks(parent: Structure, blocks: readonly Block[], box: Box): void {
    for (const block of blocks) this.#block(parent, block, box)
  }

  #block(parent: Structure, block: Block, box: Box): void {
    switch (block.kind) {
      case 'heading':
        this.#heading(parent, block.level, block.runs, box)
        return
      case 'paragraph':
        this.#paragraph(parent, 'P', block.runs, box)
        return
      case 'code':
        this.#paragraph(parent, 'Code', [{ text: block.text }], inside(box, 12))
        return
      case 'rule':
        this.#rule(box)
        return
      case 'quote': {
        const quote = this.#pdf.struct('BlockQuote')
        parent.add(quote)
        this.#blocks(quote, block.blocks, inside(box, 18))
        quote.end()
        return
      }
      case 'list':
        this.#list(parent, block, box)
        return
      case 'table':
        this.#table(parent, block.rows, box)
        return
      default:
        block satisfies never
    }
  }

  #heading(parent: Structure, level: number, runs: readonly Run[], box: Box): void {
    const size = sizes[Math.min(level, sizes.length) - 1] ?? body
    const bold = runs.map((run): Run => ({ ...run, bold: true }))
    // A heading does not stand alone at the foot of a page.
    this.#room(size * 1.3 + 40)
    if (this.#pdf.y > sheet.top) this.#space(level === 1 ? 0 : 8)
    this.#bookmark(level, wordsOf(runs))
    this.#paragraph(parent, `H${Math.min(level, 6)}`, bold, box, 5, size)
  }

  #bookmark(level: number, title: string): void {
    while ((this.#entries.at(-1)?.level ?? 0) >= level) this.#entries.pop()
    const under: Outline = this.#entries.at(-1)?.entry ?? this.#pdf.outline
    this.#entries.push({ level, entry: under.addItem(title, { expanded: level < 3 }) })
  }

  #paragraph(parent: Structure, tag: string, runs: readonly Run[], box: Box, gap = 6, size = body): void {
    if (wordsOf(runs).trim() === '') {
      this.#space(size * 0.7)
      return
    }
    this.#room(size * 1.3)
    parent.add(this.#pdf.struct(tag, {}, () => this.#runs(runs, box, size)))
    this.#space(gap)
  }

  #runs(runs: readonly Run[], { x, width }: Box, size: number): void {
    const pdf = this.#pdf
    const shown = runs.filter(({ text }) => text !== '')
    pdf.fontSize(size).fillColor(ink)
    shown.forEach(({ text, underline, strike, link, ...run }, n) => {
      const options = {
        ...{ width, lineGap: size * 0.18, continued: n < shown.length - 1 },
        ...{ underline: underline === true || link !== undefined, strike: strike === true, link: link ?? null },
      }
      pdf.font(faceOf(run))
      if (n === 0) pdf.text(text, x, pdf.y, options)
      else pdf.text(text, options)
    })
  }

  #rule({ x, width }: Box): void {
    this.#pdf.markContent('Artifact', { type: 'Layout' })
    this.#pdf
      .moveTo(x, this.#pdf.y)
      .lineTo(x + width, this.#pdf.y)
      .lineWidth(0.5)
      .stroke('#aeb7bd')
    this.#pdf.endMarkedContent()
    this.#space(8)
  }

  #list(parent: Structure, { items, ordered, start }: Extract<Block, { kind: 'list' }>, box: Box): void {
    const list = this.#pdf.struct('L')
    parent.add(list)
    items.forEach((blocks, n) => {
      const item = this.#pdf.struct('LI')
      list.add(item)
      this.#room(body * 1.3)
      const y = this.#pdf.y
      item.add(
        this.#pdf.struct('Lbl', {}, () => {
          this.#pdf.font('plain').fontSize(body).fillColor(ink)
          this.#pdf.text(ordered ? `${start + n}.` : '•', box.x, y, { width: 18, lineBreak: false })
        }),
      )
      this.#pdf.y = y
      const content = this.#pdf.struct('LBody')
      item.add(content)
      this.#blocks(content, blocks, inside(box, 20))
      content.end()
      item.end()
    })
    list.end()
  }

  #table(parent: Structure, rows: readonly (readonly Cell[])[], box: Box): void {
    const table = this.#pdf.struct('Table')
    parent.add(table)
    const widths = columnWidths(rows, box.width)
    for (const cells of rows) this.#row(table, cells, widths, box)
    table.end()
    this.#space(8)
  }

  #row(table: Structure, cells: readonly Cell[], widths: readonly number[], box: Box): void {
    const pdf = this.#pdf
    const places: (Box & { cell: Cell; runs: readonly Run[] })[] = []
    let [x, column] = [box.x, 0]
    for (const cell of cells) {
      const width = widths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0)
      const runs = runsIn(cell)
      places.push({ cell, runs, x: x + pad, width: Math.max(20, width - 2 * pad) })
      x += width
      column += cell.columns
    }
    const heights = places.map(({ runs, width }) => {
      pdf.font(runs.some(({ bold }) => bold) ? 'bold' : 'plain').fontSize(10)
      return pdf.heightOfString(wordsOf(runs) || ' ', { width, lineGap: 1.8 })
    })
    const height = Math.min(Math.max(...heights, 12) + 2 * pad, sheet.height - sheet.top - sheet.bottom)
    this.#room(height)
    const top = pdf.y
    const row = pdf.struct('TR')
    table.add(row)
    for (const { cell, runs, ...place } of places) {
      const kind = cell.header ? 'TH' : 'TD'
      row.add(
        pdf.struct(kind, {}, () => {
          pdf.y = top + pad
          this.#runs(runs.length > 0 ? runs : [{ text: ' ' }], place, 10)
        }),
      )
    }
    row.end()
    pdf.markContent('Artifact', { type: 'Layout' })
    pdf
      .moveTo(box.x, top + height)
      .lineTo(box.x + box.width, top + height)
      .lineWidth(0.5)
      .stroke('#aeb7bd')
    pdf.endMarkedContent()
    pdf.y = top + height
  }

  /** Begins another page where so much no longer fits on this one. */
  #room(height: number): void {
    if (this.#pdf.y + height > sheet.height - sheet.bottom) this.#pdf.addPage()
  }
}

function faceOf({ bold, italic }: Pick<Run, 'bold' | 'italic'>): Face {
  if (bold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'plain'
}
