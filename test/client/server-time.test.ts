import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createServerTime } from '../../client/connection/server-time.ts'

const header = (at: number) => new Date(at).toUTCString()

test('the device is believed until an answer has come', () => {
  const time = createServerTime(() => 5_000)
  time.heard(null, 0, 10)
  time.heard('no date', 0, 10)
  expect(time.now().getTime()).toBe(5_000)
})

test('the time of a server ahead or behind is known within half a second and the way, and better with each answer', () => {
  const answers = fc.array(
    fc.record({ pause: fc.integer({ min: 0, max: 30_000 }), way: fc.integer({ min: 1, max: 400 }) }),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(fc.integer({ min: -86_400_000, max: 86_400_000 }), answers, (ahead, all) => {
      let device = Date.parse('2026-03-04T14:00:00Z')
      const time = createServerTime(() => device)
      let error = Number.POSITIVE_INFINITY
      for (const { pause, way } of all) {
        device += pause
        const askedAt = device
        const madeAt = device + way + ahead
        device += 2 * way
        time.heard(header(madeAt), askedAt, device)
        const off = Math.abs(time.now().getTime() - (device + ahead))
        expect(off).toBeLessThanOrEqual(500 + 2 * way + 1)
        error = Math.min(error, off)
      }
      expect(error).toBeLessThanOrEqual(1_301)
    }),
  )
})

test('a clock that is set is followed from the next answer on', () => {
  let device = Date.parse('2026-03-04T14:00:00Z')
  const time = createServerTime(() => device)
  time.heard(header(device), device, device + 20)
  device += 1_000
  const server = device - 3_600_000
  time.heard(header(server), device, device + 20)
  expect(Math.abs(time.now().getTime() - server)).toBeLessThanOrEqual(1_000)
})
