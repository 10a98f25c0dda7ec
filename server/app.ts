import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { Store } from '../db/store.ts'
import type { DocumentId } from '../shared/ids.ts'
import { parseStream } from '../shared/protocol.ts'
import { notFound, Refusal } from '../shared/refusal.ts'
import { createAccounts } from './accounts.ts'
import { type BusParts, type Change, createBus } from './change.ts'
import { createDocumentAccess } from './document-access.ts'
import { createDocumentHost } from './documents/host.ts'
import { createEntry } from './entry-routes.ts'
import { createExecute } from './execute.ts'
import { createFingerprint } from './fingerprint.ts'
import { createForecasts } from './forecasts/forecasts.ts'
import { createCookie } from './guests/cookies.ts'
import { guestRoutes } from './guests/guest-routes.ts'
import { joinRoutes } from './guests/join-routes.ts'
import { createGuestLive } from './guests/live.ts'
import { createPasses, withPasses } from './guests/passes.ts'
import { importPath } from './impacts/exchange/import-path.ts'
import { createLimits } from './limits.ts'
import { createLive } from './live.ts'
import type { Log } from './log.ts'
import { createAccess } from './members/access.ts'
import { createSetUp } from './members/set-up.ts'
import { createMetrics } from './metrics.ts'
import { createOriginCheck } from './origin.ts'
import { builtPages, safetyHeaders } from './pages.ts'
import { problemOf } from './problem.ts'
import { createClosingTimes } from './proposals/closing-times.ts'
import { createRoutes } from './routes.ts'
import { calendarFeedRoutes, withoutFeedToken } from './sessions/calendar-feed.ts'
import { paperPaths } from './sessions/paper-paths.ts'
import { paperRoutes } from './sessions/paper-routes.ts'
import { seatsHere } from './sessions/seats-here.ts'
import type { Settings } from './settings.ts'
import { personQueries, queries, slices } from './slices.ts'
import { createTelling } from './telling.ts'
import { createUpgrade } from './upgrade.ts'

export interface AppParts {
  store: Store
  settings: Settings
  log: Log
  now?(): Date
  newId?(): string
}

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/**
 * Builds everything from a store, settings and a clock; nothing listens yet.
 * @throws when a command or route declares no action, or two share a name.
 */
