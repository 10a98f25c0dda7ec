import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Store } from '../../db/store.ts'
import { closeCodes, schemaParameter } from '../../shared/documents/collab.ts'
import { textSchemaVersion } from '../../shared/documents/schema-version.ts'
import type { DocumentId } from '../../shared/ids.ts'
import type { DocumentAccess, Entry, Visitor } from './access.ts'
import { Connection } from './connection.ts'
import { noCounts } from './counters.ts'
import { Durability } from './durability.ts'
import { Indexing } from './indexing.ts'
import { type Pace, usualPace } from './pace.ts'
import { Past } from './past.ts'
import { PersonBytes } from './person-bytes.ts'
import { Rooms } from './rooms.ts'
import { type Concerned, Watch } from './watch.ts'
import { createReader } from './words.ts'

/** A frame may hold a whole paste of a long report. */
const mostFrameBytes = 16 * 1024 * 1024

/** Above this the writer has enough to do, and nothing more is read. */
const mostPendingBytes = 8 * 1024 * 1024
const congestionMs = 25

/** Where the host tells what went wrong. Never text, never names. */
export interface HostLog {
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

export interface HostParts {
  store: Store
  access: DocumentAccess
  now(): Date
  log: HostLog
  pace?: Partial<Pace>
}

/**
 * The document host: many people typing in one document, over plain y-websocket. An update is durable before a colleague
 * sees it; nothing leaves that could still be lost; every frame is authorised; and nobody's misuse reaches anybody else.
 */
export function createDocumentHost({ store, access, now, log, pace: changed }: HostParts) {
  const pace = { ...usualPace, ...changed }
  const counters = noCounts()
  const people = new PersonBytes()
  const durability = new Durability(() => store.check())
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: mostFrameBytes,
  })
  let isClosing = false

  const rooms = new Rooms({
    store,
    now,
    counters,
    idleMs: pace.idleMs,
    notDurable: () => durability.lost(),
    touched: (documentId) => indexing.touched(documentId),
    report: (documentId, message, reason) => log.error({ documentId, err: reason }, message),
  })
  const past = new Past({
    db: store.db,
    report: (documentId, what, reason) => log.error({ documentId, err: reason }, `${what} cannot be read`),
  })
  const reader = createReader(store.db, (documentId) => rooms.open(documentId), past)
  const indexing = new Indexing({
    store,
    reader,
    now,
    failed: (documentId, reason) => log.warn({ documentId, err: reason }, 'a document could not be indexed'),
  })
  const watch = new Watch({
    access,
    rooms,
    pace,
    failed: (reason) => log.error({ err: reason }, 'open documents could not be looked at again'),
  })
  durability.onHealed(() => {
    for (const connection of rooms.connections()) connection.reconsider()
  })

  async function upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    { documentId, ...visitor }: Visitor & { documentId: string },
  ): Promise<void> {
    // Before anything is awaited: a socket without this listener takes the process down when its peer vanishes.
    socket.on('error', () => {})
    const document = documentId as DocumentId
    const entry = isClosing ? undefined : await watch.entry(visitor, document)
    if (socket.destroyed) return
    if (!entry || isClosing) return refuse(socket, 503)
    if (entry.kind !== 'open') return refuse(socket, entry.kind === 'signed-out' ? 401 : 404)
    sockets.handleUpgrade(request, socket, head, (ws) => {
      if (isCurrent(request)) admit(ws, socket, visitor, document, entry)
      else turnBack(ws)
    })
  }

  function admit(
    ws: WebSocket,
    socket: Duplex,
    visitor: Visitor,
    documentId: DocumentId,
    entry: Extract<Entry, { kind: 'open' }>,
  ): void {
    const room = rooms.open(documentId)
    const connection = new Connection({
      visitor,
      entry,
      room,
      ws,
      socket,
      bytes: people.come(visitor.personId),
      slowMs: pace.slowMs,
      counters,
      congestion: () => (store.pendingBytes > mostPendingBytes ? congestionMs : 0),
      isDurable: () => durability.isHealthy,
      failed: (reason) => log.error({ documentId, err: reason }, 'a frame could not be handled'),
      left: () => {
        counters.connections--
        people.go(visitor.personId)
        room.leave(connection)
      },
    })
    counters.connections++
    room.connections.add(connection)
    room.loaded.then(
      () => connection.begin(),
      (reason) => {
        log.error({ documentId, err: reason }, 'a document could not be opened')
        connection.close(closeCodes.later, 'cannot be opened now')
      },
    )
  }

  return {
    reader,
    upgrade,
    /**
     * Looks at rights again: of one person, one sign-in, one document or one senate. Resolves when what was written under
     * the old ones is durable.
     */
    reconsider: (concerned: Concerned) => watch.reconsider(concerned),
    /** What the host has counted, for `/metrics`. */
    counts: () => ({ ...counters, rooms: rooms.size }),
    /** A command has written in a document: whoever has it open sees it. */
    readOn: (documentId: DocumentId) => rooms.readOn(documentId),
    /** What is known of a document besides its text has changed: the index follows. */
    touch: (documentId: DocumentId) => indexing.touched(documentId),
    /** Indexes the text of documents that the index has missed, or of all of them. Gives how many. */
    catchUpIndex: () => indexing.catchUp(),
    rebuildIndex: () => indexing.rebuild(),
    /**
     * Lets nobody in, commits and acknowledges what has arrived, says that it is restarting, writes checkpoints and the
     * index, and forgets everything.
     */
    async close(): Promise<void> {
      isClosing = true
      watch.stop()
      durability.stop()
      await rooms.close(pace.closeMs, () => indexing.finish())
      sockets.close()
    },
  }
}

export type DocumentHost = ReturnType<typeof createDocumentHost>

/** Whether the tab that asks knows this server's text schema: an older one would destroy what it does not know. */
function isCurrent(request: IncomingMessage): boolean {
  const version = new URLSearchParams(request.url?.split('?', 2)[1]).get(schemaParameter)
  return version === null || version === String(textSchemaVersion)
}

function turnBack(ws: WebSocket): void {
  ws.on('error', () => {})
  ws.close(closeCodes.reload, 'reload')
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
