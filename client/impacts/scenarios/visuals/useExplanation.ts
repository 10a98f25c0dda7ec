import { useEffect, useRef, useState } from 'react'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import { useSettled } from '../../../ui/useSettled.ts'
import type { Asked, Explanation } from './explain.ts'
import { ExplainDesk } from './explain-desk.ts'

/** As long as somebody goes on playing the weeks, nothing is explained. */
const settleMs = 250
/** An answer that nobody waits for any more is let come: in most senates that is sooner than a new worker is there. */
const patienceMs = 100

/** An explanation, and the file that it is of: an edit since makes another one. */
export interface Explained {
  of: ModelFile
  explanation: Explanation
}

/**
 * What a difference hangs on, from a worker. The last explanation stays until the next one is there; one that an edit or
 * another question overtakes comes to nothing.
 *
 * @param isRunning whether many runs of the file are under way: it is explained after them, so as not to hold them up
 */
export function useExplanation(file: ModelFile, asked: Asked | undefined, isRunning: boolean): Explained | undefined {
  const key = useSettled(asked && `${asked.serviceId} ${asked.metric} ${asked.week}`, settleMs)
  const [explained, setExplained] = useState<Explained>()
  const desk = useRef<ExplainDesk>(undefined)

  useEffect(() => {
    desk.current = new ExplainDesk()
    return () => desk.current?.end()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the question is
  useEffect(() => {
    if (key === undefined || !asked || isRunning) return
    return desk.current?.ask({ file, asked }, (explanation) => setExplained({ of: file, explanation }))
  }, [key, file, isRunning])

  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => desk.current?.endBusy(), patienceMs)
    return () => clearTimeout(timer)
  }, [isRunning])

  return explained
}