export function createApp({
  store,
  settings,
  log,
  now = () => new Date(),
  newId = () => crypto.randomUUID(),
}: AppParts) {
  const app = express()
  const http = createServer(app)
  const metrics = createMetrics()
  const limits = createLimits()
  const secure = settings.url?.startsWith('https:') ?? false
  const passes = createPasses({ store, cookie: createCookie('curia.pass', { secure }), now })
  const accounts = withPasses(createAccounts({ store, settings }), passes)
  const access = createAccess({ db: store.db, now })
  const origins = createOriginCheck({ url: settings.url, port: () => portOf(http, settings) })
  const documents = createDocumentHost({
    store,
    access: createDocumentAccess({ db: store.db, access, passes }),
    now,
    log,
  })
  const forecasts = createForecasts()
  access.onChanged(({ personId }) => look(documents.reconsider({ personId })))
  accounts.onSignedOut((sessionId) => look(documents.reconsider({ sessionId })))
  const busParts: BusParts = {
    store,
    slices,
    access,
    documents: documents.reader,
    now,
    newId,
    fingerprint: createFingerprint(settings.secret),
    forecasts,
    broadcast: async (change) => {
      await tellDocuments(change)
      await telling.told(change)
      closings.heard(change.recorded)
    },
  }
  const bus = createBus(busParts)
  const closings = createClosingTimes({ db: store.db, bus, now, log })
  const execute = createExecute({ bus, limits, metrics })
  const live = createLive({
    ...{ http, db: store.db, accounts, access, origins, execute, limits, slices, log, now },
    hereIn: (stream) => seatsHere(store.db, stream),
  })
  const guestCookie = createCookie('curia.guest', { secure })
  const guestLive = createGuestLive({ io: live.io, db: store.db, cookie: guestCookie, log })
  const telling = createTelling(async (change) => {
    await live.broadcast(change)
    await guestLive.tell(change)
  }, log)
  const setUp = createSetUp({ store, accounts, limits, settings, now })
  const entry = createEntry({ db: store.db, accounts, limits, settings, needsSetUp: setUp.needed })
  metrics.gauge('curia_live_connections', 'Open live connections.', () => live.connections)
  for (const [name, help] of Object.entries(documentCounts)) {
    metrics.gauge(`curia_documents_${name}`, help, () => documents.counts()[name as keyof typeof documentCounts])
  }
  metrics.gauge('curia_pending_bytes', 'Bytes handed to the writer and not yet durable.', () => store.pendingBytes)

  /** A document that was frozen, sealed or given to others closes or opens at once for those who are in it. */
  async function tellDocuments({ recorded }: Change): Promise<void> {
    for (const stream of new Set(recorded.map((event) => event.stream))) {
      const { kind, id } = parseStream(stream) ?? {}
      if (kind !== 'document') continue
      documents.touch(id as DocumentId)
      await documents.readOn(id as DocumentId)
      await documents.reconsider({ documentId: id as DocumentId })
    }
  }
  function look(looking: Promise<void>): void {
    looking.catch((error) => log.error({ err: error }, 'rights to open documents could not be looked at again'))
  }

  let closing = false
  app.set('trust proxy', settings.trustedProxies)
  app.disable('x-powered-by')
  app.use(safetyHeaders({ secure, development: settings.mode === 'dev' }))
  app.get('/healthz', (_request, response) => void response.json({ alive: true }))
  app.get('/readyz', async (_request, response) => {
    if (closing) return void response.status(503).json({ ready: false, reason: 'closing' })
    try {
      await store.check()
      response.json({ ready: true })
    } catch {
      response.status(503).json({ ready: false, reason: 'the database does not answer' })
    }
  })
  app.get('/metrics', async (request, response) => {
    if (!mayMeasure(request, settings)) throw notFound()
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  app.use('/api', (request, _response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD' && !origins.allowsChange(request)) {
      throw new Refusal('forbidden', 'This request came from another site. Open Curia itself and try again.')
    }
    next()
  })
  app.use('/api', entry.router)
  app.use('/api', setUp.router)
  const doorParts = { store, accounts, access, execute, cookie: guestCookie, now, newId }
  app.use('/api', joinRoutes(doorParts), guestRoutes({ ...doorParts, limits, passes }))
  app.use('/api', paperRoutes({ store, now, newId, accounts, access, limits }))
  app.use('/api', calendarFeedRoutes({ db: store.db, now, access, limits }))
  app.use(
    '/api',
    createRoutes({
      db: store.db,
      now,
      accounts,
      access,
      documents: documents.reader,
      bus,
      execute,
      limits,
      files: [...Object.values(paperPaths), importPath],
      queries,
      personQueries,
    }),
  )
  app.use('/api', () => {
    throw notFound()
  })

  const upgrade = createUpgrade({ accounts, origins, documents, log })
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => upgrade(request, socket, head))

  return {
    http,
    express: app as Express,
    bus,
    accounts,
    access,
    limits,
    documents,
    live,
    setUp,
    closings,
    accessCode: entry.accessCode,
    /** A bus of the same slices with another clock and other ids: the demonstration's story is told through it. */
    scripted: (script: Pick<BusParts, 'now' | 'newId'>) => createBus({ ...busParts, ...script }),
    /** Adds the pages and starts to answer. Gives the port. */
    async listen(pages: express.RequestHandler = builtPages(dist)): Promise<number> {
      app.use(pages)
      app.use(failed(log))
      // Before anybody asks: what fell due while the server was away is closed.
      await closings.look()
      await new Promise<void>((resolve, reject) => {
        http.once('error', reject)
        http.listen(settings.port, settings.host, resolve)
      })
      return portOf(http, settings)
    },
    /** Not ready first; then sockets are told, work under way is finished, and everything is put away. */
    async close(): Promise<void> {
      closing = true
      await closings.stop()
      await documents.close()
      await bus.idle()
      await live.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
      await store.close()
    },
  }
}

export type App = ReturnType<typeof createApp>

/** What the document host counts, as a monitoring system is told. */
const documentCounts = {
  connections: 'Open document connections.',
  rooms: 'Documents held in memory.',
  updates: 'Updates that became durable.',
  commits: 'Commits of document updates.',
  refused: 'Frames turned away: read-only, malformed or misused.',
  resyncs: 'Clients asked for their whole state because something was missing.',
  tooSlow: 'Connections cut because they read too slowly.',
  failures: 'Commits that failed.',
  unreadable: 'Rows of the log that could not be read.',
} as const

function portOf(http: Server, settings: Settings): number {
  return (http.address() as AddressInfo | null)?.port ?? settings.port
}

/** Peers on this machine that are no browser and no proxy, or whoever has the token. */
function mayMeasure({ headers, socket }: IncomingMessage, { metricsToken }: Settings): boolean {
  if (metricsToken !== undefined && headers.authorization === `Bearer ${metricsToken}`) return true
  const direct = headers['x-forwarded-for'] === undefined && headers.forwarded === undefined
  return direct && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '')
}

function failed(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error)
    const correlationId = crypto.randomUUID()
    const refused = refusalOf(error)
    if (!(refused instanceof Refusal))
      log.error(
        { err: error, correlationId, method: request.method, path: withoutFeedToken(request.path) },
        'a request failed',
      )
    const problem = problemOf(refused, correlationId)
    if (problem.retryAfterSeconds !== undefined) response.set('Retry-After', String(problem.retryAfterSeconds))
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  }
}

/** What Express's own body parser found wrong, in our words. */
function refusalOf(error: unknown): unknown {
  const { type, status } = (error ?? {}) as { type?: string; status?: number }
  if (type === 'entity.too.large')
    return new Refusal('too-large', 'That is more than can be sent at once. Send less, or in parts.')
  if (
    type?.startsWith('entity.') ||
    type?.startsWith('encoding.') ||
    type?.startsWith('charset.') ||
    error instanceof URIError
  ) {
    return new Refusal('malformed', 'The request could not be read. Send JSON in UTF-8.')
  }
  if (status === 400) return new Refusal('malformed', 'The request could not be read.')
  return error
}
