import { expect, test } from 'vitest'
import { createGuessLimit, networkOf } from '../../server/guests/guess-limit.ts'

const wrong = async () => undefined
const right = async () => 'session'

/** So many wait in one queue; a real crowd comes over seconds. */
const atOnce = 500

/** How many of so many tries were heard. */
async function heard(tries: number, one: (n: number) => Promise<unknown>): Promise<number> {
  let count = 0
  for (let from = 0; from < tries; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, tries - from) }, (_, n) => one(from + n))
    count += (await Promise.allSettled(some)).filter(({ status }) => status === 'fulfilled').length
  }
  return count
}

test('codes that work never count, however many come from one address at once', async () => {
  const guess = createGuessLimit()
  expect(await heard(2500, () => guess('10.0.0.1', right))).toBe(2500)
})

test('an address is heard until 300 codes were wrong, also when all come at once; others are heard still', async () => {
  const guess = createGuessLimit()
  expect(await heard(1000, () => guess('10.0.0.1', wrong))).toBe(300)
  await expect(guess('10.0.0.1', right)).rejects.toThrow(/too many wrong codes.*Wait \d+ minutes/)
  expect(await guess('10.0.0.2', right)).toBe('session')
})

test('250 people behind one address come in though every one of them mistypes once', async () => {
  const guess = createGuessLimit()
  expect(await heard(250, () => guess('10.0.0.1', wrong))).toBe(250)
  expect(await heard(250, () => guess('10.0.0.1', right))).toBe(250)
})

test('when very many guess from many addresses, each has five tries, and honest people still come in', async () => {
  const guess = createGuessLimit()
  expect(await heard(3000, (n) => guess(`10.0.${n % 200}.1`, wrong))).toBe(3000)
  expect(await heard(10, () => guess('10.1.0.1', wrong))).toBe(5)
  await expect(guess('10.0.7.1', right)).rejects.toThrow(/too many/)
  expect(await heard(250, () => guess('10.2.0.1', right))).toBe(250)
})

test('an address of version 6 counts with its whole /64', () => {
  expect(networkOf('2001:db8:1:2::9')).toBe(networkOf('2001:db8:1:2:a:b:c:d'))
  expect(networkOf('2001:db8:1:2::9')).not.toBe(networkOf('2001:db8:1:3::9'))
  expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1')
  expect(networkOf('::1')).toBe('0:0:0:0')
})
