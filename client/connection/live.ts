import type { QueryClient } from '@tanstack/react-query'
import { io, type Socket } from 'socket.io-client'
import type {
  Accepted,
  Batch,
  ClientToServer,
  Envelope,
  Problem,
  ServerToClient,
  Stream,
} from '../../shared/protocol.ts'
import { isProblem } from '../../shared/protocol.ts'
import { postJson, Refused, Unreachable, waitMsOf } from './api.ts'
import { deliver } from './delivering.ts'
import { createNews } from './news.ts'
import { afterPresence, type NotConnected } from './presence.ts'

/** `reconnecting` for the first seconds of a silence, `offline` after that or when the device says so. */
export type ConnectionStatus = 'online' | 'reconnecting' | 'offline'

interface Follower {
  version(): number
  take(batch: Batch): void
  /** The stream cannot be caught up from here: fetch a snapshot. */
  lost(): void
}

export interface Live {
  start(): void
  stop(): void
  status(): ConnectionStatus
  onStatus(listener: () => void): () => void
  /** Told that the sign-in session has ended on the server. */
  onSignedOut(listener: () => void): () => void
  /** Hears one stream's batches; answers how to ask for what was missed, and how to stop. */
  follow(stream: Stream, follower: Follower): { catchUp(): void; stop(): void }
  /** Who has lost their connection to a session that is followed from here. */
  notConnected(stream: Stream): NotConnected
  onPresence(listener: () => void): () => void
  /** Sends an intent until it is answered. Throws `Refused`, or `Unreachable` when nothing answers in time. */
  deliver(envelope: Envelope): Promise<Accepted>
}

const answerWithinMs = 8000
const offlineAfterMs = 6000

