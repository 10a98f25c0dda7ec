import * as Y from 'yjs'
import { textField } from '../../shared/documents/collab.ts'
import { encodePosition } from '../../shared/documents/text.ts'
import type { DocumentId } from '../../shared/ids.ts'
import { digestOf } from '../documents/initial-text.ts'
import type { DocumentReader } from '../documents/reader.ts'

/**
 * Words of a document as somebody would select them there, for the command that pins them.
 * @throws Error when no paragraph of the document holds them whole.
 */
export async function passageSaying(wording: string, documentId: DocumentId, reader: DocumentReader): Promise<object> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await reader.state(documentId)).state)
  for (const node of doc.getXmlFragment(textField).createTreeWalker((one) => one instanceof Y.XmlText)) {
    const run = node as unknown as Y.XmlText
    const start = plain(run).indexOf(wording)
    if (start === -1) continue
    const passage = {
      from: encodePosition(Y.createRelativePositionFromTypeIndex(run, start)),
      to: encodePosition(Y.createRelativePositionFromTypeIndex(run, start + wording.length, -1)),
    }
    return { from: 'passage', documentId, passage, expectedDigest: digestOf(wording) }
  }
  throw new Error(`The demonstration's document ${documentId} does not say: ${wording}`)
}

function plain(run: Y.XmlText): string {
  const parts = run.toDelta() as { insert: unknown }[]
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : ' ')).join('')
}
