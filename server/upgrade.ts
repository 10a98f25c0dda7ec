import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Accounts } from './accounts.ts'
import type { DocumentHost } from './documents/host.ts'
import type { Log } from './log.ts'
import type { OriginCheck } from './origin.ts'

interface UpgradeParts {
  accounts: Accounts
  origins: OriginCheck
  documents: DocumentHost
  log: Log
}

/** The one listener for upgrades: documents here, `/socket.io/` and Vite's own sockets by theirs, anything else is cut. */
export function createUpgrade({ accounts, origins, documents, log }: UpgradeParts) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Before anything is awaited: a socket without this listener takes the process down when its peer vanishes.
    socket.on('error', (error) => log.debug({ err: error.message }, 'a socket failed'))
    const path = request.url?.split('?', 1)[0] ?? ''
    if (path.startsWith('/socket.io/')) return
    if (request.headers['sec-websocket-protocol']?.startsWith('vite')) return
    const documentId = /^\/collab\/([a-z0-9-]{1,64})$/.exec(path)?.[1]
    if (!documentId || !origins.allowsUpgrade(request)) {
      refuse(socket, documentId ? 403 : 404)
      return
    }
    accounts
      .signedIn(request.headers)
      .then((who) => (who ? documents.upgrade(request, socket, head, { documentId, ...who }) : refuse(socket, 401)))
      .catch((error) => {
        log.error({ err: error }, 'a document could not be opened')
        refuse(socket, 500)
      })
  }
}

function refuse(socket: Duplex, status: number): void {
  if (!socket.destroyed) socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
