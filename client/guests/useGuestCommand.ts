import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/protocol.ts'
import { postJson, problemOf } from '../connection/api.ts'
import { newCommandId } from '../connection/new-id.ts'

/** How a guest changes anything: their own commands, at an address of their own. Refetches what came of it. */
export function useGuestCommand(sessionId: SessionId) {
  const queries = useQueryClient()
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Problem>()
  async function send(type: string, body: object = {}): Promise<void> {
    setSending(true)
    setRefusal(undefined)
    try {
      await postJson('/guest/commands', { commandId: newCommandId(), type, target: sessionId, body })
    } catch (error) {
      setRefusal(problemOf(error))
    }
    await queries.invalidateQueries({ queryKey: ['guest'] })
    setSending(false)
  }
  return { send, sending, refusal, clear: () => setRefusal(undefined) }
}
