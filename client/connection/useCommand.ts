import { useRef, useState } from 'react'
import type { CommandId } from '../../shared/ids.ts'
import type { Accepted, Envelope, Problem } from '../../shared/protocol.ts'
import { problemOf, Unreachable } from './api.ts'
import { newCommandId } from './new-id.ts'
import { useLive } from './useConnection.ts'

export interface Sender {
  /**
   * Sends a command. Resolves when it is accepted. A refusal rejects with `Refused` and stands in `refusal` for the
   * screen to show, so that a caller that only goes on after success needs no catch of its own.
   */
  send(type: string, target: string, body: unknown, options?: { version?: number }): Promise<Accepted>
  sending: boolean
  refusal: Problem | undefined
  /** Takes the refusal away: the person has read it, or changed what they are about to send. */
  clear(): void
}

/** How a screen changes anything: by a command, sent until it is answered. */
export function useCommand(): Sender {
  const live = useLive()
  const [sending, setSending] = useState(0)
  const [refusal, setRefusal] = useState<Problem>()
  const unanswered = useRef<{ intent: string; commandId: CommandId }>(undefined)

  async function send(
    type: string,
    target: string,
    body: unknown,
    options: { version?: number } = {},
  ): Promise<Accepted> {
    const intent = JSON.stringify([type, target, body, options.version])
    // Pressing the button again after a lost reply is the same intent: with the same id it can happen only once.
    const commandId = unanswered.current?.intent === intent ? unanswered.current.commandId : newCommandId()
    const version = options.version === undefined ? {} : { version: options.version }
    const envelope: Envelope = { commandId, type, target, body, ...version }
    setSending((count) => count + 1)
    setRefusal(undefined)
    try {
      const accepted = await live.deliver(envelope)
      unanswered.current = undefined
      return accepted
    } catch (error) {
      unanswered.current = error instanceof Unreachable ? { intent, commandId } : undefined
      setRefusal(problemOf(error))
      throw error
    } finally {
      setSending((count) => count - 1)
    }
  }

  return { send, sending: sending > 0, refusal, clear: () => setRefusal(undefined) }
}
