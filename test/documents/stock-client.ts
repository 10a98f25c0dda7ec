import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { savedFrame, textField } from '../../shared/documents/collab.ts'

/** A stock y-websocket client in Node, with what its browser would send along. */
export interface StockClient {
  doc: Y.Doc
  provider: WebsocketProvider
  /** The document's text as it stands here: one line for each paragraph. */
  text(): string
  /** Adds a paragraph at the end. */
  write(text: string): void
  /** Types into the last paragraph, one character in each update. */
  type(text: string): void
  /** Asks the host to say when everything sent so far is saved; resolves when it does. */
  saved(): Promise<void>
  /** Close codes, in their order. */
  closed: number[]
  /** What the host said when it turned writing away. */
  denied: string[]
  leave(): void
}

export interface Where {
  /** `ws://…/collab` */
  url: string
  documentId: string
  headers?: Record<string, string>
  params?: Record<string, string>
  doc?: Y.Doc
}

// Each provider listens for the end of the process.
process.setMaxListeners(0)

const open = new Set<StockClient>()

/** Opens a document; resolves at once, before it is in sync. */
export function join({ url, documentId, headers = {}, params = {}, doc = new Y.Doc() }: Where): StockClient {
  const closed: number[] = []
  const denied: string[] = []
  class Browser extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers })
      this.on('error', () => {})
    }
  }
  const provider = new WebsocketProvider(url, documentId, doc, {
    WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    params,
  })
  provider.on('connection-close', (event) => {
    if (event) closed.push(event.code)
  })
  provider.messageHandlers[2] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    denied.push(decoding.readVarString(decoder))
  }
  const waiting = new Map<string, () => void>()
  provider.messageHandlers[savedFrame] = (_encoder, decoder) => {
    const nonce = Buffer.from(decoding.readVarUint8Array(decoder)).toString()
    waiting.get(nonce)?.()
    waiting.delete(nonce)
  }

  const fragment = doc.getXmlFragment(textField)
  const client: StockClient = {
    doc,
    provider,
    closed,
    denied,
    text: () =>
      fragment
        .toArray()
        .map((block) => plain(block as Y.XmlElement))
        .join('\n'),
    write(text) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(text)])
      fragment.insert(fragment.length, [paragraph])
    },
    type(text) {
      const run = (fragment.get(fragment.length - 1) as Y.XmlElement).get(0) as Y.XmlText
      for (const character of text) run.insert(run.length, character)
    },
    saved() {
      const nonce = crypto.randomUUID()
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, savedFrame)
      encoding.writeVarUint8Array(encoder, Buffer.from(nonce))
      return new Promise((resolve) => {
        waiting.set(nonce, resolve)
        provider.ws?.send(encoding.toUint8Array(encoder))
      })
    },
    leave() {
      open.delete(client)
      provider.destroy()
      provider.awareness.destroy()
    },
  }
  open.add(client)
  return client
}

function plain(block: Y.XmlElement | Y.XmlText): string {
  if (block instanceof Y.XmlText)
    return block
      .toDelta()
      .map((part: { insert: unknown }) => String(part.insert))
      .join('')
  return block
    .toArray()
    .map((child) => plain(child as Y.XmlElement))
    .join('')
}

/** Resolves when the client has what the host has. */
export async function inSync(client: StockClient): Promise<StockClient> {
  if (!client.provider.synced) await new Promise<void>((resolve) => client.provider.once('sync', () => resolve()))
  return client
}

/** Closes every client that a test left open. */
export function leaveAll(): void {
  for (const client of open) client.leave()
}
