import '../documents/documents.scss'
import { getSchema } from '@tiptap/core'
import { DOMSerializer, Node } from '@tiptap/pm/model'
import { useEffect, useRef } from 'react'
import type { TextNode } from '../../shared/documents/content.ts'
import { textExtensions } from '../../shared/documents/text-schema.ts'

const schema = getSchema(textExtensions)
const serializer = DOMSerializer.fromSchema(schema)

interface PastTextProps {
  content: readonly TextNode[]
  /** What was there before: blocks and lines of lists that were not in it are marked. */
  before: readonly TextNode[] | undefined
}

/** A text that cannot be written in, drawn with the editor's own vocabulary. A block that it does not know is shown as words. */
export function PastText({ content, before }: PastTextProps) {
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const known = before && new Set(before.flatMap((block) => [block, ...itemsOf(block)]).map(asText))
    root.current?.replaceChildren(...content.map((block) => drawn(block, known)))
  }, [content, before])

  return <div className="document-text document-text--written past-text" ref={root} />
}

function drawn(block: TextNode, known: ReadonlySet<string> | undefined): HTMLElement {
  const isNew = known !== undefined && !known.has(asText(block))
  const frame = document.createElement('div')
  frame.className = 'past-text__block'
  const node = asNode(block) ?? wordsOf(block)
  frame.append(node)
  const items = itemsOf(block)
  // Of a list, only those of its lines are marked that are new.
  const marked =
    items.length > 0 ? items.map((item, n) => [item, node.childNodes[n]] as const) : [[block, frame] as const]
  if (isNew) for (const [one, element] of marked) if (!known.has(asText(one))) mark(element)
  return frame
}

function mark(element: globalThis.Node | undefined): void {
  if (!(element instanceof HTMLElement)) return
  element.classList.add('past-text--new')
  const said = document.createElement('span')
  said.className = 'nhsuk-u-visually-hidden'
  said.textContent = 'New or changed: '
  element.prepend(said)
}

/** The lines of a list. */
function itemsOf({ content = [] }: TextNode): TextNode[] {
  return content.filter(({ type }) => type === 'listItem')
}

function asText(node: TextNode): string {
  return JSON.stringify(node)
}

function asNode(block: TextNode): globalThis.Node | undefined {
  try {
    const node = Node.fromJSON(schema, block)
    node.check()
    return serializer.serializeNode(node)
  } catch (error) {
    // Written with a later vocabulary than this page's: its words are shown all the same.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function wordsOf(block: TextNode): HTMLElement {
  const paragraph = document.createElement('p')
  paragraph.textContent = textOf(block)
  return paragraph
}

function textOf({ text, content = [] }: TextNode): string {
  return (text ?? '') + content.map(textOf).join(' ')
}
