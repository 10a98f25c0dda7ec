import { expect, test } from 'vitest'
import { createLimits } from '../server/limits.ts'
import { TooMany } from '../server/too-many.ts'

const far = '192.0.2.1'
const room = '192.0.2.2'

test('guessing a password from far away does not lock its owner out', async () => {
  const limits = createLimits()
  for (let n = 0; n < 6; n++) await limits.beforeTry('chair@example.org', far)
  await expect(limits.beforeTry('chair@example.org', far)).rejects.toMatchObject({ code: 'too-many' })
  await expect(limits.beforeTry('chair@example.org', room)).resolves.toBeTypeOf('function')
})

test('guessing one account from many addresses ends all the same', async () => {
  const limits = createLimits()
  for (let n = 0; n < 60; n++) await limits.beforeTry('chair@example.org', `198.51.100.${n}`)
  await expect(limits.beforeTry('chair@example.org', room)).rejects.toMatchObject({ code: 'too-many' })
})

test('a room of people who mistype does not keep the others of that room out', async () => {
  const limits = createLimits()
  for (let n = 0; n < 100; n++) await limits.beforeTry(`member-${n}@example.org`, room)
  const succeeded = await limits.beforeTry('chair@example.org', room)
  await succeeded()
  await expect(limits.beforeTry('chair@example.org', room)).resolves.toBeTypeOf('function')
})

test('a person reads 600 times in 10 seconds, and is then told how long to wait', async () => {
  const limits = createLimits()
  for (let n = 0; n < 600; n++) await limits.read('person-chair')
  const refused = await limits.read('person-chair').catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'too-many', retryAfterSeconds: expect.any(Number) })
  const { retryAfterSeconds, message } = refused as TooMany
  expect(retryAfterSeconds).toBeGreaterThan(0)
  expect(retryAfterSeconds).toBeLessThanOrEqual(10)
  expect(message).toContain(`Wait ${retryAfterSeconds} second`)
  await expect(limits.read('person-member')).resolves.toBeUndefined()
})

test('a file counts as 20 reads: 30 of them in 10 seconds', async () => {
  const limits = createLimits()
  for (let n = 0; n < 30; n++) await limits.read('person-chair', 'file')
  await expect(limits.read('person-chair', 'file')).rejects.toMatchObject({ code: 'too-many' })
  for (let n = 0; n < 581; n++) await limits.read('person-member')
  await expect(limits.read('person-member', 'file')).rejects.toMatchObject({ code: 'too-many' })
})

test('a person begins to follow 240 things in 10 seconds, however much they have read', async () => {
  const limits = createLimits()
  for (let n = 0; n < 600; n++) await limits.read('person-chair')
  for (let n = 0; n < 240; n++) await limits.follow('person-chair')
  await expect(limits.follow('person-chair')).rejects.toMatchObject({ code: 'too-many' })
  await expect(limits.follow('person-member')).resolves.toBeUndefined()
})

test.each([
  [1, 'Wait 1 second, then try again.'],
  [89_000, 'Wait 89 seconds, then try again.'],
  [90_000, 'Wait 2 minutes, then try again.'],
])('a wait of %i ms is told in whole words', (ms, words) => {
  expect(new TooMany('Too quick.', ms).message).toBe(`Too quick. ${words}`)
})
