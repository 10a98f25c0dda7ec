import * as Y from 'yjs'
import { textField } from './collab.ts'

/** A piece of a document's text as ProseMirror writes it down: what the editor's schema reads. */
export interface TextNode {
  type: string
  attrs?: Record<string, unknown>
  content?: TextNode[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}

/**
 * The blocks of a document, without looking at any schema: nothing of the document is changed, and whoever shows them
 * says what it knows. (What y-tiptap offers for the same either brings the editor with it or deletes what it does not know.)
 */
export function contentOf(doc: Y.Doc): TextNode[] {
  return doc.getXmlFragment(textField).toArray().flatMap(nodesOf)
}

function nodesOf(type: unknown): TextNode[] {
  if (type instanceof Y.XmlText) return textOf(type)
  if (!(type instanceof Y.XmlElement)) return []
  const attrs: Record<string, unknown> = type.getAttributes()
  const content = type.toArray().flatMap(nodesOf)
  return [
    {
      type: type.nodeName,
      ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
      ...(content.length > 0 ? { content } : {}),
    },
  ]
}

interface Piece {
  insert: unknown
  attributes?: Record<string, unknown>
}

function textOf(type: Y.XmlText): TextNode[] {
  return (type.toDelta() as Piece[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return []
    const marks = Object.entries(attributes).map(([name, attrs]) => ({
      type: name.replace(/--[a-zA-Z0-9+/=]{8}$/, ''),
      ...(attrs !== null && typeof attrs === 'object' ? { attrs: attrs as Record<string, unknown> } : {}),
    }))
    return [{ type: 'text', text: insert, ...(marks.length > 0 ? { marks } : {}) }]
  })
}
