import type { Server } from 'socket.io'
import type { Db } from '../../db/store.ts'
import { parseStream } from '../../shared/protocol.ts'
import type { GuestState } from '../../shared/sessions/guests.ts'
import type { Log } from '../log.ts'
import type { News } from '../telling.ts'
import type { Cookie } from './cookies.ts'
import { guestIn } from './door.ts'

interface GuestLiveParts {
  io: Pick<Server, 'of'>
  db: Db
  cookie: Cookie
  log: Log
}

/**
 * The live channel of guests: a namespace of its own, in which nothing can be asked and one thing is said, that
 * something has changed. What it is they fetch, as far as they may. Its sockets never enter a room of the senate.
 */
export function createGuestLive({ io, db, cookie, log }: GuestLiveParts) {
  const guests = io.of('/guest')
  guests.use(async (socket, next) => {
    try {
      const guest = await guestIn(db, socket.request.headers, cookie)
      if (!guest) return next(new Error('visit-closed'))
      socket.data.senateId = guest.senateId
      next()
    } catch (error) {
      log.error({ err: error }, 'the live connection of a guest could not be opened')
      next(new Error('internal'))
    }
  })
  guests.on('connection', (socket) => {
    void socket.join(`senate:${socket.data.senateId}`)
    socket.on('error', (error) => log.debug({ err: error.message }, 'the live connection of a guest failed'))
  })
  return {
    /** Tells guests of this senate that a session or words moved, and cuts off those whose visit this ended. */
    async tell({ senateId, recorded }: News): Promise<void> {
      const kinds = recorded.map(({ stream }) => parseStream(stream)?.kind)
      if (!kinds.includes('session') && !kinds.includes('proposal')) return
      guests.to(`senate:${senateId}`).emit('changed')
      if (!recorded.some(({ event }) => endings.has(event.type))) return
      for (const socket of guests.sockets.values()) {
        const guest = await guestIn(db, socket.request.headers, cookie)
        if (!guest || over.has(guest.state)) socket.disconnect(true)
      }
    },
  }
}

/** What can end somebody's visit, and the states in which it is over. */
const endings = new Set([
  'guestLeft',
  'guestRemoved',
  'entryDeclined',
  'entryWithdrawn',
  'sessionClosed',
  'sessionCancelled',
])
const over = new Set<GuestState>(['declined', 'withdrawn', 'left', 'removed'])
