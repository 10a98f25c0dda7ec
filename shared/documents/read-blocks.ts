import * as Y from 'yjs'
import type { Block, Cell, Run } from './blocks.ts'
import { textField } from './collab.ts'

/** A document's text in blocks, read out of Yjs without changing anything there. What nobody knows is passed over. */
export function readBlocks(doc: Y.Doc): Block[] {
  return blocksIn(doc.getXmlFragment(textField))
}

function blocksIn(parent: Y.XmlFragment): Block[] {
  return elementsOf(parent).flatMap((element) => blockOf(element))
}

function elementsOf(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement)
}

function blockOf(element: Y.XmlElement): Block[] {
  switch (element.nodeName) {
    case 'heading':
      return [{ kind: 'heading', level: numberOf(element, 'level', 2), runs: runsOf(element) }]
    case 'paragraph':
      return [{ kind: 'paragraph', runs: runsOf(element) }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: blocksIn(element) }]
    case 'bulletList':
    case 'orderedList': {
      const ordered = element.nodeName === 'orderedList'
      const items = elementsOf(element).map((item) => blocksIn(item))
      return [{ kind: 'list', ordered, start: numberOf(element, 'start', 1), items }]
    }
    case 'table':
      return [{ kind: 'table', rows: elementsOf(element).map((row) => elementsOf(row).map(cellOf)) }]
    case 'codeBlock':
      return [{ kind: 'code', text: plain(runsOf(element)) }]
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    default:
      return blocksIn(element)
  }
}

function cellOf(element: Y.XmlElement): Cell {
  const [columns, rows] = [numberOf(element, 'colspan', 1), numberOf(element, 'rowspan', 1)]
  return { header: element.nodeName === 'tableHeader', columns, rows, blocks: blocksIn(element) }
}

/** Only sensible numbers count: attributes come from whoever wrote the document. */
function numberOf(element: Y.XmlElement, name: string, otherwise: number): number {
  const value = Number(element.getAttribute(name) ?? otherwise)
  return Number.isInteger(value) && value >= 1 && value <= 1000 ? value : otherwise
}

const plain = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

function runsOf(element: Y.XmlElement): Run[] {
  return element.toArray().flatMap((child): Run[] => {
    if (child instanceof Y.XmlText) return textRuns(child)
    return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? [{ text: '\n' }] : []
  })
}

function textRuns(text: Y.XmlText): Run[] {
  const pieces: { insert: unknown; attributes?: Record<string, unknown> }[] = text.toDelta()
  return pieces.flatMap(({ insert, attributes = {} }): Run[] => {
    if (typeof insert !== 'string' || insert === '') return []
    const has = (mark: string) => Object.hasOwn(attributes, mark) && attributes[mark] != null
    const link = has('link') ? addressOf(attributes.link) : undefined
    return [
      {
        text: insert.toWellFormed().normalize('NFC'),
        ...(has('bold') && { bold: true }),
        ...(has('italic') && { italic: true }),
        ...(has('underline') && { underline: true }),
        ...(has('strike') && { strike: true }),
        ...(has('code') && { code: true }),
        ...(link && { link }),
      } as Run,
    ]
  })
}

/** Where a link leads: nowhere but to secure pages, mail and telephones, as in the editor. */
function addressOf(mark: unknown): string | undefined {
  const { href } = (typeof mark === 'object' && mark !== null ? mark : {}) as { href?: unknown }
  return typeof href === 'string' && /^(?:https:\/\/|mailto:|tel:)\S+$/i.test(href) ? href : undefined
}
