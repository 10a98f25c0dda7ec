import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import * as z from 'zod'
import type { Db } from '../db/store.ts'
import { type Action, can } from '../shared/can.ts'
import type { Recorded } from '../shared/command.ts'
import type { PersonId, SeatId, SenateId } from '../shared/ids.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import {
  type Batch,
  type ClientToServer,
  type Event,
  type PresenceNews,
  parseStream,
  type ServerToClient,
  type Stream,
  type Told,
} from '../shared/protocol.ts'
import { notFound, Refusal } from '../shared/refusal.ts'
import type { Accounts } from './accounts.ts'
import { parse, parseEnvelope } from './envelope.ts'
import type { Execute } from './execute.ts'
import { cameBy } from './guests/passes.ts'
import { readStream } from './journal.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import type { Access } from './members/access.ts'
import type { OriginCheck } from './origin.ts'
import { createPresence } from './presence.ts'
import { problemOf } from './problem.ts'
import type { AnySlice } from './slice.ts'
import type { News } from './telling.ts'

interface SocketData {
  personId: PersonId
  sessionId: string
  senateIds: SenateId[]
}
type Live = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>

const followSchema = z.strictObject({ stream: z.string().max(128), version: z.int().nonnegative() })

/** How often every open socket is looked at again, as a net below the news of changes. */
const sweepMs = 5000

/** How often it is told who lost their connection to a session, if anybody did. */
const beatMs = 1000

interface LiveParts {
  http: HttpServer
  db: Db
  accounts: Accounts
  access: Access
  origins: OriginCheck
  execute: Execute
  limits: Limits
  slices: readonly AnySlice[]
  now(): Date
  /** The seats that are here in a session by a person's act; undefined once it is over. */
  hereIn(stream: Stream): Promise<ReadonlySet<SeatId> | undefined>
  log: Log
}

