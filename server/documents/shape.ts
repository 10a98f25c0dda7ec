import * as Y from 'yjs'
import { textField } from '../../shared/documents/collab.ts'
import { deepest } from './bytes.ts'
import type { TypeKind } from './content.ts'
import { Misuse } from './misuse.ts'
import type { Item } from './outline.ts'

/** Where a piece belongs: what kind of shared type holds it, how deep, and whether that is the document's text. */
export interface Home {
  /** Which shared type: its name at the top, itself or the piece that brings it below. */
  within: unknown
  /** A shared type at the top has no kind until somebody uses it as one. */
  kind: TypeKind | 'untyped'
  /** The name of the shared type at the top. */
  root: string
  depth: number
  key: string | null
}

/** The home of what stands directly in a shared type of that name. */
export function topHome(name: string, key: string | undefined): Home {
  return { within: name, kind: name === textField ? 'fragment' : 'untyped', root: name, depth: 0, key: key ?? null }
}

/** The home of what stands in a live shared type; undefined when the type is gone. */
export function homeIn(type: Y.AbstractType<unknown> | null, key: string | null): Home | undefined {
  let depth = 0
  let top = type
  while (top?._item) {
    depth++
    top = top._item.parent as Y.AbstractType<unknown> | null
  }
  if (!type || !top) return undefined
  const name = Y.findRootTypeKey(top)
  return { within: depth === 0 ? name : type, kind: kindOf(type), root: name, depth, key }
}

function kindOf(type: Y.AbstractType<unknown>): Home['kind'] {
  if (type instanceof Y.XmlElement) return 'element'
  if (type instanceof Y.XmlFragment) return 'fragment'
  if (type instanceof Y.XmlText) return 'run'
  if (type instanceof Y.Text) return 'text'
  if (type instanceof Y.Array) return 'list'
  return type instanceof Y.Map ? 'map' : 'untyped'
}

/** The home of what stands inside a piece that is a shared type itself; undefined when it is none. */
export function innerHome(item: Item, home: Home, key: string | undefined): Home | undefined {
  if (item.content.kind !== 'type') return undefined
  return { within: item, kind: item.content.type, root: home.root, depth: home.depth + 1, key: key ?? null }
}

/**
 * Checks that a piece may stand where it would in a document with a text. The text is a tree of elements that hold elements and runs of
 * characters, with plain values as attributes: anything else would break every editor that opens it.
 * @throws Misuse
 */
export function checkShape(item: Item, home: Home): void {
  const { content } = item
  if (content.kind === 'deleted') return
  if (content.kind === 'type' && home.depth >= deepest) throw new Misuse('nested too deeply')
  if (content.kind === 'format' && !isRun(home)) throw new Misuse('formats what is no text')
  if (home.root === textField && !fitsText(item, home)) throw new Misuse('does not belong into the text')
}

function isRun(home: Home): boolean {
  return home.key === null && ['text', 'run', 'untyped'].includes(home.kind)
}

function fitsText({ content }: Item, home: Home): boolean {
  if (home.key !== null) return content.kind === 'values' && content.plain
  if (home.kind === 'run') return content.kind === 'string' || content.kind === 'format'
  return content.kind === 'type' && (content.type === 'element' || content.type === 'run')
}
