import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Problem } from '../../shared/protocol.ts'
import { postJson, problemOf } from '../connection/api.ts'

/** Signs in by one of the ways in, forgets what was known of anybody before, and goes on to where they wanted to be. */
export function useEnter() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const from = (useLocation().state as { from?: string } | null)?.from
  const [entering, setEntering] = useState<string>()
  const [problem, setProblem] = useState<Problem>()

  async function enter(path: string, body: unknown, who: string): Promise<void> {
    setEntering(who)
    setProblem(undefined)
    try {
      await postJson(path, body)
      queries.clear()
      await navigate(from && /^\/(senates\/|invitation#)/.test(from) ? from : '/', { replace: true })
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setEntering(undefined)
    }
  }

  return { enter, entering, problem }
}