/** The live channel: commands with answers, the events of what a page follows, and word of what moved in lists. */
export function createLive(parts: LiveParts) {
  const { http, db, accounts, access, origins, execute, limits, slices, log } = parts
  const byKind = new Map(slices.map((slice) => [slice.kind, slice]))
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>(http, {
    serveClient: false,
    destroyUpgrade: false,
    // A line that went silent is noticed on either side within 25 seconds; the default takes 45.
    ...{ pingInterval: 10_000, pingTimeout: 15_000 },
    maxHttpBufferSize: 256 * 1024,
    allowRequest: (request, done) => done(null, origins.allowsUpgrade(request)),
  })
  io.engine.on('connection', (raw: { on(event: 'error', listener: (error: Error) => void): void }) => {
    raw.on('error', (error) => log.debug({ err: error.message }, 'a live connection failed'))
  })

  io.use(async (socket, next) => {
    try {
      const who = await accounts.signedIn(socket.request.headers)
      if (!who) return next(new Error('signed-out'))
      socket.data.personId = who.personId
      socket.data.sessionId = who.sessionId
      socket.data.senateIds = await access.senatesOf(who.personId)
      next()
    } catch (error) {
      log.error({ err: error }, 'a live connection could not be opened')
      next(new Error('internal'))
    }
  })

  const presence = createPresence({ now: parts.now, hereIn: parts.hereIn, tell: tellPresence })

  io.on('connection', (socket: Live) => {
    presence.opened(socket.data.personId)
    socket.on('disconnect', () => presence.closed(socket.data.personId))
    void socket.join(socket.data.senateIds.map((senateId) => `senate:${senateId}`))
    socket.on('command', async (envelope, answer) => {
      if (typeof answer === 'function')
        answer(await attempt(() => execute(socket.data.personId, parseEnvelope(envelope), cameBy(socket.data))))
    })
    socket.on('follow', async (ask, answer) => {
      if (typeof answer === 'function') answer(await attempt(() => follow(socket, ask)))
    })
    socket.on('unfollow', (stream) => {
      if (typeof stream === 'string' && parseStream(stream)) void socket.leave(stream)
    })
    socket.on('error', (error) => log.debug({ err: error.message }, 'a live connection failed'))
  })

  async function attempt<T>(work: () => Promise<T>) {
    try {
      return await work()
    } catch (error) {
      const correlationId = crypto.randomUUID()
      if (!(error instanceof Refusal)) log.error({ err: error, correlationId }, 'a live request failed')
      return problemOf(error, correlationId)
    }
  }

  /** Joins the stream's room first and reads after, so that nothing falls between. */
  async function follow(socket: Live, ask: unknown): Promise<Batch> {
    await limits.follow(socket.data.personId)
    const { stream, version } = parse(followSchema, ask) as { stream: Stream; version: number }
    const seen = await reading(socket, stream)
    if (!seen) throw notFound()
    await socket.join(stream)
    if (seen.slice.kind === 'session' && socket.connected) {
      socket.emit('presence', presence.follows(stream, socket.data.personId, seen.viewer.seatId))
      await presence.look(stream)
    }
    const recorded = await readStream(db, stream, version)
    const hasClosed = await seen.slice.withheldSince?.(db, seen.id)
    const { slice, viewer } = seen
    const isWithheld = (event: Event) =>
      (slice.withheldFrom?.(event, viewer) ?? false) || (hasClosed?.(event, viewer) ?? false)
    return batch(stream, version, recorded, isWithheld)
  }

  /** The viewer and the slice, if this socket's person may read the stream. */
  async function reading(
    socket: Live,
    stream: Stream,
  ): Promise<{ id: string; slice: AnySlice; viewer: SeatActor } | undefined> {
    const parsed = parseStream(stream)
    const slice = parsed && byKind.get(parsed.kind)
    const resource = slice && (await slice.resource(db, parsed.id))
    if (!slice || !resource) return undefined
    const viewer = await access.seatActor(socket.data.personId, resource.senateId)
    return viewer && can(viewer, `${slice.kind}.read` as Action, resource)
      ? { id: parsed.id, slice, viewer }
      : undefined
  }

  function localSockets(room: string): Live[] {
    const ids = io.sockets.adapter.rooms.get(room) ?? new Set()
    return [...ids].flatMap((id) => io.sockets.sockets.get(id) ?? [])
  }

  /** Tells what was committed to everyone who may know: followers the events, everyone else in the senate that something moved. */
  async function broadcast({ senateId, recorded }: News): Promise<void> {
    for (const [stream, events] of Map.groupBy(recorded, (event) => event.stream)) {
      const parsed = parseStream(stream)
      const slice = parsed && byKind.get(parsed.kind)
      const resource = slice && (await slice.resource(db, parsed.id))
      if (!slice || !resource) continue
      if (slice.kind === 'session') await presence.look(stream)
      const from = (events[0]?.version ?? 1) - 1
      const to = events.at(-1)?.version ?? 0
      const also = await slice.alongside?.(db, parsed.id)
      const rooms = [stream, also].flatMap((room) => (room && io.sockets.adapter.rooms.get(room)) || [])
      // Whoever is told the same is told together: the words are put into a frame once for them all.
      const told = new Map<string, { viewer: SeatActor; ids: string[] }>()
      const others: string[] = []
      const sockets = localSockets(`senate:${senateId}`)
      const viewers = await Promise.all(sockets.map(({ data }) => access.seatActor(data.personId, senateId)))
      for (const [n, socket] of sockets.entries()) {
        const viewer = viewers[n]
        if (!viewer || !can(viewer, `${slice.kind}.read` as Action, resource)) continue
        if (rooms.some((room) => room.has(socket.id))) {
          const withheld = events.map(({ event }) => slice.withheldFrom?.(event, viewer) ?? false).join()
          const alike = told.get(withheld) ?? { viewer, ids: [] }
          alike.ids.push(socket.id)
          told.set(withheld, alike)
        } else others.push(socket.id)
      }
      for (const { viewer, ids } of told.values()) {
        const isWithheld = (event: Event) => slice.withheldFrom?.(event, viewer) ?? false
        io.to(ids).emit('events', batch(stream, from, events, isWithheld))
      }
      if (others.length > 0) io.to(others).emit('moved', { stream, to })
    }
  }

  /** Whoever follows a session, and may still read it, hears who lost their connection to it. */
  async function tellPresence(news: PresenceNews): Promise<void> {
    const parsed = parseStream(news.stream)
    const resource = parsed && (await byKind.get(parsed.kind)?.resource(db, parsed.id))
    if (!resource) return
    const sockets = localSockets(news.stream)
    const viewers = await Promise.all(sockets.map(({ data }) => access.seatActor(data.personId, resource.senateId)))
    const ids = sockets.flatMap(({ id }, n) => {
      const viewer = viewers[n]
      return viewer && can(viewer, 'session.read', resource) ? [id] : []
    })
    if (ids.length > 0) io.to(ids).emit('presence', news)
  }

  /** Somebody's rights changed: what they may no longer follow is left, and they are told to fetch again. */
  async function reconsider(personId: PersonId): Promise<void> {
    for (const socket of io.sockets.sockets.values()) {
      if (socket.data.personId !== personId) continue
      const senateIds = await access.senatesOf(personId)
      for (const room of socket.rooms) {
        if (room === socket.id) continue
        const [kind, id] = room.split(/:(.*)/s)
        const stays =
          kind === 'senate' && senateIds.includes(id as SenateId)
            ? true
            : Boolean(await reading(socket, room as Stream))
        if (!stays) await socket.leave(room)
      }
      socket.data.senateIds = senateIds
      await socket.join(senateIds.map((senateId) => `senate:${senateId}`))
      socket.emit('stale')
    }
  }
  access.onChanged(({ personId }) => {
    reconsider(personId).catch((error) => log.error({ err: error }, 'rights could not be looked at again'))
  })

  function signOut(socket: Live): void {
    socket.emit('signedOut')
    socket.disconnect(true)
  }
  accounts.onSignedOut((sessionId) => {
    for (const socket of io.sockets.sockets.values()) if (socket.data.sessionId === sessionId) signOut(socket)
  })

  async function sweep(): Promise<void> {
    for (const socket of io.sockets.sockets.values()) {
      const who = await accounts.signedIn(socket.request.headers)
      if (!who) signOut(socket)
    }
  }
  const sweeping = setInterval(() => {
    sweep().catch((error) => log.error({ err: error }, 'open connections could not be looked at'))
  }, sweepMs)
  sweeping.unref()
  const beating = setInterval(() => {
    presence.beat().catch((error) => log.error({ err: error }, 'lost connections could not be told'))
  }, beatMs)
  beating.unref()

  return {
    io,
    broadcast,
    get connections() {
      return io.sockets.sockets.size
    },
    async close(): Promise<void> {
      clearInterval(sweeping)
      clearInterval(beating)
      await io.close()
    },
  }
}

function batch(
  stream: Stream,
  held: number,
  recorded: readonly Recorded[],
  isWithheld: (event: Event) => boolean,
): Batch {
  const events: Told[] = recorded.map(({ version, at, by, event }) =>
    isWithheld(event) ? { version, event: { type: 'withheld' } } : { version, at, by, event },
  )
  return { stream, from: held + 1, to: events.at(-1)?.version ?? held, events }
}
