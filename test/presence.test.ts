import { beforeEach, describe, expect, test } from 'vitest'
import { createPresence } from '../server/presence.ts'
import type { PersonId, SeatId } from '../shared/ids.ts'
import type { PresenceNews, Stream } from '../shared/protocol.ts'

const stream: Stream = 'session:s1'
const ann = 'person-ann' as PersonId
const bob = 'person-bob' as PersonId
const seatOf = (person: PersonId) => person.replace('person', 'seat') as SeatId

let time: number
let here: Set<SeatId> | undefined
let told: PresenceNews[]
let presence: ReturnType<typeof createPresence>
beforeEach(() => {
  time = Date.parse('2026-03-04T14:00:00.000Z')
  here = new Set([seatOf(ann), seatOf(bob)])
  told = []
  presence = createPresence({
    now: () => new Date(time),
    hereIn: async () => here,
    tell: async (news) => void told.push(news),
  })
})

async function later(seconds: number): Promise<PresenceNews[]> {
  time += seconds * 1000
  told = []
  await presence.beat()
  return told
}
async function come(person: PersonId): Promise<void> {
  presence.opened(person)
  presence.follows(stream, person, seatOf(person))
  await presence.look(stream)
}
const lost = (person: PersonId, since = '2026-03-04T14:00:00.000Z') => ({ seatId: seatOf(person), since })

describe('a lost connection', () => {
  test('is told after ten seconds, counts from when it was lost, and is told once', async () => {
    await come(ann)
    presence.closed(ann)
    expect(await later(9)).toEqual([])
    expect(await later(1)).toEqual([{ stream, of: 'change', lost: [lost(ann)], back: [] }])
    expect(await later(60)).toEqual([])
  })

  test('is taken back as soon as they are there again, and nothing is told of a reload', async () => {
    await come(ann)
    presence.closed(ann)
    await later(20)
    presence.opened(ann)
    expect(await later(0)).toEqual([{ stream, of: 'change', lost: [], back: [seatOf(ann)] }])
    presence.closed(ann)
    expect(await later(3)).toEqual([])
    presence.opened(ann)
    expect(await later(30)).toEqual([])
  })

  test('of several tabs is the last one', async () => {
    await come(ann)
    presence.opened(ann)
    presence.closed(ann)
    expect(await later(30)).toEqual([])
    presence.closed(ann)
    expect(await later(30)).toMatchObject([{ lost: [{ seatId: seatOf(ann) }] }])
  })

  test('of many at once is one message, and whoever comes later begins with all of them', async () => {
    await come(ann)
    await come(bob)
    presence.closed(ann)
    presence.closed(bob)
    const [news, ...more] = await later(10)
    expect(more).toEqual([])
    expect(news?.lost).toHaveLength(2)
    const eve = 'person-eve' as PersonId
    presence.opened(eve)
    expect(presence.follows(stream, eve, seatOf(eve))).toEqual({ stream, of: 'all', lost: news?.lost, back: [] })
  })
})

describe('nobody is missed', () => {
  test('who was never connected while they were here', async () => {
    here = new Set([seatOf(bob)])
    await come(ann)
    presence.closed(ann)
    await later(1)
    // Recorded by whoever operates, long after the page was closed.
    here = new Set([seatOf(ann), seatOf(bob)])
    await presence.look(stream)
    expect(await later(60)).toEqual([])
  })

  test('who has left by their own act, until they are recorded as here again', async () => {
    await come(ann)
    presence.closed(ann)
    await later(20)
    here = new Set()
    await presence.look(stream)
    expect(await later(1)).toEqual([{ stream, of: 'change', lost: [], back: [seatOf(ann)] }])
    here = new Set([seatOf(ann)])
    await presence.look(stream)
    expect(await later(1)).toEqual([{ stream, of: 'change', lost: [lost(ann)], back: [] }])
  })

  test('once the session is over', async () => {
    await come(ann)
    presence.closed(ann)
    await later(20)
    here = undefined
    await presence.look(stream)
    expect(await later(1)).toEqual([{ stream, of: 'change', lost: [], back: [seatOf(ann)] }])
    presence.opened(ann)
    presence.closed(ann)
    expect(await later(60)).toEqual([])
  })

  test('before the grace is over when the clock of the server is set back', async () => {
    await come(ann)
    presence.closed(ann)
    expect(await later(-3600)).toEqual([])
    expect(await later(3600 + 10)).toMatchObject([{ lost: [lost(ann)] }])
  })
})
