import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/** A socket that speaks no protocol of its own: it sends whatever it is told to and keeps what it hears. */
export interface RawClient {
  socket: WebSocket
  /** Every frame so far. */
  heard: Uint8Array[]
  send(frame: Uint8Array | string): void
  /** The close code; resolves when the host has closed. */
  closed: Promise<number>
  leave(): void
}

/** @throws with the HTTP status when the host refuses the upgrade. */
export function rawClient(url: string, headers: Record<string, string> = {}): Promise<RawClient> {
  const socket = new WebSocket(url, { headers })
  socket.binaryType = 'nodebuffer'
  const heard: Uint8Array[] = []
  socket.on('message', (data) => heard.push(data as Buffer))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_request, response) => reject(new Error(`status ${response.statusCode}`)))
    socket.once('error', reject)
    socket.once('open', () => {
      socket.off('error', reject)
      socket.on('error', () => {})
      resolve({ socket, heard, send: (frame) => socket.send(frame), closed, leave: () => socket.terminate() })
    })
  })
}

export function syncFrame(step: 0 | 1 | 2, content: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

export const stepOne = (doc = new Y.Doc()) => syncFrame(0, Y.encodeStateVector(doc))
export const updateFrame = (update: Uint8Array) => syncFrame(2, update)

export function awarenessFrame(...entries: { clientId: number; clock: number; state: string }[]): Uint8Array {
  const list = encoding.createEncoder()
  encoding.writeVarUint(list, entries.length)
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(list, clientId)
    encoding.writeVarUint(list, clock)
    encoding.writeVarString(list, state)
  }
  return frame((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(list))
  })
}

export function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
