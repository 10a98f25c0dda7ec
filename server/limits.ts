import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../shared/refusal.ts'

/**
 * Limits that stop guessing and flooding, and never lock a whole meeting room behind one address out: commands count
 * for each person, and at sign-in only failures count. They count for an account from one address first, so that nobody
 * far away can lock the chair out by guessing; more generously for the account, and for the address, as a whole.
 */
export function createLimits() {
  const commands = new RateLimiterMemory({ points: 120, duration: 10 })
  const failuresFromHere = new RateLimiterMemory({ points: 6, duration: 15 * 60 })
  const accountFailures = new RateLimiterMemory({ points: 60, duration: 15 * 60 })
  const addressFailures = new RateLimiterMemory({ points: 200, duration: 15 * 60 })

  return {
    /** @throws Refusal `too-many` above 120 commands in 10 seconds by one person. */
    async command(personId: string): Promise<void> {
      await take(commands, personId, 'You are changing things very quickly.')
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

async function take(limiter: RateLimiterMemory, key: string, sentence: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (rejected) {
    if (rejected instanceof Error) throw rejected
    throw tooMany(sentence, (rejected as RateLimiterRes).msBeforeNext)
  }
}

function tooMany(sentence: string, waitMs: number): Refusal {
  const seconds = Math.ceil(waitMs / 1000)
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
  return new Refusal('too-many', `${sentence} Wait ${wait}, then try again.`)
}
