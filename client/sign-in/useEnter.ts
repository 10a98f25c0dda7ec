import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Problem } from '../../shared/protocol.ts'
import { postJson, problemOf } from '../connection/api.ts'
import { startAfresh } from '../connection/start-afresh.ts'

/** Signs in by one of the ways in, and goes on afresh to where somebody wanted to be. */
export function useEnter() {
  const from = (useLocation().state as { from?: string } | null)?.from
  const [entering, setEntering] = useState<string>()
  const [problem, setProblem] = useState<Problem>()

  async function enter(path: string, body: unknown, who: string): Promise<void> {
    setEntering(who)
    setProblem(undefined)
    try {
      await postJson(path, body)
    } catch (error) {
      setProblem(problemOf(error))
      setEntering(undefined)
      return
    }
    startAfresh(from && /^\/(senates\/|invitation#)/.test(from) ? from : '/')
  }

  return { enter, entering, problem }
}
