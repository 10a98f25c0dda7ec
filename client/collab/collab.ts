import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { messageAuth, messageSync, WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import {
  type CloseCode,
  closeCodes,
  type ReadOnlyReason,
  savedFrame,
  schemaParameter,
} from '../../shared/documents/collab.ts'
import { textSchemaVersion } from '../../shared/documents/schema-version.ts'
import type { SavedState } from '../connection/saved.ts'
import { createSaving } from './saving.ts'

export interface CollabState {
  /** Whether there is anything to show yet: from this device or from the server. */
  isReady: boolean
  /** True once everything that this device keeps of it is in it. */
  isLoaded: boolean
  /** True once this connection has everything that the server has. */
  isSynced: boolean
  saved: SavedState
  /** The server will not take what was written here. */
  denied: ReadOnlyReason | undefined
  /** Why the last connection was closed. Final ones are not tried again. */
  closed: CloseCode | undefined
}

/** One document, open in this tab: its text, its connection, and what is true of both. */
export interface Collab {
  doc: Y.Doc
  provider: WebsocketProvider
  subscribe(listener: () => void): () => void
  /** Hears before something that others wrote comes into the text. */
  onArrival(listener: () => void): () => void
  state(): CollabState
  /** Connects again now, after a final close that the person has done something about. */
  again(): void
  /** Takes what was written away from this device. */
  forget(): Promise<void>
  close(): void
}

interface CollabParts {
  /** `ws://…` up to where documents are: the document's id follows. */
  server: string
  documentId: string
  /** What this device keeps it under: one person's copy of one document in one senate. */
  deviceName: string
  /** Only for where there is no browser. */
  webSocket?: typeof WebSocket
}

/** Typing goes in bursts; one question after each is enough. */
const askAfterMs = 120
/** Without an echo for so long, something is wrong with the connection, whatever it says. */
const patienceMs = 10_000

/** A document in the instant before anything is known of it. */
export const unopened: CollabState = {
  isReady: false,
  isLoaded: false,
  isSynced: false,
  saved: 'saving',
  denied: undefined,
  closed: undefined,
}

/** Opens a document: from this device at once, from the server as soon as it answers, and keeps both in step. */
export function openCollab({ server, documentId, deviceName, webSocket }: CollabParts): Collab {
  const doc = new Y.Doc()
  const listeners = new Set<() => void>()
  const arrivalListeners = new Set<() => void>()
  const saving = createSaving()
  const device = typeof indexedDB === 'undefined' ? undefined : new IndexeddbPersistence(deviceName, doc)
  const provider = new WebsocketProvider(server, documentId, doc, {
    connect: false,
    disableBc: true,
    params: { [schemaParameter]: String(textSchemaVersion) },
    // Everybody comes back after a restart, and not in the same instant.
    maxBackoffTime: 2000 + Math.random() * 2000,
    ...(webSocket && { WebSocketPolyfill: webSocket }),
  })
  let asking: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let hasEnded = false
  let current: CollabState = unopened

  function become(change: Partial<CollabState>): void {
    const next = { ...current, ...change, saved: isStillOpening() ? 'saving' : saving.state }
    if (Object.entries(next).every(([key, value]) => current[key as keyof CollabState] === value)) return
    current = next
    for (const listener of listeners) listener()
  }
  /** The first seconds of a page are no time to speak of being offline. */
  const isStillOpening = () => !current.isSynced && !hasFailed
  let hasFailed = false

  function ask(): void {
    clearTimeout(asking)
    asking = undefined
    const { ws } = provider
    if (!saving.isCaughtUp || !ws || ws.readyState !== ws.OPEN) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, savedFrame)
    encoding.writeVarUint8Array(encoder, nonceBytes(saving.nonce()))
    ws.send(encoding.toUint8Array(encoder))
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      if (saving.isBehind && current.denied === undefined && provider.ws === ws) ws.close()
    }, patienceMs)
  }

  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (holdsSomething(doc)) become({ isReady: true })
    // What comes from this device before the server has asked is in the answer; what comes later goes like words of now.
    if (origin === provider || (origin === device && !saving.isCaughtUp)) return
    saving.changed()
    asking ??= setTimeout(ask, askAfterMs)
    become({})
  })
  provider.messageHandlers[savedFrame] = (_encoder, decoder) => {
    saving.echoed(nonceOf(decoding.readVarUint8Array(decoder)))
    if (!saving.isBehind) clearTimeout(waiting)
    become({})
  }
  const synchronise = provider.messageHandlers[messageSync]
  provider.messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
    const isQuestion = decoding.peekVarUint(decoder) === 0
    for (const listener of arrivalListeners) listener()
    synchronise?.(encoder, decoder, ...rest)
    if (!isQuestion) return
    // The answer leaves when this handler has returned; what is asked after it is asked about everything.
    queueMicrotask(() => {
      saving.caughtUp()
      ask()
      become({ denied: undefined, closed: undefined })
    })
  }
  provider.messageHandlers[messageAuth] = (_encoder, decoder) => {
    decoding.readVarUint(decoder)
    become({ denied: decoding.readVarString(decoder) as ReadOnlyReason })
  }
  provider.on('sync', (isSynced) => {
    // An empty document is there, too, once the server has said that it is empty.
    become(isSynced ? { isSynced, isReady: true } : { isSynced })
  })
  provider.on('connection-close', (event) => {
    saving.lost()
    hasFailed = true
    clearTimeout(asking)
    clearTimeout(waiting)
    asking = undefined
    become({ isSynced: false, closed: codeOf(event?.code) })
  })
  device?.once('synced', () => {
    become(holdsSomething(doc) ? { isLoaded: true, isReady: true } : { isLoaded: true })
  })

  const wentOffline = () => provider.disconnect()
  const cameBack = () => {
    if (!hasEnded && !isFinal(current.closed)) provider.connect()
  }
  if (typeof window !== 'undefined') {
    window.addEventListener('offline', wentOffline)
    window.addEventListener('online', cameBack)
  }
  provider.connect()

  return {
    doc,
    provider,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onArrival(listener) {
      arrivalListeners.add(listener)
      return () => arrivalListeners.delete(listener)
    },
    state: () => current,
    again: () => provider.connect(),
    async forget() {
      await device?.clearData()
    },
    close() {
      hasEnded = true
      clearTimeout(asking)
      clearTimeout(waiting)
      if (typeof window !== 'undefined') {
        window.removeEventListener('offline', wentOffline)
        window.removeEventListener('online', cameBack)
      }
      provider.destroy()
      void device?.destroy()
      doc.destroy()
    },
  }
}

/** Whether anything has been written here: a text, or plain values by name. */
function holdsSomething(doc: Y.Doc): boolean {
  return [...doc.share.values()].some((type) => type._length > 0 || type._map.size > 0)
}

/** Whether y-websocket stays away after such a close. */
export function isFinal(code: CloseCode | undefined): boolean {
  return code !== undefined && code >= 4400 && code < 4500
}

function codeOf(code: number | undefined): CloseCode | undefined {
  return Object.values(closeCodes).find((known) => known === code)
}

function nonceBytes(nonce: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, nonce))
}

function nonceOf(bytes: Uint8Array): number {
  return decoding.readVarUint(decoding.createDecoder(bytes))
}
