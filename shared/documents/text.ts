import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { textField } from './collab.ts'

// The words of a document, the same on either side: whoever pins a passage and whoever checks it read it from here.

const textblocks = new Set(['paragraph', 'heading', 'codeBlock'])

/** The whole text: blocks joined by a newline, NFC. */
export function textOf(doc: Y.Doc): string {
  return normal(layOut(doc, []).text)
}

/** The text from one position to the other; undefined when one of them is not in this document. */
export function passageOf(doc: Y.Doc, from: Y.RelativePosition, to: Y.RelativePosition): string | undefined {
  const { text, marks } = layOut(doc, [locate(doc, from), locate(doc, to)])
  const [one, other] = marks
  if (!one || !other) return undefined
  const [first, last] = one.end <= other.end ? [one, other] : [other, one]
  return normal(text.slice(first.start, last.end))
}

/** A position as it travels: base64. */
export function encodePosition(position: Y.RelativePosition): string {
  return toBase64(Y.encodeRelativePosition(position))
}

/** Undefined when the string is no position. */
export function decodePosition(encoded: string): Y.RelativePosition | undefined {
  try {
    const position = Y.decodeRelativePosition(fromBase64(encoded))
    return position.item || position.type || position.tname !== null ? position : undefined
  } catch {
    return undefined
  }
}

/** NFC, and without what no database takes: U+0000 and half a character. */
function normal(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed().normalize('NFC')
}

function locate(doc: Y.Doc, position: Y.RelativePosition): Y.AbsolutePosition | null {
  // Resolving a name would make a shared type of that name.
  if (position.tname !== null && position.tname !== textField) return null
  return Y.createAbsolutePositionFromRelativePosition(position, doc)
}

/** Where a position falls in the text. Between two blocks it starts with the next and ends with the one before. */
interface Mark {
  start: number
  end: number
}

/** Writes the text down in one walk, and where the given positions fall in it. */
function layOut(doc: Y.Doc, positions: readonly (Y.AbsolutePosition | null)[]) {
  const fragment = doc.getXmlFragment(textField)
  const marks: (Mark | undefined)[] = positions.map(() => undefined)
  let text = ''
  let blocks = 0

  function mark(type: unknown, index: number, at: Mark) {
    positions.forEach((position, n) => {
      if (position?.type === type && position?.index === index) marks[n] = at
    })
  }
  function between(): Mark {
    return { start: text.length + (blocks > 0 ? 1 : 0), end: text.length }
  }
  function startBlock() {
    if (blocks++ > 0) text += '\n'
  }

  function string(type: Y.XmlText) {
    const at = text.length
    let index = 0
    for (let item = type._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue
      if (item.content instanceof Y.ContentString) text += item.content.str
      index += item.length
    }
    positions.forEach((position, n) => {
      if (position?.type !== type) return
      const offset = at + textual(type, Math.min(position.index, index))
      marks[n] = { start: offset, end: offset }
    })
  }

  function inline(type: Y.XmlElement) {
    type.toArray().forEach((child, index) => {
      mark(type, index, { start: text.length, end: text.length })
      if (child instanceof Y.XmlText) string(child)
      else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') text += '\n'
    })
    mark(type, type.length, { start: text.length, end: text.length })
  }

  function container(type: Y.XmlFragment) {
    type.toArray().forEach((child, index) => {
      mark(type, index, between())
      if (child instanceof Y.XmlText) {
        startBlock()
        string(child)
      } else if (child instanceof Y.XmlElement && isTextblock(child)) {
        startBlock()
        inline(child)
      } else if (child instanceof Y.XmlFragment) container(child)
    })
    mark(type, type.length, between())
  }

  container(fragment)
  return { text, marks }
}

function isTextblock(element: Y.XmlElement): boolean {
  return textblocks.has(element.nodeName) || element.toArray().some((child) => child instanceof Y.XmlText)
}

/** How many characters of text lie before an index of a shared text: embedded things count there and not here. */
function textual(type: Y.XmlText, index: number): number {
  let characters = 0
  let left = index
  for (let item = type._start; item && left > 0; item = item.right) {
    if (item.deleted || !item.countable) continue
    if (item.content instanceof Y.ContentString) characters += Math.min(left, item.length)
    left -= item.length
  }
  return characters
}
