import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { documents } from '../../db/documents.ts'
import type { Store } from '../../db/store.ts'
import type { Entry } from '../../server/documents/access.ts'
import { createDocumentHost, type HostLog } from '../../server/documents/host.ts'
import type { Pace } from '../../server/documents/pace.ts'
import { closeCodes } from '../../shared/documents/collab.ts'
import type { DocumentId, PersonId, SenateId } from '../../shared/ids.ts'
import { openFresh } from '../support/curia.ts'
import { inSync, join, leaveAll, type StockClient } from './stock-client.ts'

export const paper = 'doc-paper' as DocumentId
export const otherPaper = 'doc-other' as DocumentId

/** A host on a real socket and a real database, whose visitors say who they are: `?as=ada`. */
export interface TestHost {
  host: ReturnType<typeof createDocumentHost>
  store: Store
  url: string
  /** What each person may do; whoever is not in it may write. */
  entries: Map<string, Entry>
  /** What went wrong, as the host logged it. */
  logged: string[]
  join(person: string, more?: { documentId?: DocumentId; params?: Record<string, string> }): StockClient
  /** Joins, and waits until the client has what the host has. */
  enter(person: string, documentId?: DocumentId): Promise<StockClient>
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
  on,
}: {
  pace?: Partial<Pace>
  wrap?(store: Store): Store
  /** A store from before: the host starts again on it. */
  on?: Store
} = {}): Promise<TestHost> {
  const fresh = on ? { store: on, drop: async () => {} } : await openFresh()
  if (!on) await putDocuments(fresh.store)
  const store = wrap(fresh.store)
  const entries = new Map<string, Entry>()
  const logged: string[] = []
  const write = (details: object, message: string) =>
    logged.push(`${message} ${'err' in details ? String(details.err) : ''}`)
  const log: HostLog = { warn: write, error: write }
  const host = createDocumentHost({
    store,
    access: { mayOpen: async ({ personId }) => entries.get(personId) ?? openTo(personId) },
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
    url,
    entries,
    logged,
    join: (person, { documentId = paper, params = {} } = {}) =>
      join({ url, documentId, params: { as: person, ...params } }),
    enter: (person, documentId) => inSync(test.join(person, documentId ? { documentId } : {})),
    async close() {
      leaveAll()
      await host.close()
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
      if (!on) await fresh.store.close()
      await fresh.drop()
    },
  }
  return test
}

/** Resolves once the condition holds; fails when it never does. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It never came to that.')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export { closeCodes }
