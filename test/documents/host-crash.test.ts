import { expect, test } from 'vitest'
import { bareHost, killAndCount } from './crash.ts'

test('nothing that was seen or acknowledged is lost when the server is killed in mid-work', async () => {
  const victim = await bareHost()
  const toll = await killAndCount(victim, 4)
  await victim.forget()
  expect(toll.promised).toBeGreaterThan(50)
  expect(toll.lost).toBe(0)
  expect(toll.slowestReturnMs).toBeLessThan(10_000)
}, 120_000)
