import { setTimeout as after } from 'node:timers/promises'
import { io, type Socket } from 'socket.io-client'
import type { CommandId } from '../../shared/ids.ts'
import {
  type ClientToServer,
  type Envelope,
  isProblem,
  type ServerToClient,
  type Stream,
} from '../../shared/protocol.ts'

// People in a process of their own, as browsers are: what they do takes nothing from the server's thread.

/** What the bench asks of this process. */
export type Ask =
  | { what: 'connect'; url: string; cookies: string[]; follow: Stream }
  | { what: 'pace'; perSecond: number; seconds: number }
  | { what: 'burst'; times: number }
  | { what: 'heard' }

/** When something happened, on the clock that all processes of a machine share: by stream and version, or by command. */
export type Times = [key: string, ms: number][]

/** A command that was sent, and what it came to. */
export interface Sent {
  commandId: string
  key: string
  ms: number
}

type Live = Socket<ServerToClient, ClientToServer>
const clients: Live[] = []
const heard: Times = []
let followed: Stream = 'challenge:none'
let made = 0

const now = () => Number(process.hrtime.bigint()) / 1e6

async function connect(url: string, cookies: string[]): Promise<void> {
  for (const cookie of cookies) {
    const client: Live = io(url, { transports: ['websocket'], extraHeaders: { cookie, origin: url }, forceNew: true })
    clients.push(client)
    client.on('events', ({ stream, to }) => heard.push([`${stream} ${to}`, now()]))
    client.on('moved', ({ stream, to }) => heard.push([`${stream} ${to}`, now()]))
    await new Promise<void>((resolve, reject) => {
      client.once('connect', resolve)
      client.once('connect_error', reject)
    })
    const batch = await client.emitWithAck('follow', { stream: followed, version: 0 })
    if (isProblem(batch)) throw new Error(batch.detail)
  }
}

/** Alternately changes what everybody follows and makes something new, of which everybody hears that it moved. */
function next(): Envelope {
  made += 1
  const [, challenge] = followed.split(':')
  const commandId = crypto.randomUUID() as CommandId
  if (made % 2 === 0) {
    const body = { question: `Can it be done without moving harm elsewhere, asked for the ${made}th time?` }
    return { commandId, type: 'editChallenge', target: String(challenge), body }
  }
  const body = { text: `Ask the wards again, ${made}`, ownerSeatId: 'seat-chair', dueOn: '2026-12-01' }
  return { commandId, type: 'recordAction', target: 'sen-test', body }
}

async function act(client: Live): Promise<Sent> {
  const envelope = next()
  const sent = now()
  const reply = await client.emitWithAck('command', envelope)
  if (isProblem(reply)) throw new Error(reply.detail)
  return { commandId: envelope.commandId, key: `${reply.stream} ${reply.version}`, ms: sent }
}

/** An open loop: everybody acts when their time has come, whether or not the last answer is there. */
async function pace(perSecond: number, seconds: number): Promise<Sent[]> {
  const acts: Promise<Sent>[] = []
  const gap = 1000 / perSecond
  await Promise.all(
    clients.map(async (client) => {
      const end = performance.now() + seconds * 1000
      for (let at = performance.now() + Math.random() * gap; at < end; at += gap * (0.5 + Math.random())) {
        await after(Math.max(0, at - performance.now()))
        acts.push(act(client))
      }
    }),
  )
  return Promise.all(acts)
}

/** Everybody at the same moment, again and again, with a pause between. */
async function burst(times: number): Promise<Sent[]> {
  const all: Sent[] = []
  for (let n = 0; n < times; n++) {
    all.push(...(await Promise.all(clients.map(act))))
    await after(300)
  }
  return all
}

async function carryOut(ask: Ask): Promise<Sent[] | Times> {
  switch (ask.what) {
    case 'connect':
      followed = ask.follow
      await connect(ask.url, ask.cookies)
      return []
    case 'pace':
      return pace(ask.perSecond, ask.seconds)
    case 'burst':
      return burst(ask.times)
    case 'heard':
      return heard.splice(0)
    default:
      return ask satisfies never
  }
}

process.on('message', async (ask: Ask) => process.send?.(await carryOut(ask)))
