import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { TooMany } from './too-many.ts'

/**
 * Limits that stop guessing and flooding, and never lock a whole meeting room behind one address out: commands, reads
 * and follows count for each person, and at sign-in only failures count. They count for an account from one address first, so that nobody
 * far away can lock the chair out by guessing; more generously for the account, and for the address, as a whole.
 */
export function createLimits() {
  const commands = new RateLimiterMemory({ points: 120, duration: 10 })
  const reads = new RateLimiterMemory({ points: 600, duration: 10 })
  const follows = new RateLimiterMemory({ points: 240, duration: 10 })
  const failuresFromHere = new RateLimiterMemory({ points: 6, duration: 15 * 60 })
  const accountFailures = new RateLimiterMemory({ points: 60, duration: 15 * 60 })
  const addressFailures = new RateLimiterMemory({ points: 200, duration: 15 * 60 })

  return {
    /** @throws Refusal `too-many` above 120 commands in 10 seconds by one person. */
    async command(personId: string): Promise<void> {
      await take(commands, personId, 'You are changing things very quickly.')
    },
    /**
     * A file is made from everything that a filter keeps, so it counts as many reads.
     * @throws Refusal `too-many` above 600 reads, or 30 files, in 10 seconds by one person.
     */
    async read(personId: string, what: 'answer' | 'file' = 'answer'): Promise<void> {
      await take(reads, personId, 'You are asking for a lot very quickly.', what === 'file' ? 20 : 1)
    },
    /** @throws Refusal `too-many` when one person begins to follow more than 240 things in 10 seconds. */
    async follow(personId: string): Promise<void> {
      await take(follows, personId, 'You are opening things very quickly.')
    },
    /**
     * Asked before a password or a code is looked at: counts a failure, so that tries all at once are counted too, and
     * gives the function that takes it back when the try turns out well.
     * @throws Refusal `too-many` after too many failures.
     */
    async beforeTry(account: string, address: string): Promise<() => Promise<void>> {
      const here = `${account} ${address}`
      await take(failuresFromHere, here, 'There were too many failed tries.')
      await take(accountFailures, account, 'There were too many failed tries.')
      await take(addressFailures, address, 'There were too many failed tries.')
      return async () => {
        await failuresFromHere.delete(here)
        await accountFailures.reward(account)
        await addressFailures.reward(address)
      }
    },
  }
}
export type Limits = ReturnType<typeof createLimits>

async function take(limiter: RateLimiterMemory, key: string, sentence: string, points = 1): Promise<void> {
  try {
    await limiter.consume(key, points)
  } catch (rejected) {
    if (rejected instanceof Error) throw rejected
    throw new TooMany(sentence, (rejected as RateLimiterRes).msBeforeNext)
  }
}
