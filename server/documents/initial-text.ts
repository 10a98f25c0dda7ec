import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { Block, Cell, Run } from '../../shared/documents/blocks.ts'
import { textField } from '../../shared/documents/collab.ts'
import { textOf } from '../../shared/documents/text.ts'
import { serverClient } from './admission.ts'

type Line =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'bulletList' | 'orderedList' | 'paragraph'; text: string }

/** The first update of a document made from a template: its headings, with room to write below each. */
export function fromTemplate(headings: readonly string[]): Uint8Array {
  return update(headings.flatMap((text) => [heading(2, text), paragraph('')]))
}

/** The first update of a document that brings its text: a heading, list item or paragraph on each line. */
export function fromMarkdown(markdown: string): Uint8Array {
  return update(blocks(markdown.split('\n').filter((line) => line.trim() !== '')))
}

/** The first update of a document that the server writes: minutes, for one. */
export function fromBlocks(content: readonly Block[]): Uint8Array {
  return update(content.map(written))
}

function written(block: Block): Y.XmlElement {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.runs)
    case 'paragraph':
      return paragraph(block.runs)
    case 'quote':
      return element('blockquote', block.blocks.map(written))
    case 'list': {
      const items = block.items.map((item) => element('listItem', item.map(written)))
      return element(block.ordered ? 'orderedList' : 'bulletList', items)
    }
    case 'table':
      return element(
        'table',
        block.rows.map((row) => element('tableRow', row.map(writtenCell))),
      )
    case 'code':
      return element('codeBlock', [new Y.XmlText(block.text)])
    case 'rule':
      return element('horizontalRule', [])
    default:
      return block satisfies never
  }
}

function writtenCell({ header, columns, rows, blocks: content }: Cell): Y.XmlElement {
  const cell = element(header ? 'tableHeader' : 'tableCell', content.map(written))
  setNumber(cell, 'colspan', columns)
  setNumber(cell, 'rowspan', rows)
  return cell
}

/** What the words of an imported document will be known by: they are its first update. */
export function importedWords(markdown: string): { seq: number; digest: string } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, fromMarkdown(markdown))
  return { seq: 1, digest: digestOf(textOf(doc)) }
}

/** SHA-256 of a text's UTF-8 bytes, hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

function update(content: Y.XmlElement[]): Uint8Array {
  const doc = new Y.Doc()
  // Always the same, so that it can be told from everybody who writes later.
  doc.clientID = serverClient
  doc.getXmlFragment(textField).insert(0, content.length > 0 ? content : [paragraph('')])
  return Y.encodeStateAsUpdate(doc)
}

function blocks(lines: readonly string[]): Y.XmlElement[] {
  const content: Y.XmlElement[] = []
  let list: { kind: string; items: Y.XmlElement[] } | undefined
  const endList = () => {
    if (list) content.push(element(list.kind, list.items))
    list = undefined
  }
  for (const line of lines.map(readLine)) {
    if (line.kind === 'bulletList' || line.kind === 'orderedList') {
      if (list?.kind !== line.kind) endList()
      list ??= { kind: line.kind, items: [] }
      list.items.push(element('listItem', [paragraph(line.text)]))
    } else {
      endList()
      content.push(line.kind === 'heading' ? heading(line.level, line.text) : paragraph(line.text))
    }
  }
  endList()
  return content
}

function readLine(line: string): Line {
  const [, marks, title] = /^(#{2,4})\s+(.*)$/.exec(line) ?? []
  if (marks && title) return { kind: 'heading', level: marks.length, text: title.trim() }
  const [, bullet] = /^\s*[-*]\s+(.*)$/.exec(line) ?? []
  if (bullet !== undefined) return { kind: 'bulletList', text: bullet.trim() }
  const [, numbered] = /^\s*\d+\.\s+(.*)$/.exec(line) ?? []
  if (numbered !== undefined) return { kind: 'orderedList', text: numbered.trim() }
  return { kind: 'paragraph', text: line.trim() }
}

/** A heading, not yet in any text. */
export function heading(level: number, words: string | readonly Run[]): Y.XmlElement {
  const made = element('heading', texts(words))
  setNumber(made, 'level', level)
  return made
}

/** A paragraph, not yet in any text. */
export function paragraph(words: string | readonly Run[]): Y.XmlElement {
  return element('paragraph', texts(words))
}

/** Yjs types attributes as strings; editors read levels and spans as numbers. */
function setNumber(made: Y.XmlElement, name: string, value: number): void {
  made.setAttribute(name, value as unknown as string)
}

function texts(words: string | readonly Run[]): Y.XmlText[] {
  const runs = (typeof words === 'string' ? [{ text: words }] : words).filter(({ text }) => text !== '')
  if (runs.length === 0) return []
  const text = new Y.XmlText()
  let at = 0
  for (const { text: piece, link, ...marks } of runs) {
    const attributes = Object.fromEntries(Object.keys(marks).map((mark) => [mark, {}]))
    text.insert(at, piece, link ? { ...attributes, link: { href: link } } : attributes)
    at += piece.length
  }
  return [text]
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}
