import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import Database from 'better-sqlite3'
import { documents } from '../../db/documents.ts'
import { databasePath, openSqlite } from '../../db/sqlite.ts'
import type { Store } from '../../db/store.ts'
import type { DocumentAccess, Entry } from '../../server/documents/access.ts'
import { createDocumentHost, type HostLog } from '../../server/documents/host.ts'
import type { Pace } from '../../server/documents/pace.ts'
import type { DocumentId, PersonId, SenateId } from '../../shared/ids.ts'
import { type RawClient, rawClient } from './raw-client.ts'
import { inSync, join, leaveAll, type StockClient } from './stock-client.ts'

export const paper = 'doc-paper' as DocumentId
export const otherPaper = 'doc-other' as DocumentId

/** A host on a real socket and a real database, whose visitors say who they are: `?as=ada`. */
export interface TestHost {
  host: ReturnType<typeof createDocumentHost>
  store: Store
  /** The folder of the database. */
  folder: string
  url: string
  /** What each person may do; whoever is not in it may write. */
  entries: Map<string, Entry>
  /** Whom the host asks; it looks in `entries`. */
  access: DocumentAccess
  /** What went wrong, as the host logged it. */
  logged: string[]
  join(person: string, more?: { documentId?: DocumentId; params?: Record<string, string> }): StockClient
  /** Joins, and waits until the client has what the host has. */
  enter(person: string, documentId?: DocumentId): Promise<StockClient>
  /** A socket that sends whatever it is told to. */
  raw(person: string, documentId?: DocumentId): Promise<RawClient>
  /** Stops the host and keeps the database: `startHost({ folder })` starts again on it. */
  stop(): Promise<void>
  close(): Promise<void>
}

export function openTo(person: string): Extract<Entry, { kind: 'open' }> {
  const face = { name: `Dr ${person}`, role: 'member', organisationCode: 'LTHT', colour: '#005eb8' }
  return { kind: 'open', senateId: 'sen-test' as SenateId, face, readOnly: undefined }
}

const longAgo = new Date('2026-03-02T09:00:00.000Z')

async function putDocuments(store: Store): Promise<void> {
  await store.commit((db) =>
    [paper, otherPaper].map((id) =>
      db.insert(documents).values({
        id,
        senateId: 'sen-test' as SenateId,
        title: `The ${id}`,
        kind: 'notes',
        state: 'open',
        restricted: false,
        assignedSeatIds: [],
        createdAt: longAgo,
        version: 1,
      }),
    ),
  )
}

export async function startHost({
  pace = {},
  wrap = (store) => store,
  folder,
}: {
  pace?: Partial<Pace>
  wrap?(store: Store): Store
  /** A folder from before: the host starts again on its database. */
  folder?: string
} = {}): Promise<TestHost> {
  const place = folder ?? (await mkdtemp(joinPath(tmpdir(), 'curia-host-')))
  const opened = await openSqlite(place)
  if (!folder) await putDocuments(opened)
  const store = wrap(opened)
  const entries = new Map<string, Entry>()
  const logged: string[] = []
  const write = (details: object, message: string) =>
    logged.push(`${message} ${'err' in details ? String(details.err) : ''}`)
  const log: HostLog = { warn: write, error: write }
  const access: DocumentAccess = { mayOpen: async ({ personId }) => entries.get(personId) ?? openTo(personId) }
  const host = createDocumentHost({
    store,
    access: { mayOpen: (visitor, documentId) => access.mayOpen(visitor, documentId) },
    now: () => new Date(),
    log,
    pace,
  })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const personId = (url.searchParams.get('as') ?? 'nobody') as PersonId
    void host.upgrade(request, socket, head, {
      documentId: url.pathname.split('/').at(-1) ?? '',
      personId,
      sessionId: `session-${personId}`,
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/collab`

  const test: TestHost = {
    host,
    store,
    folder: place,
    url,
    entries,
    access,
    logged,
    join: (person, { documentId = paper, params = {} } = {}) =>
      join({ url, documentId, params: { as: person, ...params } }),
    enter: (person, documentId) => inSync(test.join(person, documentId ? { documentId } : {})),
    raw: (person, documentId = paper) => rawClient(`${url}/${documentId}?as=${person}`),
    async stop() {
      leaveAll()
      await host.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
      await opened.close()
    },
    async close() {
      await test.stop()
      await rm(place, { recursive: true, force: true })
    },
  }
  return test
}

/** Keeps the database from being written, as another process would; gives the release. */
export function holdDatabase(folder: string): () => void {
  const other = new Database(databasePath(folder))
  other.exec('begin immediate')
  return () => {
    other.exec('rollback')
    other.close()
  }
}

/** Resolves once the condition holds; fails when it never does. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It never came to that.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
