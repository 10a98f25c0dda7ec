import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PresenceNews, Stream } from '../../shared/protocol.ts'
import { bringIn } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'

let curia: Curia
let chair: Member
let stream: Stream
let id: string
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
  const startsAt = curia.clock.now()
  ;({ id } = await bringIn(curia, [], {
    ...{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString() },
  }))
  stream = `session:${id}`
  await chair.send('openSession', id, { epoch: 1 })
})
afterAll(() => curia.close())

async function followed(person: Member) {
  const socket = await person.socket()
  const heard: PresenceNews[] = []
  socket.on('presence', (news) => heard.push(news))
  await socket.emitWithAck('follow', { stream, version: 0 })
  return { socket, heard }
}

test('who is here and loses every connection is missed on the other pages alone, until they come back', async () => {
  const member = await curia.as('member')
  const watching = await followed(chair)
  const [one, other] = [await followed(member), await followed(member)]
  const elsewhere = await (await curia.as('viceChair')).socket()
  const strays: unknown[] = []
  elsewhere.on('presence', (news) => strays.push(news))
  expect((await member.send('arrive', id, { via: 'remote' })).status).toBe(200)
  const quorum = async () => (await chair.get(`/api/sessions/${id}/quorum`)).body.session.votingSeats
  expect(await quorum()).toBe(1)

  one.socket.disconnect()
  await expect.poll(() => curia.app.live.connections).toBe(3)
  curia.clock.advance(60_000)
  other.socket.disconnect()
  await expect.poll(() => curia.app.live.connections).toBe(2)
  const lostAt = curia.clock.now().toISOString()
  curia.clock.advance(10_000)
  const lost = { stream, of: 'change', lost: [{ seatId: member.seatId, since: lostAt }], back: [] }
  const whole = { stream, of: 'all', lost: [], back: [] }
  await expect.poll(() => watching.heard).toEqual([whole, lost])
  expect(await quorum()).toBe(1)

  const late = await followed(await curia.as('secretary'))
  expect(late.heard).toEqual([{ ...lost, of: 'all' }])

  await member.socket()
  const back = { stream, of: 'change', lost: [], back: [member.seatId] }
  await expect.poll(() => watching.heard).toEqual([whole, lost, back])
  expect(strays).toEqual([])
})
