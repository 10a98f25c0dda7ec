import { count } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { journal } from '../../db/journal.ts'
import { personQueries, queries } from '../../server/slices.ts'
import { isProblem, type Stream } from '../../shared/protocol.ts'
import { visitor } from '../guests/visitor.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { samples } from './commands.ts'
import { door } from './door.ts'
import * as expected from './expected.ts'
import { columns } from './people.ts'
import { addresses, streams } from './reads.ts'
import { buildScene, type Scene } from './scene.ts'

let curia: Curia
let scene: Scene
let people: Member[]

beforeAll(async () => {
  ;({ curia, scene, people } = await started())
})
afterAll(() => curia.close())

async function started() {
  const curia = await startCuria()
  const scene = await buildScene(curia)
  const people: Member[] = []
  for (const key of columns) people.push(await curia.as(key))
  return { curia, scene, people }
}

const entriesOf = async ({ store }: Curia) => (await store.db.select({ n: count() }).from(journal))[0]?.n
/** A version that nothing has reached: whoever may act is told so, and whoever may not never gets that far. */
const neverReached = 1_000_000

/** So many commands one person may send at once. */
const atOnce = 100

test('each command is open to the reviewed roles alone, and a refusal leaves the journal unchanged', async () => {
  const commands = [...curia.app.bus.commands].filter(([, { spec }]) => !spec.demonstrationOnly).map(([type]) => type)
  const types = Object.keys(samples(scene)).toSorted()
  expect(types).toEqual(commands.toSorted())
  const seen: Record<string, string> = {}
  for (let from = 0; from < types.length; from += atOnce) {
    const here = from === 0 ? { curia, scene, people } : await started()
    const ready = samples(here.scene)
    const before = await entriesOf(here.curia)
    for (const type of types.slice(from, from + atOnce)) {
      const [target, body] = ready[type] ?? ['', {}]
      const replies = await Promise.all(
        here.people.map((person) => person.send(type, target, body, { version: neverReached })),
      )
      seen[type] = replies.map(({ status, body: problem }) => sign(status, problem.code, type)).join('')
    }
    expect(await entriesOf(here.curia)).toBe(before)
    if (here.curia !== curia) await here.curia.close()
  }
  expect(seen).toEqual(expected.commands)
  // Every command by everybody: more with each that is added.
}, 60_000)

test('each read is open to the reviewed roles alone', async () => {
  const declared = [...queries, ...personQueries].map((query) => query.path)
  const ready = addresses(scene)
  expect(Object.keys(ready).toSorted()).toEqual(declared.toSorted())
  const seen: Record<string, string> = {}
  for (const [path, address] of Object.entries(ready)) {
    const replies = await Promise.all(people.map((person) => person.get(`/api${address}`)))
    seen[path] = replies.map(({ status, body }) => (status === 200 ? 'y' : sign(status, body.code, path))).join('')
  }
  expect(seen).toEqual(expected.reads)
}, 60_000)

test('each stream is followed by the reviewed roles alone', async () => {
  const seen: Record<string, string> = {}
  for (const [kind, stream] of Object.entries(streams(scene))) {
    const replies = await Promise.all(
      people.map(async (person) => {
        const socket = await person.socket()
        const reply = await socket.emitWithAck('follow', { stream: stream as Stream, version: 0 })
        socket.disconnect()
        return isProblem(reply) ? sign(reply.status, reply.code, kind) : 'y'
      }),
    )
    seen[kind] = replies.join('')
  }
  expect(seen).toEqual(expected.streams)
})

test('each document opens to read or to write for the reviewed roles alone', async () => {
  const seen: Record<string, string> = {}
  for (const documentId of ['doc-response', 'doc-notes', 'doc-nowhere']) {
    const doors = await Promise.all(people.map((person) => door(curia.url, documentId, person.cookie)))
    seen[documentId] = doors.join('')
  }
  expect(seen).toEqual(expected.documents)
})

test('no list, search or export tells a withdrawn member anything of the challenge', async () => {
  const withdrawn = people[columns.indexOf('member2')]
  const { impact, proposal, inForce, draft, option, view } = scene
  // Which challenge they withdrew from is theirs to know: their own ruling says so.
  const secrets = ['Closing 28 beds', 'doc-response', 'doc-notes', impact, proposal, inForce, draft, option, view]
  for (const address of Object.values(addresses(scene))) {
    const said = JSON.stringify((await withdrawn?.get(`/api${address}`))?.body)
    expect({ address, told: secrets.filter((secret) => secret && said.includes(secret)) }).toEqual({
      address,
      told: [],
    })
  }
})

test('nobody gets anywhere without signing in', async () => {
  for (const address of Object.values(addresses(scene)))
    expect((await fetch(`${curia.url}/api${address}`)).status).toBe(401)
  expect(await door(curia.url, 'doc-response', undefined)).toBe('-')
})

test('a guest who was let in may do the reviewed things alone, by whichever door they try', async () => {
  // The session of the scene is on the day before.
  curia.clock.advance(-86_400_000)
  let ada = await guestOfTheScene()
  const may: typeof expected.guest = { commands: [], reads: [], streams: [], documents: [] }
  const ready = Object.entries(samples(scene))
  let before = await entriesOf(curia)
  for (const [n, [type, [target, content]]] of ready.entries()) {
    if (n % atOnce === atOnce - 1) {
      ada = await guestOfTheScene()
      before = await entriesOf(curia)
    }
    const asMember = await ada.post('/api/commands', {
      ...{ commandId: crypto.randomUUID(), type, target, body: content, version: neverReached },
    })
    const reply = await ada.send(type, target, content, neverReached)
    const told = sign(reply.status, reply.body.code, type)
    if (told === 'y') may.commands.push(type)
    else expect([type, told, asMember.status]).toEqual([type, '-', 401])
    expect(await entriesOf(curia)).toBe(before)
  }
  for (const [path, address] of Object.entries(addresses(scene))) {
    if ((await ada.get(`/api${address}`)).status !== 401) may.reads.push(path)
  }
  await expect(ada.socket('/')).rejects.toThrow('signed-out')
  const socket = await ada.socket('/guest')
  for (const stream of Object.values(streams(scene)))
    socket.emit('follow', { stream, version: 0 }, () => may.streams.push(stream))
  for (const documentId of ['doc-response', 'doc-notes']) {
    if ((await door(curia.url, documentId, ada.cookie())) !== '-') may.documents.push(documentId)
  }
  socket.disconnect()
  curia.clock.advance(86_400_000)
  expect(may).toEqual(expected.guest)
}, 60_000)

async function guestOfTheScene() {
  const secretary = people[columns.indexOf('secretary')]
  const session = scene.session ?? ''
  const ada = visitor(curia)
  const name = `Ada ${crypto.randomUUID()}`
  await ada.post('/api/join/ask', { code: scene.joinCode, name })
  expect((await ada.get('/api/guest')).body.state).toBe('asked')
  const { items } = (await secretary?.get(`/api/sessions/${session}/guests`))?.body ?? {}
  const { guestId } = items.find((one: { name: string }) => one.name === name)
  expect((await secretary?.send('admitAsGuest', session, { epoch: 1, guestId }))?.status).toBe(200)
  return ada
}

/** y: may. n: may see it but not do this. -: is told that there is nothing. */
function sign(status: number, code: string, type: string): string {
  if (status === 409 && code === 'stale') return 'y'
  if (status === 403 && code === 'forbidden') return 'n'
  if (status === 404 && code === 'not-found') return '-'
  return `(${type}: ${status} ${code})`
}
