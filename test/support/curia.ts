import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import { openPostgres } from '../../db/postgres.ts'
import { openSqlite } from '../../db/sqlite.ts'
import type { Store } from '../../db/store.ts'
import { type App, createApp } from '../../server/app.ts'
import { createLog } from '../../server/log.ts'
import type { Settings } from '../../server/settings.ts'
import type { PersonId, SeatId } from '../../shared/ids.ts'
import type { ClientToServer, ServerToClient } from '../../shared/protocol.ts'
import { personOf, seatKeys, seatOf, writeFixture } from './fixture.ts'
import { freshDatabase } from './postgres.ts'

export interface Reply {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer
  body: any
}

/** A person who is signed in, as their browser would act. */
export interface Member {
  personId: PersonId
  seatId: SeatId
  cookie: string
  get(path: string): Promise<Reply>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Reply>
  send(type: string, target: string, body: unknown, more?: { version?: number; commandId?: string }): Promise<Reply>
  /** A live connection; closed with the app. */
  socket(): Promise<Socket<ServerToClient, ClientToServer>>
}

export interface Clock {
  now(): Date
  set(at: Date): void
  advance(ms: number): void
}

export interface Curia {
  app: App
  store: Store
  /** The folder of its SQLite database, or the address of its PostgreSQL one. */
  place: string
  url: string
  clock: Clock
  as(key: string): Promise<Member>
  close(): Promise<void>
}

export const testSettings: Settings = {
  mode: 'start',
  port: 0,
  host: '127.0.0.1',
  data: tmpdir(),
  url: undefined,
  secret: 'a secret that is long enough for the tests',
  databaseUrl: undefined,
  demonstration: false,
  loopback: true,
  metricsToken: undefined,
  trustedProxies: 0,
  logLevel: 'silent',
}

/** The real app on a free port with its own database: SQLite, or PostgreSQL when the suite runs on it. */
export async function startCuria({
  at = new Date('2026-03-02T09:00:00.000Z'),
  settings: changed,
}: {
  at?: Date
  settings?: Partial<Settings>
} = {}): Promise<Curia> {
  const { store, place, drop } = await openFresh()
  const clock = createClock(at)
  await writeFixture(store, at)
  const settings: Settings = { ...testSettings, ...changed }
  const app = createApp({ store, settings, log: createLog(process.env.CURIA_LOG ?? 'silent'), now: clock.now })
  for (const key of seatKeys)
    await app.accounts.create({ id: personOf(key), name: `Dr ${key}`, email: `${key}@example.org` })
  const url = `http://127.0.0.1:${await app.listen()}`
  const sockets: Socket[] = []

  async function as(key: string): Promise<Member> {
    const personId = personOf(key)
    const cookie = (await app.accounts.enter(personId)).map((line) => line.split(';', 1)[0]).join('; ')
    const ask = async (path: string, init: RequestInit = {}): Promise<Reply> => {
      const response = await fetch(url + path, { ...init, headers: { cookie, ...init.headers } })
      const text = await response.text()
      const json = response.headers.get('content-type')?.includes('json')
      return { status: response.status, body: json ? JSON.parse(text) : text }
    }
    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    return {
      personId,
      seatId: seatOf(key),
      cookie,
      get: (path) => ask(path),
      post,
      send: (type, target, body, more = {}) =>
        post('/api/commands', { commandId: crypto.randomUUID(), type, target, body, ...more }),
      async socket() {
        const socket: Socket<ServerToClient, ClientToServer> = io(url, {
          transports: ['websocket'],
          extraHeaders: { cookie, origin: url },
          forceNew: true,
        })
        sockets.push(socket)
        await new Promise<void>((resolve, reject) => {
          socket.once('connect', resolve)
          socket.once('connect_error', reject)
        })
        return socket
      },
    }
  }

  return {
    app,
    store,
    place,
    url,
    clock,
    as,
    async close() {
      for (const socket of sockets) socket.disconnect()
      await app.close()
      await drop()
    },
  }
}

/** A store with nothing in it but its tables. */
export async function openFresh(): Promise<{ store: Store; place: string; drop(): Promise<void> }> {
  if (process.env.DATABASE_URL) {
    const database = await freshDatabase()
    return { store: await openPostgres(database.url), place: database.url, drop: database.drop }
  }
  const folder = await mkdtemp(join(tmpdir(), 'curia-test-'))
  const drop = () => rm(folder, { recursive: true, force: true })
  return { store: await openSqlite(folder), place: folder, drop }
}

function createClock(at: Date): Clock {
  let time = at.getTime()
  return {
    now: () => new Date(time),
    set: (to) => {
      time = to.getTime()
    },
    advance: (ms) => {
      time += ms
    },
  }
}
