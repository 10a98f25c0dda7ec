import { wrap } from 'comlink'
import { useEffect, useMemo, useState } from 'react'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import type { Compared } from '../../../../shared/impacts/scenarios/compare-runs.ts'
import { useSettled } from '../../../ui/useSettled.ts'
import { calmMs } from '../calm.ts'
import type { CompareWorker } from './compare.worker.ts'

/** Enough for the middle and the ends of what runs come to. */
const runs = 256

/** `isOld`: of the two as they were before an edit; those as they are now are on their way. */
export type Comparison =
  | { state: 'running' }
  | { state: 'done'; rows: Compared[]; isOld: boolean }
  | { state: 'failed' }

interface Pair {
  one: ModelFile
  other: ModelFile
}

/** What a pair came to; no rows where it could not be computed. */
interface Answer {
  of: Pair
  rows: Compared[] | null
}

/** Two scenarios under the same draws, in a worker. An edit of either begins anew, once both stand still. */
export function useComparison(one: ModelFile, other: ModelFile): Comparison {
  const now = useMemo((): Pair => ({ one, other }), [one, other])
  const pair = useSettled(now, calmMs)
  const [answer, setAnswer] = useState<Answer>()
  useEffect(() => {
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
    let isOver = false
    wrap<CompareWorker>(worker)
      .compareRuns(pair.one, pair.other, runs)
      .then(
        (rows) => isOver || setAnswer({ of: pair, rows }),
        () => isOver || setAnswer({ of: pair, rows: null }),
      )
    return () => {
      isOver = true
      worker.terminate()
    }
  }, [pair])
  if (!answer) return { state: 'running' }
  const { of, rows } = answer
  const isOld = of !== now
  if (rows) return { state: 'done', rows, isOld }
  return { state: isOld ? 'running' : 'failed' }
}
