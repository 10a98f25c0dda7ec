import { useState } from 'react'
import type { Problem } from '../../shared/protocol.ts'
import { postJson, problemOf } from '../connection/api.ts'

/** Sends something that is no command, because nobody is signed in yet. Looks like `useCommand` to a form. */
export function usePost() {
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Problem>()
  async function post<T>(path: string, body: unknown): Promise<T> {
    setSending(true)
    setRefusal(undefined)
    try {
      return await postJson<T>(path, body)
    } catch (error) {
      setRefusal(problemOf(error))
      throw error
    } finally {
      setSending(false)
    }
  }
  return { post, sending, refusal }
}
