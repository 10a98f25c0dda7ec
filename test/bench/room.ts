import { setTimeout as after } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import {
  type Batch,
  type ClientToServer,
  type Envelope,
  isProblem,
  type ServerToClient,
  type Stream,
} from '../../shared/protocol.ts'
import { quorumPauseMs } from '../../shared/sessions/quorum-pause.ts'

// Members of one session in a process of their own. Each does over the network what the live page does when it opens:
// asks for the senate, the session, its words and its quorum, connects, follows, and says that they are here.

export type Ask =
  | { what: 'join'; url: string; cookies: string[]; senate: string; session: string; people: number; withinMs: number }
  /** Resolves once everybody holds this version of the session. */
  | { what: 'until'; version: number }
  /** Resolves once everybody has the words of this proposal. */
  | { what: 'words'; stream: Stream }
  | { what: 'act'; type: string; target: string; bodies: object[] }

/** For each person a moment on the clock that all processes of a machine share, in ms. */
export type Moments = number[]

type Live = Socket<ServerToClient, ClientToServer>
interface Person {
  live: Live
  version: number
  /** When they came to hold the version that they hold. */
  at: number
  /** When they first had the words of a proposal. */
  words: Map<Stream, number>
}
const room: Person[] = []
const now = () => Number(process.hrtime.bigint()) / 1e6

async function join({
  url,
  cookies,
  senate,
  session,
  people,
  withinMs,
}: Extract<Ask, { what: 'join' }>): Promise<Moments> {
  return Promise.all(
    cookies.map(async (cookie, n) => {
      await after((withinMs * n) / cookies.length)
      const began = now()
      const read = async (path: string) => {
        const response = await fetch(`${url}/api${path}`, { headers: { cookie } })
        if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
        return response.json()
      }
      const live: Live = io(url, { transports: ['websocket'], extraHeaders: { cookie, origin: url }, forceNew: true })
      const person: Person = { live, version: 0, at: 0, words: new Map() }
      room.push(person)
      let isAsking = false
      const askForQuorum = async () => {
        if (isAsking) return
        isAsking = true
        await after(quorumPauseMs(people))
        isAsking = false
        await read(`/sessions/${session}/quorum`)
      }
      // As the page's own connection does: what comes while one asks for what was missed waits for the answer.
      let early: Batch[] | undefined = []
      const take = (batch: Batch) => {
        if (early && batch.stream === `session:${session}`) return void early.push(batch)
        if (batch.stream === `session:${session}` && batch.to > person.version) {
          if (batch.from > person.version + 1) throw new Error('Somebody missed an event.')
          person.version = batch.to
          person.at = now()
          void askForQuorum()
        }
        if (batch.events.some(({ event }) => event.type === 'proposalOpened')) person.words.set(batch.stream, now())
      }
      const connected = new Promise<void>((resolve, reject) => {
        live.once('connect', resolve)
        live.once('connect_error', reject)
      })
      await read(`/senates/${senate}`)
      const { version } = (await read(`/sessions/${session}`)) as { version: number }
      await Promise.all([read(`/sessions/${session}/proposals`), read(`/sessions/${session}/quorum`), connected])
      person.version = version
      live.on('events', take)
      const missed = await live.emitWithAck('follow', { stream: `session:${session}`, version: person.version })
      if (isProblem(missed)) throw new Error(missed.detail)
      const waited = [missed, ...early]
      early = undefined
      for (const batch of waited) take(batch)
      await send(live, 'arrive', session, { via: 'room' })
      return now() - began
    }),
  )
}

async function send(live: Live, type: string, target: string, body: object): Promise<void> {
  const envelope = { commandId: crypto.randomUUID(), type, target, body } as Envelope
  const reply = await live.emitWithAck('command', envelope)
  if (isProblem(reply)) throw new Error(reply.detail)
}

async function waitFor(isDone: (person: Person) => boolean): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 10) {
    if (room.every(isDone)) return
    await after(10)
  }
  throw new Error('Somebody did not come along within a minute.')
}

async function carryOut(ask: Ask): Promise<Moments> {
  switch (ask.what) {
    case 'join':
      return join(ask)
    case 'until':
      await waitFor(({ version }) => version >= ask.version)
      return room.map(({ at }) => at)
    case 'words':
      await waitFor(({ words }) => words.has(ask.stream))
      return room.map(({ words }) => words.get(ask.stream) ?? Number.NaN)
    case 'act':
      return Promise.all(
        room.map(async ({ live }, n) => {
          const began = now()
          await send(live, ask.type, ask.target, ask.bodies[n % ask.bodies.length] ?? {})
          return now() - began
        }),
      )
    default:
      return ask satisfies never
  }
}

process.on('message', async (ask: Ask) => process.send?.(await carryOut(ask)))
