import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareHost, killAndCount } from './crash.ts'

let victim: Awaited<ReturnType<typeof bareHost>>
beforeAll(async () => {
  victim = await bareHost()
})
afterAll(() => victim.forget())

test('nothing that was seen or acknowledged is lost when the server is killed in mid-work', async () => {
  const toll = await killAndCount(victim, 4)
  expect(toll.promised).toBeGreaterThan(50)
  expect(toll.lost).toBe(0)
  expect(toll.slowestReturnMs).toBeLessThan(10_000)
}, 120_000)
