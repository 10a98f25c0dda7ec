import { afterAll, beforeAll, expect, test } from 'vitest'
import { killAndCount } from './crash.ts'
import { wholeCuria } from './crash-curia.ts'

let victim: Awaited<ReturnType<typeof wholeCuria>>

beforeAll(async () => {
  victim = await wholeCuria()
})
afterAll(() => victim.forget())

test('in 50 kills of the whole server under three writers, nothing that was seen or acknowledged is lost', async () => {
  const toll = await killAndCount(victim, 50)
  process.stdout.write(`kill -9: ${JSON.stringify(toll)}\n`)
  expect(toll.rounds).toBe(50)
  expect(toll.promised).toBeGreaterThan(1000)
  expect(toll.lost).toBe(0)
}, 600_000)
