import * as Y from 'yjs'
import { textField } from '../../shared/documents/collab.ts'

/** One paragraph as the first update of a document. */
export function wholeText(text: string): Buffer {
  const doc = new Y.Doc()
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(text)])
  doc.getXmlFragment(textField).insert(0, [paragraph])
  return Buffer.from(Y.encodeStateAsUpdate(doc))
}
