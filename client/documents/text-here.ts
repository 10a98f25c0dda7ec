import type * as Y from 'yjs'
import { decodePosition, passageOf } from '../../shared/documents/text.ts'
import type { TextHere } from './open-texts.ts'

/** A text for other parts of the page to read. Apart from them, so that they need not bring Yjs along. */
export function textHere(doc: Y.Doc): TextHere {
  return {
    passage({ from, to }) {
      const [start, end] = [decodePosition(from), decodePosition(to)]
      return start && end && passageOf(doc, start, end)
    },
    onChange(listener) {
      doc.on('update', listener)
      return () => doc.off('update', listener)
    },
  }
}
