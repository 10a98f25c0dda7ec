import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, Run } from '../../shared/documents/blocks.ts'
import type { ExportPlan } from './plan.ts'

type Placed = Paragraph | Table

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
const deepest = 8
/** In twentieths of a point. */
const step = 360
const grey = { style: BorderStyle.SINGLE, size: 4, color: 'AEB7BD' }

/** Writes a text out as a Word file: with Word's own headings, lists and tables, so that it can go on being edited. */
export async function makeDocx(plan: ExportPlan): Promise<Uint8Array> {
  const numbered = { count: 0 }
  const file = new Document({
    ...{ title: plan.title, creator: plan.author, subject: plan.status, description: plan.reference },
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        ...headingStyles,
      },
    },
    numbering: {
      config: [
        {
          reference: 'numbered',
          levels: Array.from({ length: deepest + 1 }, (_, level) => ({
            ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.START },
            style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
          })),
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [plain(plan.status, AlignmentType.END)] }) },
        footers: { default: new Footer({ children: [footLine(plan)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plan.title)] }),
          ...plan.lines.map(
            ({ label, value }) =>
              new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(value)] }),
          ),
          ...plan.parts.flatMap(({ title, blocks }) => [
            ...(title === '' ? [] : [new Paragraph({ heading: levels[0]!, text: title, pageBreakBefore: true })]),
            ...blocks.flatMap((block) => placed(block, 0, numbered)),
          ]),
          ...plan.notes.map((note) => plain(note)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const headingStyles = {
  title: { run: { size: 44, bold: true }, paragraph: { spacing: { after: 240 } } },
  heading1: { run: { size: 36, bold: true }, paragraph: { spacing: { before: 360, after: 120 } } },
  heading2: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 320, after: 120 } } },
  heading3: { run: { size: 25, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
  heading4: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 80 } } },
}

function plain(
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.START,
): Paragraph {
  return new Paragraph({ alignment, children: [new TextRun({ text, size: 18 })] })
}

function footLine({ reference }: ExportPlan): Paragraph {
  const children = [`${reference}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: 18 })] })
}

interface Numbered {
  count: number
}

/** A block at some depth of lists and quotes. Each numbered list begins again at 1. */
function placed(block: Block, depth: number, numbered: Numbered): Placed[] {
  const indent = depth > 0 ? { indent: { left: step * depth } } : {}
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[Math.min(block.level, 4) - 1] ?? HeadingLevel.HEADING_4,
          children: runs(block.runs),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ ...indent, children: runs(block.runs) })]
    case 'code':
      return block.text
        .split('\n')
        .map((text) => new Paragraph({ ...indent, children: [new TextRun({ text, font: 'Courier New' })] }))
    case 'rule':
      return [new Paragraph({ border: { bottom: { ...grey, space: 1 } } })]
    case 'quote':
      return block.blocks.flatMap((one) => quoted(one, depth, numbered))
    case 'list':
      return listed(block, depth, numbered)
    case 'table':
      return [tableOf(block.rows, numbered), new Paragraph({ spacing: { after: 60 } })]
    default:
      return block satisfies never
  }
}

function quoted(block: Block, depth: number, numbered: Numbered): Placed[] {
  if (block.kind !== 'paragraph') return placed(block, depth + 1, numbered)
  const border = { left: { style: BorderStyle.SINGLE, size: 18, color: '005EB8', space: 8 } }
  return [new Paragraph({ border, indent: { left: step * (depth + 1) }, children: runs(block.runs) })]
}

function listed({ items, ordered }: Extract<Block, { kind: 'list' }>, depth: number, numbered: Numbered): Placed[] {
  const level = Math.min(depth, deepest)
  if (ordered) numbered.count++
  const instance = numbered.count
  const mark = ordered ? { numbering: { reference: 'numbered', level, instance } } : { bullet: { level } }
  return items.flatMap((item) =>
    item.flatMap((block, n) =>
      n === 0 && block.kind === 'paragraph'
        ? [new Paragraph({ ...mark, children: runs(block.runs) })]
        : placed(block, depth + 1, numbered),
    ),
  )
}

function tableOf(rows: readonly (readonly Cell[])[], numbered: Numbered): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: grey, bottom: grey, left: grey, right: grey, insideHorizontal: grey, insideVertical: grey },
    rows: rows.map(
      (cells, n) =>
        new TableRow({
          cantSplit: true,
          tableHeader: n === 0 && cells.every(({ header }) => header),
          children: cells.map(({ blocks, columns, rows: down, header }) => {
            const inside = blocks.flatMap((block) => placed(header ? strong(block) : block, 0, numbered))
            return new TableCell({
              ...{ columnSpan: columns, rowSpan: down, margins: { top: 60, bottom: 0, left: 100, right: 100 } },
              children: inside.length > 0 ? inside : [new Paragraph('')],
            })
          }),
        }),
    ),
  })
}

function strong(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, runs: block.runs.map((run) => ({ ...run, bold: true })) } : block
}

function runs(all: readonly Run[]): ParagraphChild[] {
  return all.flatMap(({ text, bold, italic, underline, strike, code, link }): ParagraphChild[] => {
    const look = {
      ...(bold && { bold }),
      ...(italic && { italics: true }),
      ...(strike && { strike }),
      ...((underline || link) && { underline: {} }),
      ...(code && { font: 'Courier New' }),
    }
    const lines = text.split('\n')
    const pieces = lines.map((line, n) => new TextRun({ ...look, text: line, ...(n > 0 && { break: 1 }) }))
    return link ? [new ExternalHyperlink({ link, children: pieces })] : pieces
  })
}
