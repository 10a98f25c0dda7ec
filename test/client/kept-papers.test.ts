import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { papersName } from '../../client/connection/device-copies.ts'
import { keepUp } from '../../client/sessions/kept-papers.ts'
import type { SessionId } from '../../shared/ids.ts'

// What a browser has and Node has not: caches by name, each of answers by address.

const who = { personId: 'person-1', senateId: 'sen-1', sessionId: 's1' as SessionId }
const name = papersName(who)
const origin = 'https://curia.example'
const stored = new Map<string, Map<string, Response>>()
const cacheOf = (held: Map<string, Response>) => ({
  match: async (path: string) => held.get(path)?.clone(),
  put: async (path: string, response: Response) => void held.set(path, response),
  delete: async (path: string) => held.delete(path),
  keys: async () => [...held.keys()].map((path) => ({ url: origin + path })),
})
const paths = () => [...(stored.get(name)?.keys() ?? [])].toSorted()

const paper = (fileId: string) => ({
  id: `p-${fileId}`,
  itemId: 'i1',
  withdrawn: null,
  versions: [{ file: { id: fileId } }],
})
const sessionWith = (...files: string[]) => ({
  state: { title: 'Gate 1', cancellation: null, agenda: [], papers: files.map(paper) },
})
const file = (id: string) => `/api/sessions/s1/papers/${id}`
const pack = '/api/sessions/s1/pack.pdf'
/** What the server has, by address; what it has not is answered with 404. */
let served: Record<string, () => Response>

beforeEach(() => {
  const held = ['/', '/assets/a.js', '/api/me', '/api/sessions/s1', pack, file('a'), file('b')]
  stored.set(name, new Map(held.map((path) => [path, new Response('before')])))
  stored.get(name)?.set('/kept', Response.json({ at: '2026-03-01T09:00:00.000Z', version: 'another' }))
  served = {
    '/api/me': () => Response.json({}),
    '/api/sessions/s1': () => Response.json(sessionWith('a', 'c')),
    ...Object.fromEntries([pack, file('a'), file('b'), file('c')].map((path) => [path, () => new Response('now')])),
  }
  vi.stubGlobal('location', { origin })
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } })
  vi.stubGlobal('caches', {
    has: async (one: string) => stored.has(one),
    open: async (one: string) => cacheOf(stored.get(one) ?? new Map()),
    delete: async (one: string) => stored.delete(one),
  })
  vi.stubGlobal('fetch', async (path: string) => served[path]?.() ?? problem(404, 'not-found'))
})
afterEach(() => {
  stored.clear()
  vi.unstubAllGlobals()
})
const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ status, code, detail: code }), {
    ...{ status, headers: { 'content-type': 'application/problem+json' } },
  })

test('a copy that is behind loses what no longer counts, and has what is new', async () => {
  const kept = await keepUp(who)
  expect(paths()).toEqual(['/', '/api/me', '/api/sessions/s1', pack, file('a'), file('c'), '/assets/a.js', '/kept'])
  expect(await keepUp(who)).toEqual(kept)
  expect(await stored.get(name)?.get(file('a'))?.clone().text()).toBe('before')
  expect(await stored.get(name)?.get(pack)?.clone().text()).toBe('now')
})

test('what may no longer be read goes, though what is new cannot be fetched; the next time goes on', async () => {
  const { [file('c')]: third } = served
  served[file('c')] = () => problem(500, 'internal')
  await expect(keepUp(who)).rejects.toThrow('500')
  expect(paths()).not.toContain(file('b'))
  if (third) served[file('c')] = third
  await keepUp(who)
  expect(paths()).toContain(file('c'))
})

test('an answer that is no longer theirs goes from the copy', async () => {
  delete served['/api/me']
  await keepUp(who)
  expect(paths()).not.toContain('/api/me')
})

test.each([
  ['the session is no longer theirs to open', () => problem(404, 'not-found')],
  ['they are signed in no longer', () => problem(401, 'signed-out')],
  ['no paper of it is theirs to see', () => Response.json(sessionWith())],
])('a copy goes as a whole when %s', async (_when, answer) => {
  served['/api/sessions/s1'] = answer
  expect(await keepUp(who)).toBeNull()
  expect(stored.has(name)).toBe(false)
})

test('without an answer from the server a copy stays as it is', async () => {
  const before = paths()
  served['/api/sessions/s1'] = () => {
    throw new TypeError('Failed to fetch')
  }
  await expect(keepUp(who)).rejects.toThrow()
  expect(paths()).toEqual(before)
})
