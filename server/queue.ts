import { Refusal } from '../shared/refusal.ts'

/** More waiting than this and something is wrong: it is kinder to say so than to keep people waiting. */
const longest = 1000

/** Lets the work of one key run one at a time, in order; different keys do not wait for each other. */
export function createQueues() {
  const tails = new Map<string, { last: Promise<unknown>; waiting: number }>()
  return {
    /** @throws Refusal `busy` when too much is waiting already; otherwise whatever the work throws. */
    async run<T>(key: string, work: () => Promise<T>): Promise<T> {
      const queue = tails.get(key) ?? { last: Promise.resolve(), waiting: 0 }
      if (queue.waiting >= longest) {
        throw new Refusal('busy', 'Too much is being changed at once. Wait a few seconds, then try again.')
      }
      queue.waiting += 1
      tails.set(key, queue)
      const mine = queue.last.then(work, work)
      queue.last = mine
      try {
        return await mine
      } finally {
        queue.waiting -= 1
        if (queue.waiting === 0) tails.delete(key)
      }
    },
    /** Resolves when everything that was waiting is done. */
    async idle(): Promise<void> {
      await Promise.allSettled([...tails.values()].map((queue) => queue.last))
    },
  }
}
