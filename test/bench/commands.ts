import { constants, setPriority } from 'node:os'
import { setTimeout as after } from 'node:timers/promises'
import { journal } from '../../db/journal.ts'
import type { Store } from '../../db/store.ts'
import type { SenateId } from '../../shared/ids.ts'
import { startCuria } from '../support/curia.ts'
import { seatOf } from '../support/fixture.ts'
import type { Ask, Sent, Times } from './clients.ts'
import { cookies, startPeople } from './people.ts'
import { ratios, spread } from './samples.ts'
import { watchWire } from './wire.ts'

const clients = 26
const perSecond = 2
const rounds = 10
const roundSeconds = 2

/**
 * With 26 people at work, from a command's arrival at the server until the server has told the last of them, against a
 * bare commit of one row like the journal's through the same writer, at the same pace. Rounds of both take turns, so
 * that a busy machine is busy for both.
 *
 * Beside it, from one person's sending to another's hearing: that adds what two clients do, and on one machine the time
 * in which a processor turns from one of them to the other. The colleague has a process to themselves, as a browser has,
 * and is told after half of the others.
 */
export async function commands(): Promise<string[]> {
  const curia = await startCuria({ at: new Date() })
  const ticking = setInterval(() => curia.clock.set(new Date()), 50)
  const wire = watchWire(curia.app.live.io)
  const crowd = startCrowd()
  // Browsers elsewhere take nothing from the server: where cores are few, the crowd has to wait for it.
  if (crowd.pid !== undefined) setPriority(crowd.pid, constants.priority.PRIORITY_LOW)
  const colleague = startCrowd()
  try {
    const [one = '', ...others] = await cookies(curia, clients + 1)
    const meet = { what: 'connect', url: curia.url, follow: 'challenge:ch-beds' } as const
    await crowd.ask({ ...meet, cookies: others.slice(0, clients / 2) })
    await colleague.ask({ ...meet, cookies: [one] })
    await crowd.ask({ ...meet, cookies: others.slice(clients / 2) })

    const measure = async (ask: Ask) => {
      const sent = (await crowd.ask(ask)) as Sent[]
      const heard = new Map(await colleague.heard(sent))
      const { arrived, left } = wire.take()
      const at = (times: Map<string, number>, key: string) => times.get(key) ?? Number.NaN
      return {
        told: sent.map(({ commandId, key }) => at(left, key) - at(arrived, commandId)),
        heard: sent.map(({ key, ms }) => at(heard, key) - ms),
      }
    }
    const pace = { what: 'pace', perSecond, seconds: roundSeconds } as const
    await measure(pace)
    await bare(curia.store, roundSeconds)
    const told: number[] = []
    const heard: number[] = []
    const baseline: number[] = []
    for (let round = 0; round < rounds; round++) {
      baseline.push(...(await bare(curia.store, roundSeconds)))
      const measured = await measure(pace)
      told.push(...measured.told)
      heard.push(...measured.heard)
    }
    const burst = await measure({ what: 'burst', times: 15 })
    return [
      `${clients} people, ${perSecond} commands a second each, ${told.length} commands, ${curia.store.dialect}`,
      `bare commit of one row   ${spread(baseline)}`,
      `command to broadcast     ${spread(told)}`,
      `ratio                    ${ratios(told, baseline, [3, 6])}`,
      `person to person         ${spread(heard)}`,
      `ratio                    ${ratios(heard, baseline)}`,
      `all ${clients} at one moment     ${spread(burst.told)}`,
      `ratio                    ${ratios(burst.told, baseline)}`,
    ]
  } finally {
    crowd.end()
    colleague.end()
    clearInterval(ticking)
    await curia.close()
  }
}

/** A process of people who send and hear. */
function startCrowd() {
  const crowd = startPeople<Ask, Sent[] | Times>('./clients.ts')
  return {
    ...crowd,
    /** What they heard, once they have heard of everything that was sent. */
    async heard(sent: readonly Sent[]): Promise<Times> {
      const all: Times = []
      for (let waited = 0; waited < 5000; waited += 50) {
        all.push(...((await crowd.ask({ what: 'heard' })) as Times))
        const keys = new Set(all.map(([key]) => key))
        if (sent.every(({ key }) => keys.has(key))) return all
        await after(50)
      }
      throw new Error('Somebody was not told of everything.')
    },
  }
}

let written = 0

/** Commits at the pace of the commands, each of one row as long as theirs, in a journal of its own. */
async function bare(store: Store, seconds: number): Promise<number[]> {
  const gap = 1000 / (clients * perSecond)
  const end = performance.now() + seconds * 1000
  const commits: Promise<number>[] = []
  for (let at = performance.now(); at < end; at += gap * (0.5 + Math.random())) {
    await after(Math.max(0, at - performance.now()))
    commits.push(commitOne(store))
  }
  return Promise.all(commits)
}

async function commitOne(store: Store): Promise<number> {
  const version = ++written
  const began = performance.now()
  await store.commit((db) => [
    db.insert(journal).values({
      senateId: 'sen-bench' as SenateId,
      seq: version,
      stream: 'action:bench',
      version,
      type: 'somethingHappened',
      at: new Date(),
      by: seatOf('bench0'),
      entry: JSON.stringify({ text: 'x'.repeat(500), version }),
      hash: '0'.repeat(64),
    }),
  ])
  return performance.now() - began
}
