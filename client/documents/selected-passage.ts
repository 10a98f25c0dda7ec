import type { Editor } from '@tiptap/core'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import { toHexString } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'
import type * as Y from 'yjs'
import { encodePosition, passageOf } from '../../shared/documents/text.ts'

/** Exact words that somebody has selected, as the server will read them. */
export interface SelectedPassage {
  /** Relative positions, base64: they stay on the words while others write around them. */
  passage: { from: string; to: string }
  text: string
  /** SHA-256 of the text's UTF-8 bytes, hex. */
  digest: string
}

interface Binding {
  doc: Y.Doc
  type: Y.XmlFragment
  binding: { mapping: Parameters<typeof absolutePositionToRelativePosition>[2] } | null
}

/** The selected words, where they stand, and their digest; undefined while nothing is selected. */
export function selectedPassage(editor: Editor): SelectedPassage | undefined {
  const { selection } = editor.state
  const sync = ySyncPluginKey.getState(editor.state) as Binding | undefined
  if (selection.empty || !sync?.binding) return undefined
  const { mapping } = sync.binding
  const [from, to] = [selection.from, selection.to].map((position) =>
    absolutePositionToRelativePosition(position, sync.type, mapping),
  )
  const text = passageOf(sync.doc, from, to)
  if (text === undefined || text.trim() === '') return undefined
  return {
    passage: { from: encodePosition(from), to: encodePosition(to) },
    text,
    // Not crypto.subtle: that is missing where a tablet in the room opens Curia over plain HTTP.
    digest: toHexString(digest(new TextEncoder().encode(text))),
  }
}
