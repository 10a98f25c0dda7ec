import * as encoding from 'lib0/encoding'
import { savedFrame } from '../../shared/documents/collab.ts'
import { Malformed, Reader } from './bytes.ts'

// The y-protocols messages as they travel: what a client may send, and what the host sends, ready for the wire.

const sync = 0
const awareness = 1
const auth = 2
const queryAwareness = 3

const longestNonce = 64

export type Message =
  | { kind: 'stateVector'; vector: Uint8Array }
  | { kind: 'wholeState' | 'update'; update: Uint8Array }
  | { kind: 'presence'; entries: Uint8Array }
  | { kind: 'whoIsHere' }
  | { kind: 'whenSaved'; echo: Uint8Array }

/** @throws Malformed when the frame is none of the messages that clients send. */
export function readMessage(frame: Uint8Array): Message {
  const reader = new Reader(frame)
  const message = readBody(reader, reader.uint())
  reader.end()
  return message
}

function readBody(reader: Reader, type: number): Message {
  switch (type) {
    case sync:
      return readSync(reader)
    case awareness:
      return { kind: 'presence', entries: reader.block() }
    case queryAwareness:
      return { kind: 'whoIsHere' }
    case savedFrame:
      if (reader.left > longestNonce) throw new Malformed('the nonce is too long')
      reader.take(reader.left)
      return { kind: 'whenSaved', echo: reader.bytes.slice() }
    default:
      throw new Malformed('is of no known kind')
  }
}

function readSync(reader: Reader): Message {
  const step = reader.uint()
  const content = reader.block()
  if (step === 0) return { kind: 'stateVector', vector: content }
  if (step === 1) return { kind: 'wholeState', update: content }
  if (step === 2) return { kind: 'update', update: content }
  throw new Malformed('is no step of the sync protocol')
}

/** Asks for everything that is not in this state vector. */
export function stateVectorFrame(vector: Uint8Array): Buffer {
  return syncFrame(0, vector)
}

/** Answers a state vector with everything that is not in it. */
export function wholeStateFrame(update: Uint8Array): Buffer {
  return syncFrame(1, update)
}

export function updateFrame(update: Uint8Array): Buffer {
  return syncFrame(2, update)
}

export function presenceFrame(entries: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, awareness)
    encoding.writeVarUint8Array(encoder, entries)
  })
}

export function deniedFrame(reason: string): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, reason)
  })
}

export function savedEcho(echo: Uint8Array): Buffer {
  return frame((encoder) => encoding.writeUint8Array(encoder, echo))
}

function syncFrame(step: number, content: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })
}

/**
 * One whole WebSocket frame (RFC 6455: final, binary, unmasked). The host writes them to sockets itself, so that a frame
 * for five hundred people is made once.
 */
function frame(write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder()
  write(encoder)
  const payload = encoding.toUint8Array(encoder)
  const { length } = payload
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafeSlow(header + length)
  bytes[0] = 0x82
  if (header === 2) bytes[1] = length
  else if (header === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(payload, header)
  return bytes
}
