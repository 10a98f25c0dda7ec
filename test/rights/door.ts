import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { savedFrame, textField } from '../../shared/documents/collab.ts'

/** What the protocol calls its messages. */
const sync = 0
const auth = 2

/**
 * Tries a document's door as a program would, by really writing: w when the change is said to be saved, r when it is denied,
 * - when the door stays shut.
 */
export function door(url: string, documentId: string, cookie: string | undefined): Promise<string> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/collab/${documentId}`, {
    headers: { origin: url, ...(cookie ? { cookie } : {}) },
  })
  socket.binaryType = 'arraybuffer'
  return new Promise((resolve) => {
    const end = (answer: string) => {
      resolve(answer)
      socket.close()
    }
    socket.on('error', () => end('-'))
    socket.on('close', () => end('-'))
    socket.on('message', (data: ArrayBuffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const kind = decoding.readVarUint(decoder)
      if (kind === auth) return end('r')
      if (kind === savedFrame) return end('w')
      if (kind !== sync) return
      const step = decoding.readVarUint(decoder)
      if (step === 0) write(socket)
    })
  })
}

/** The server has asked what we have: an empty answer, then one paragraph, and the question whether it is saved. */
function write(socket: WebSocket): void {
  const doc = new Y.Doc()
  doc.getXmlFragment(textField).insert(0, [new Y.XmlElement('paragraph')])
  for (const [step, bytes] of [
    [1, Y.encodeStateAsUpdate(new Y.Doc())],
    [2, Y.encodeStateAsUpdate(doc)],
  ] as const) {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
    socket.send(encoding.toUint8Array(encoder))
  }
  const asked = encoding.createEncoder()
  encoding.writeVarUint(asked, savedFrame)
  encoding.writeVarUint8Array(asked, new Uint8Array([1]))
  socket.send(encoding.toUint8Array(asked))
}
