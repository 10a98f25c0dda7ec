import { useEffect, useRef, useState } from 'react'
import type { Compared } from '../../../shared/impacts/exchange/compare/compare.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import type { Answered, Asked } from './compare-files.ts'
import type { Format } from './formats.ts'

interface Chosen {
  format: Format
  files: readonly File[]
}

export type Comparison =
  | { state: 'none' }
  | { state: 'reading' }
  | { state: 'unreadable' }
  | { state: 'read'; compared: Compared }

/** Holds the chosen files against what is here, in a worker, and again whenever what is here changes. */
export function useComparison({ format, files }: Chosen, here: Here, managesRegister: boolean): Comparison {
  const worker = useRef<Worker>(undefined)
  const turn = useRef(0)
  const [comparison, setComparison] = useState<Comparison>({ state: 'none' })

  useEffect(() => {
    const made = new Worker(new URL('./compare.worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    made.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (data.turn === turn.current) setComparison({ state: 'read', compared: data.compared })
    }
    made.onerror = () => setComparison({ state: 'unreadable' })
    return () => made.terminate()
  }, [])

  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    if (files.length === 0) return setComparison({ state: 'none' })
    // While it is compared again, what was found before stays: a list that flickers cannot be read.
    setComparison((before) => (before.state === 'read' ? before : { state: 'reading' }))
    Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }))).then(
      (read) => {
        if (mine !== turn.current) return
        worker.current?.postMessage({ turn: mine, format, files: read, here, managesRegister } satisfies Asked)
      },
      () => {
        if (mine === turn.current) setComparison({ state: 'unreadable' })
      },
    )
  }, [format, files, here, managesRegister])

  return comparison
}
