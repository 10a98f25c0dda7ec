import { wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import type { Compared } from '../../../../shared/impacts/scenarios/compare-runs.ts'
import type { CompareWorker } from './compare.worker.ts'

/** Enough for the middle and the ends of what runs come to. */
const runs = 256

export type Comparison = { state: 'running' } | { state: 'done'; rows: Compared[] } | { state: 'failed' }

/** Two scenarios under the same draws, in a worker. An edit of either begins anew. */
export function useComparison(one: ModelFile, other: ModelFile): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ state: 'running' })
  useEffect(() => {
    const worker = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
    let isOver = false
    wrap<CompareWorker>(worker)
      .compareRuns(one, other, runs)
      .then(
        (rows) => isOver || setComparison({ state: 'done', rows }),
        () => isOver || setComparison({ state: 'failed' }),
      )
    return () => {
      isOver = true
      worker.terminate()
    }
  }, [one, other])
  return comparison
}
