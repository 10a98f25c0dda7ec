import { createHash } from 'node:crypto'
import * as Y from 'yjs'
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

function heading(level: number, text: string): Y.XmlElement {
  const made = element('heading', [new Y.XmlText(text)])
  // Yjs types attributes as strings; editors read a level as a number.
  made.setAttribute('level', level as unknown as string)
  return made
}

function paragraph(text: string): Y.XmlElement {
  return element('paragraph', text === '' ? [] : [new Y.XmlText(text)])
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  made.insert(0, children)
  return made
}
