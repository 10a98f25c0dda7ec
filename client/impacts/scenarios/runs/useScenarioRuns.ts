import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import { calmMs } from '../calm.ts'
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

/** A model run once at once, here; then many times in workers, once it stands still. An edit overtakes whatever is under way. */
export function useScenarioRuns(file: ModelFile): ScenarioRuns {
  const deterministic = useDeterministic(file)
  const [drawn, setDrawn] = useState<Drawn>()
  const [told, setTold] = useState<{ of: ModelFile; progress: Progress }>()
  const pool = useRef<RunPool>(undefined)
  const lastTold = useRef(0)
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
      setDrawn(undefined)
      return
    }
    const tell = (progress: Progress) => setTold({ of: file, progress })
    const begin = () =>
      void pool.current?.run(
        file,
        { services: keptServices(run), wanted: () => wanted.current },
        {
          drawn(next) {
            // Bands may wait for whoever is typing; they are drawn between two keys, not during one.
            startTransition(() => {
              setDrawn(next)
              if (next.runs >= file.runs) tell({ state: 'done', runs: next.runs })
            })
          },
          progress(done, wanted) {
            if (performance.now() - lastTold.current < tellMs) return
            lastTold.current = performance.now()
            // At once it would begin the drawing that is under way anew, each time.
            startTransition(() => tell({ state: 'running', done, wanted }))
          },
          failed: () => tell({ state: 'failed' }),
        },
      )
    const timer = setTimeout(begin, calmMs)
    return () => {
      clearTimeout(timer)
      pool.current?.stop()
    }
  }, [file, run])

  const want = useCallback((banded: readonly Banded[]) => {
    wanted.current = banded
    void pool.current?.bands(banded).then((bands) => {
      if (bands.size === 0) return
      startTransition(() => setDrawn((known) => known && { ...known, bands: new Map([...known.bands, ...bands]) }))
    })
  }, [])

  return { deterministic, drawn, progress: progressOf(file, run !== undefined, told), want }
}

/** What was told of another model says nothing of this one. */
function progressOf(
  file: ModelFile,
  isRun: boolean,
  told: { of: ModelFile; progress: Progress } | undefined,
): Progress {
  if (!isRun) return { state: 'none' }
  return told?.of === file ? told.progress : { state: 'running', done: 0, wanted: file.runs }
}
