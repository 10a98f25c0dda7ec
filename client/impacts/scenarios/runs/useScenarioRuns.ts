import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import { type Deterministic, useDeterministic } from '../useDeterministic.ts'
import type { Banded } from './chart-bands.ts'
import { keptServices } from './kept-services.ts'
import type { Drawn } from './run-desk.ts'
import { RunPool } from './run-pool.ts'

export interface ScenarioRuns {
  /** With likely values: of the model as it is now. */
  deterministic: Deterministic | undefined
  /** With drawn values: the last that came, until newer ones do. Undefined until the first. */
  drawn: Drawn | undefined
  progress: Progress
  /** Charts say what they show bands of, and again when that changes. */
  want(banded: readonly Banded[]): void
}

export type Progress =
  | { state: 'running'; done: number; wanted: number }
  | { state: 'done'; runs: number }
  /** What cannot be computed once is not tried a thousand times. */
  | { state: 'none' }
  | { state: 'failed' }

/** A number that runs needs no redrawing of the page more often. */
const tellMs = 250

/** A model run once at once, here; then many times in workers. An edit overtakes whatever is under way. */
export function useScenarioRuns(file: ModelFile): ScenarioRuns {
  const deterministic = useDeterministic(file)
  const [drawn, setDrawn] = useState<Drawn>()
  const [progress, setProgress] = useState<Progress>({ state: 'none' })
  const pool = useRef<RunPool>(undefined)
  const told = useRef(0)
  const wanted = useRef<readonly Banded[]>([])
  const run = deterministic?.kind === 'run' ? deterministic : undefined

  useEffect(() => {
    pool.current = new RunPool()
    return () => {
      pool.current?.end()
      pool.current = undefined
    }
  }, [])

  useEffect(() => {
    if (!run) {
      pool.current?.stop()
      setDrawn(undefined)
      setProgress({ state: 'none' })
      return
    }
    setProgress({ state: 'running', done: 0, wanted: file.runs })
    void pool.current?.run(
      file,
      { services: keptServices(run), wanted: () => wanted.current },
      {
        drawn(next) {
          // Bands may wait for whoever is typing; they are drawn between two keys, not during one.
          startTransition(() => {
            setDrawn(next)
            if (next.runs >= file.runs) setProgress({ state: 'done', runs: next.runs })
          })
        },
        progress(done, wanted) {
          if (performance.now() - told.current < tellMs) return
          told.current = performance.now()
          // At once it would begin the drawing that is under way anew, each time.
          startTransition(() => setProgress({ state: 'running', done, wanted }))
        },
        failed: () => setProgress({ state: 'failed' }),
      },
    )
  }, [file, run])

  const want = useCallback((banded: readonly Banded[]) => {
    wanted.current = banded
    void pool.current?.bands(banded).then((bands) => {
      if (bands.size === 0) return
      startTransition(() => setDrawn((known) => known && { ...known, bands: new Map([...known.bands, ...bands]) }))
    })
  }, [])

  return { deterministic, drawn, progress, want }
}
