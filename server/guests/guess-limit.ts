import { RateLimiterMemory } from 'rate-limiter-flexible'
import { createQueues } from '../queue.ts'
import { TooMany } from '../too-many.ts'

const windowMs = 15 * 60_000
/** A hospital behind one address, with each of 250 people mistyping once. Of a million million codes it is nothing. */
const mostFromHere = 300
/** Guessing from many addresses at once: from then on an address has a few tries, so that honest people still get in. */
const mostEverywhere = 3000
const fewFromHere = 5

/**
 * The limit on guessing join codes. Failures count and codes that work do not, so that a whole meeting room behind one
 * address comes in at once: for each network, and for the deployment as a whole.
 */
export function createGuessLimit() {
  const fromHere = new RateLimiterMemory({ points: mostFromHere, duration: windowMs / 1000 })
  const everywhere = new RateLimiterMemory({ points: mostEverywhere, duration: windowMs / 1000 })
  const queue = createQueues()

  async function refuseTooMany(network: string): Promise<void> {
    const [here, all] = [await fromHere.get(network), await everywhere.get('all')]
    const failed = here?.consumedPoints ?? 0
    const isFlood = (all?.consumedPoints ?? 0) >= mostEverywhere
    if (failed < mostFromHere && !(isFlood && failed >= fewFromHere)) return
    throw new TooMany('There were too many wrong codes.', here?.msBeforeNext ?? windowMs)
  }

  /**
   * Looks a code up, unless too many were wrong. One after another: of many tries at once each is counted before the
   * next is heard, and to look one up takes less than a millisecond.
   * @throws Refusal `too-many` after too many failures.
   */
  return async <T>(address: string, look: () => Promise<T | undefined>): Promise<T | undefined> => {
    const network = networkOf(address)
    await refuseTooMany(network)
    return queue.run('codes', async () => {
      await refuseTooMany(network)
      const found = await look()
      if (found !== undefined) return found
      await fromHere.penalty(network)
      await everywhere.penalty('all')
      return undefined
    })
  }
}
/** An address as it is counted. Of version 6 one household or ward has a whole /64: its first four groups. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [before = '', after] = address.split('%', 1)[0]?.split('::') ?? []
  const head = before.split(':').filter(Boolean)
  const tail = after?.split(':').filter(Boolean) ?? []
  const gap = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...gap, ...tail].slice(0, 4).join(':')
}
