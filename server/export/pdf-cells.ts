import type { Block, Cell, Run } from '../../shared/documents/blocks.ts'
import { wordsOf } from '../../shared/documents/blocks.ts'

/** A field's words in one: its paragraphs are lines. */
export function runsIn({ blocks, header }: Cell): Run[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? [block.runs] : [linesIn(block)],
  )
  return lines
    .flatMap((runs, n): Run[] => (n === 0 ? [...runs] : [{ text: '\n' }, ...runs]))
    .map((run) => (header ? { ...run, bold: true } : run))
}

function linesIn(block: Block): Run[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => ({ text: `• ${item.map((one) => wordsOf(linesIn(one))).join(' ')}\n` }))
    case 'quote':
      return block.blocks.flatMap(linesIn)
    case 'heading':
    case 'paragraph':
      return [...block.runs]
    case 'code':
      return [{ text: block.text }]
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => runsIn(cell)))
    case 'rule':
      return []
    default:
      return block satisfies never
  }
}

/** Columns by how much stands in them, none narrower than a short word. */
export function columnWidths(rows: readonly (readonly Cell[])[], width: number): number[] {
  const columns = Math.max(1, ...rows.map((cells) => cells.reduce((sum, cell) => sum + cell.columns, 0)))
  const weights = Array.from({ length: columns }, () => 8)
  for (const cells of rows) {
    let column = 0
    for (const cell of cells) {
      const length = Math.min(60, wordsOf(runsIn(cell)).length / cell.columns)
      for (let n = column; n < column + cell.columns; n++) weights[n] = Math.max(weights[n] ?? 8, length)
      column += cell.columns
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (weight / total) * width)
}
