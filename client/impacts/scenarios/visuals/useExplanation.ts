import { useEffect, useRef, useState } from 'react'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import { useSettled } from '../../../ui/useSettled.ts'
import type { Answer, Asked, Explanation, Question } from './explain.ts'

/** As long as somebody goes on typing or playing the weeks, nothing is explained. */
const settleMs = 250

/**
 * What a difference hangs on, from a worker. The last explanation stays until the next one is there; a question that has
 * been overtaken is dropped with its worker.
 */
export function useExplanation(file: ModelFile, asked: Asked | undefined): Explanation | undefined {
  const key = useSettled(asked && `${asked.serviceId} ${asked.metric} ${asked.week}`, settleMs)
  const settledFile = useSettled(file, settleMs)
  const [explanation, setExplanation] = useState<Explanation>()
  const worker = useRef<Worker>(undefined)
  const generation = useRef(0)
  const isBusy = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the question is
  useEffect(() => {
    if (key === undefined || !asked) return
    if (isBusy.current) worker.current?.terminate()
    if (isBusy.current || !worker.current) worker.current = startWorker()
    isBusy.current = true
    generation.current += 1
    worker.current.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.generation !== generation.current) return
      isBusy.current = false
      setExplanation(data.explanation)
    }
    const question: Question = { generation: generation.current, file: settledFile, asked }
    worker.current.postMessage(question)
  }, [key, settledFile])

  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = undefined
      isBusy.current = false
    },
    [],
  )
  return explanation
}

function startWorker(): Worker {
  return new Worker(new URL('./explain.worker.ts', import.meta.url), { type: 'module' })
}
