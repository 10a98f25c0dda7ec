import { setTimeout as after } from 'node:timers/promises'
import type { SenateId } from '../shared/ids.ts'
import type { Change } from './change.ts'
import type { Log } from './log.ts'

/** What commits changed, of one senate and in their order. */
export type News = Pick<Change, 'senateId' | 'recorded'>

/** Below this a telling costs so little that the next needs not wait for it. */
const cheapMs = 1

/**
 * Tells what changed to those who watch. While that is quick, each commit is told before the next is decided. When many
 * watch, telling takes longer than deciding: what is committed meanwhile is gathered and told together, and telling
 * takes half of the server's time at most. Otherwise 250 people who arrive together, each told to 250, would wait for
 * one another.
 */
export function createTelling(tell: (news: News) => Promise<void>, log: Log) {
  const waiting: News[] = []
  let isBusy = false

  async function tellAll(): Promise<number> {
    const began = performance.now()
    const bySenate = Map.groupBy(waiting.splice(0), ({ senateId }) => senateId)
    for (const [senateId, all] of bySenate) await tellOne(senateId, all)
    return performance.now() - began
  }

  async function tellOne(senateId: SenateId, all: readonly News[]): Promise<void> {
    try {
      await tell({ senateId, recorded: all.flatMap(({ recorded }) => recorded) })
    } catch (error) {
      // What was committed stands. Whoever was not told finds a gap with the next telling, and asks for what it missed.
      log.error({ err: error }, 'a change could not be told to those who watch')
    }
  }

  async function goOn(took: number): Promise<void> {
    for (let ms = took; ; ms = await tellAll()) {
      if (ms > cheapMs) await after(ms)
      if (waiting.length === 0) break
    }
    isBusy = false
  }

  return {
    /** Resolves once it has been told, or at once while others are being told: then it goes with the next. */
    async told(news: News): Promise<void> {
      waiting.push(news)
      if (isBusy) return
      isBusy = true
      void goOn(await tellAll())
    },
  }
}
