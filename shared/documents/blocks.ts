/** Words that look alike. A line break within them is a newline. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  underline?: true
  strike?: true
  code?: true
  link?: string
}

/** One field of a table. */
export interface Cell {
  header: boolean
  columns: number
  rows: number
  blocks: readonly Block[]
}

/**
 * A document's text as its reader meets it, whatever it is written in: what the server puts into a new document, and
 * what exports and reading pages are made from.
 */
export type Block =
  | { kind: 'heading'; level: number; runs: readonly Run[] }
  | { kind: 'paragraph'; runs: readonly Run[] }
  | { kind: 'quote'; blocks: readonly Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: readonly (readonly Block[])[] }
  | { kind: 'table'; rows: readonly (readonly Cell[])[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' }

/** A heading of some level. */
export function heading(level: number, text: string): Block {
  return { kind: 'heading', level, runs: [{ text }] }
}

/** A paragraph; without words, room to write. */
export function paragraph(...parts: readonly (string | Run)[]): Block {
  const runs = parts.map((part) => (typeof part === 'string' ? { text: part } : part))
  return { kind: 'paragraph', runs: runs.filter(({ text }) => text !== '') }
}

/** A bulleted list of one line each. */
export function bullets(lines: readonly string[]): Block {
  return { kind: 'list', ordered: false, start: 1, items: lines.map((line) => [paragraph(line)]) }
}

/** Somebody's exact words: a paragraph for each of their lines. */
export function quote(words: string): Block {
  return { kind: 'quote', blocks: words.split('\n').map((line) => paragraph(line)) }
}

/** A table under a row of headings. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const cell = (header: boolean) => (text: string) => ({ header, columns: 1, rows: 1, blocks: [paragraph(text)] })
  return { kind: 'table', rows: [head.map(cell(true)), ...rows.map((row) => row.map(cell(false)))] }
}

/** The words of some runs. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** The lines of a text: one for each heading, paragraph and line of code, in reading order. */
export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [wordsOf(block.runs)]
      case 'quote':
        return linesOf(block.blocks)
      case 'list':
        return block.items.flatMap(linesOf)
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.blocks)))
      case 'code':
        return [block.text]
      case 'rule':
        return []
      default:
        return block satisfies never
    }
  })
}
