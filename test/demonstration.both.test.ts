import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { decisions, responses } from '../db/decisions.ts'
import { impacts } from '../db/impacts.ts'
import { journal } from '../db/journal.ts'
import { proposals } from '../db/proposals.ts'
import { actions, sessions } from '../db/sessions.ts'
import type { Store } from '../db/store.ts'
import { type App, createApp } from '../server/app.ts'
import { readDemonstration } from '../server/demonstration/data.ts'
import { loadDemonstration } from '../server/demonstration/load.ts'
import { createLog } from '../server/log.ts'
import { foldProposal } from '../server/proposals/fold.ts'
import { openFresh, testSettings } from './support/curia.ts'

const demo = readDemonstration()
let store: Store
let drop: () => Promise<void>
let app: App
const load = () => loadDemonstration({ app, store, say: () => {} })
const entries = async () => (await store.db.select({ n: count() }).from(journal))[0]?.n

beforeAll(async () => {
  ;({ store, drop } = await openFresh())
  app = createApp({ store, settings: { ...testSettings, demonstration: true }, log: createLog('silent') })
  await load()
}, 60_000)
afterAll(async () => {
  vi.useRealTimers()
  await app.close()
  await drop()
})

test('every decision, impact and action of the story stands where the story says', async () => {
  const stands = (rows: { ref: string; state: string }[]) =>
    Object.fromEntries(rows.map(({ ref, state }) => [ref, state]))
  expect(stands(await store.db.select().from(decisions))).toEqual(stands(demo.decisions))
  const refs = demo.impacts as unknown as { ref: string; state: string }[]
  expect(stands(await store.db.select().from(impacts))).toEqual(stands(refs))
  const recorded = demo.actions as unknown as { ref: string; state: string }[]
  expect(stands(await store.db.select().from(actions))).toEqual(stands(recorded))
  expect(stands(await store.db.select().from(proposals))).toEqual(stands(demo.proposals))
})

test('the words that were prepared are those of a passage, and say which clause they would replace', async () => {
  const [draft] = demo.proposals.filter(({ state }) => state === 'draft')
  const { state } = await foldProposal(store.db, `proposal:${draft?.id}`)
  if (state?.how.way !== 'tested' || !state.how.source || !state.documentId) throw new Error('They have no passage.')
  const passage = await app.documents.reader.passage(state.documentId, state.how.source.anchors)
  expect(passage).toMatchObject({ text: state.wording, digest: state.wordingDigest })
  expect(state.how.replaces).toEqual({ decisionId: 'dec-4', clauseId: 'dec-4-c4' })
})

test('every answer of an organisation stands where the story says', async () => {
  const rows = await store.db.select().from(responses)
  const stands = (all: { decisionId: string; organisationId: string; state: string; implementation: string }[]) =>
    all.map((one) => `${one.decisionId} ${one.organisationId} ${one.state} ${one.implementation}`).toSorted()
  expect(stands(rows)).toEqual(stands(demo.responses))
})

test('loading again changes nothing', async () => {
  const before = await entries()
  await load()
  expect(await entries()).toBe(before)
})

test('a start on a later day has an unopened session today', async () => {
  vi.useFakeTimers({ now: Date.now() + 3 * 86_400_000, toFake: ['Date'] })
  await load()
  const [session] = await store.db.select().from(sessions).where(eq(sessions.state, 'published'))
  expect(session?.startsAt.toISOString().slice(0, 10)).toBe(new Date().toISOString().slice(0, 10))
  vi.useRealTimers()
})
