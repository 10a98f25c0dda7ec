import { expect, test } from 'vitest'
import { createLimits } from '../server/limits.ts'

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