/** Nobody is missed until somebody is. */
const everybody: NotConnected = new Map()

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** The one live connection of this page: commands out; events, news and changed rights in. */
export function createLive(queries: QueryClient): Live {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    autoConnect: false,
    transports: ['websocket', 'polling'],
    // Hospital proxies that break WebSockets still let long polling through.
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 4000,
  })
  const news = createNews(queries)
  const followers = new Map<Stream, Set<Follower>>()
  /** What came for a stream while its catching up is asked for. */
  const waiting = new Map<Stream, Batch[]>()
  const statusListeners = new Set<() => void>()
  const presenceListeners = new Set<() => void>()
  const notConnected = new Map<Stream, NotConnected>()
  const signedOutListeners = new Set<() => void>()
  let wanted = false
  let status: ConnectionStatus = 'reconnecting'
  let giveUp: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  function become(next: ConnectionStatus): void {
    if (next === status) return
    status = next
    for (const listener of statusListeners) listener()
  }

  function lost(): void {
    if (!wanted) return
    clearTimeout(giveUp)
    if (!navigator.onLine) {
      become('offline')
      return
    }
    if (status === 'online') become('reconnecting')
    giveUp = setTimeout(() => become('offline'), offlineAfterMs)
  }

  function catchUp(stream: Stream): void {
    const group = followers.get(stream)
    if (!group || !socket.connected) return
    const version = Math.min(...[...group].map((follower) => follower.version()))
    // What comes meanwhile may be ahead of the answer: it waits, instead of looking like a gap that asks again.
    const early: Batch[] = []
    waiting.set(stream, early)
    socket.emit('follow', { stream, version }, (reply) => {
      if (waiting.get(stream) === early) waiting.delete(stream)
      // What is held stays: it is only asked for later.
      if (isProblem(reply) && reply.code === 'too-many') return void setTimeout(() => catchUp(stream), waitMsOf(reply))
      for (const follower of group) {
        if (isProblem(reply)) follower.lost()
        else for (const batch of [reply, ...early]) follower.take(batch)
      }
      // What was missed may be more than the fold can tell.
      if (!isProblem(reply) && reply.events.length > 0) news.heard(stream, reply)
    })
  }

  function signedOut(): void {
    for (const listener of signedOutListeners) listener()
  }

  socket.on('connect', () => {
    clearTimeout(giveUp)
    become('online')
    // Whatever moved while nobody was listening: streams from the version held, answers anew.
    for (const stream of followers.keys()) catchUp(stream)
    void queries.invalidateQueries({ predicate: ({ meta }) => meta?.follows !== undefined })
  })
  socket.on('disconnect', (reason) => {
    waiting.clear()
    lost()
    if (reason === 'io server disconnect' && wanted) again = setTimeout(() => socket.connect(), 500)
  })
  socket.on('connect_error', (error: Error & { data?: Problem }) => {
    if (status === 'online' || giveUp === undefined) lost()
    if (socket.active) return
    if (error.data?.code === 'signed-out' || error.message === 'signed-out') return signedOut()
    if (wanted) again = setTimeout(() => socket.connect(), 2000)
  })
  socket.on('events', (batch) => {
    const early = waiting.get(batch.stream)
    if (early) early.push(batch)
    else for (const follower of followers.get(batch.stream) ?? []) follower.take(batch)
    news.heard(batch.stream, batch)
  })
  socket.on('presence', (told) => {
    notConnected.set(told.stream, afterPresence(notConnected.get(told.stream) ?? everybody, told))
    for (const listener of presenceListeners) listener()
  })
  socket.on('moved', ({ stream }) => news.heard(stream))
  socket.on('stale', () => {
    news.clear()
    // Pages that are not open would show what they held until they have asked: they have nothing until then.
    queries.removeQueries({ type: 'inactive' })
    void queries.invalidateQueries()
    for (const group of followers.values()) for (const follower of group) follower.lost()
  })
  socket.on('signedOut', signedOut)
  const wentOffline = () => {
    if (wanted && !socket.connected) become('offline')
  }
  const cameBack = () => {
    if (wanted && !socket.connected) socket.connect()
  }

  async function attempt(envelope: Envelope): Promise<Accepted> {
    if (!socket.connected) {
      const accepted = await postJson<Accepted>('/commands', envelope)
      news.heard(accepted.stream)
      return accepted
    }
    const reply = await socket
      .timeout(answerWithinMs)
      .emitWithAck('command', envelope)
      .catch(() => {
        throw new Unreachable()
      })
    if (isProblem(reply)) throw new Refused(reply)
    return reply
  }

  return {
    start() {
      if (wanted) return
      wanted = true
      status = navigator.onLine ? 'reconnecting' : 'offline'
      window.addEventListener('offline', wentOffline)
      window.addEventListener('online', cameBack)
      giveUp = setTimeout(() => become('offline'), offlineAfterMs)
      socket.connect()
    },
    stop() {
      wanted = false
      clearTimeout(giveUp)
      clearTimeout(again)
      window.removeEventListener('offline', wentOffline)
      window.removeEventListener('online', cameBack)
      news.clear()
      socket.disconnect()
    },
    status: () => status,
    onStatus(listener) {
      statusListeners.add(listener)
      return () => statusListeners.delete(listener)
    },
    onSignedOut(listener) {
      signedOutListeners.add(listener)
      return () => signedOutListeners.delete(listener)
    },
    follow(stream, follower) {
      const group = followers.get(stream) ?? new Set()
      group.add(follower)
      followers.set(stream, group)
      catchUp(stream)
      return {
        catchUp: () => catchUp(stream),
        stop() {
          group.delete(follower)
          if (group.size > 0 || followers.get(stream) !== group) return
          followers.delete(stream)
          notConnected.delete(stream)
          if (socket.connected) socket.emit('unfollow', stream)
        },
      }
    },
    notConnected: (stream) => notConnected.get(stream) ?? everybody,
    onPresence(listener) {
      presenceListeners.add(listener)
      return () => presenceListeners.delete(listener)
    },
    deliver: (envelope) => deliver(envelope, { attempt, wait, now: Date.now, isOnline: () => navigator.onLine }),
  }
}
