import { constants, setPriority } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as after } from 'node:timers/promises'
import type { Stream } from '../../shared/protocol.ts'
import { type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { cookies, startPeople } from './people.ts'
import type { Ask, Moments } from './room.ts'
import { quantile } from './samples.ts'

const sizes = [26, 100, 250]
const processes = 2
/** Everybody opens the page within this time. */
const withinMs = 2000
/** How often the chair puts words, for a spread and not a single figure. */
const puts = 8

interface Measured {
  people: number
  /** From the first opening the page until the last holds what everybody holds, who all say that they are here. */
  inSyncMs: number
  /** From the chair's sending until each person has the words. */
  words: number[]
  /** From each person's sending their position, all at one moment, to its answer. */
  stances: number[]
  loopMs: { storm: number; deciding: number }
}

/**
 * One session of more and more people: a storm of joining, words that are put to all of them, and everybody's position
 * at one moment. What it holds against is the same session of 26, which is what a senate is today.
 */
export async function session(): Promise<string[]> {
  const measured: Measured[] = []
  for (const size of sizes) measured.push(await measure(size))
  const [base] = measured
  return measured.flatMap((one) => [
    `${one.people} people`,
    `  joined and in sync       ${one.inSyncMs.toFixed(0).padStart(6)} ms, who came within ${withinMs} ms${aim(one, one.inSyncMs, 10_000)}`,
    `  words reach each         ${spread(one.words)}${growth(one.words, base?.words)}${aim(one, quantile(one.words, 0.99), 250)}`,
    `  all answer at one moment ${spread(one.stances)}${growth(one.stances, base?.stances)}`,
    `  event loop late by p99   ${one.loopMs.storm.toFixed(1)} ms while they join, ${one.loopMs.deciding.toFixed(1)} ms while they decide${aim(one, Math.max(one.loopMs.storm, one.loopMs.deciding), 50)}`,
  ])
}

const spread = (samples: number[]) =>
  [0.5, 0.99].map((share) => `p${share * 100} ${quantile(samples, share).toFixed(0).padStart(4)} ms`).join('  ')

function growth(samples: number[], base: number[] | undefined): string {
  if (!base || base === samples) return ''
  const ratio = (share: number) => (quantile(samples, share) / quantile(base, share)).toFixed(1)
  return `  ${ratio(0.5)} x and ${ratio(0.99)} x those of ${sizes[0]}`
}

/** The aims are for the largest room. */
function aim({ people }: Measured, ms: number, most: number): string {
  return people < (sizes.at(-1) ?? 0) ? '' : ` (aim ${most} ms: ${ms <= most ? 'met' : 'missed'})`
}

async function measure(size: number): Promise<Measured> {
  const curia = await startCuria({ at: new Date() })
  const ticking = setInterval(() => curia.clock.set(new Date()), 50)
  const rooms = Array.from({ length: processes }, () => startPeople<Ask, Moments>('./room.ts'))
  // Browsers elsewhere take nothing from the server: where cores are few, these have to wait for it.
  for (const { pid } of rooms) if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW)
  const everybody = async (askOf: (n: number) => Ask) =>
    (await Promise.all(rooms.map(({ ask }, n) => ask(askOf(n))))).flat()
  try {
    const chair = await curia.as('chair')
    const id = await openSession(chair)
    const all = await cookies(curia, size)
    const share = Math.ceil(size / processes)
    const loop = monitorEventLoopDelay({ resolution: 5 })
    loop.enable()
    const began = now()
    await everybody((n) => ({
      ...{ what: 'join', url: curia.url, senate: testSenate, session: id, people: size, withinMs },
      cookies: all.slice(n * share, (n + 1) * share),
    }))
    const { version } = (await chair.get(`/api/sessions/${id}`)).body
    const synced = await everybody(() => ({ what: 'until', version }))
    const storm = loop.percentile(99) / 1e6
    loop.reset()
    const words: number[] = []
    const stances: number[] = []
    for (let put = 0; put < puts; put++) {
      const sent = now()
      const stream = await putWords(chair, id, put)
      const heard = await everybody(() => ({ what: 'words', stream }))
      words.push(...heard.map((at) => at - sent))
      await after(300)
      if (put >= 2) continue
      const bodies = [{ words: 1, choice: { kind: 'position', position: 'consent' } }]
      const target = stream.slice('proposal:'.length)
      stances.push(...(await everybody(() => ({ what: 'act', type: 'takeStance', target, bodies }))))
    }
    const deciding = loop.percentile(99) / 1e6
    loop.disable()
    return { people: size, inSyncMs: Math.max(...synced) - began, words, stances, loopMs: { storm, deciding } }
  } finally {
    for (const { end } of rooms) end()
    clearInterval(ticking)
    await curia.close()
  }
}

const now = () => Number(process.hrtime.bigint()) / 1e6

async function done(who: Member, type: string, target: string, body: object): Promise<Record<string, string>> {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return { ...reply.body.result, stream: reply.body.stream }
}

async function openSession(chair: Member): Promise<string> {
  const hour = 3_600_000
  const [startsAt, endsAt] = [new Date(Date.now() + hour).toISOString(), new Date(Date.now() + 3 * hour).toISOString()]
  const { id = '' } = await done(chair, 'planSession', testSenate, {
    ...{ title: 'A large room', kind: 'meeting', modality: 'inPerson', place: 'Leeds', meetingLink: null },
    ...{ startsAt, endsAt, chairSeatId: chair.seatId, template: 'strategicDecisions' },
  })
  await done(chair, 'publishSession', id, { shortNoticeReason: 'It is measured now' })
  await done(chair, 'openSession', id, { epoch: 1 })
  await done(chair, 'arrive', id, { via: 'room' })
  return id
}

async function putWords(chair: Member, sessionId: string, number: number): Promise<Stream> {
  const { stream } = await done(chair, 'putWords', testSenate, {
    words: { from: 'plain', wording: `The senate advises a phased closure, in ${number + 2} steps.` },
    ...{ sessionId, process: 'consent', epoch: 1 },
  })
  return stream as Stream
}
