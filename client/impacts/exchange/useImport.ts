import { useRef, useState } from 'react'
import type { CommandId, SenateId } from '../../../shared/ids.ts'
import type { ImportBody } from '../../../shared/impacts/exchange/import-command.ts'
import type { LeftAlone } from '../../../shared/impacts/exchange/left-alone.ts'
import type { Accepted, Envelope, Problem } from '../../../shared/protocol.ts'
import { postJson, problemOf, Unreachable } from '../../connection/api.ts'
import { newCommandId } from '../../connection/new-id.ts'

export interface Imported {
  /** How many entries of the journal it made. */
  changes: number
  /** What others had changed meanwhile: that stays as it is. */
  leftAlone: LeftAlone[]
}

/** Sends an import by its own address, which takes larger bodies than the live connection. */
export function useImport(senateId: SenateId) {
  const unanswered = useRef<{ body: ImportBody; commandId: CommandId }>(undefined)
  const [isSending, setIsSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  /** What was done; undefined where it was refused, which stands in `problem`. */
  async function send(body: ImportBody): Promise<Imported | undefined> {
    // Pressing the button again after a lost reply is the same intent: with the same id it can happen only once.
    const commandId = unanswered.current?.body === body ? unanswered.current.commandId : newCommandId()
    const envelope: Envelope = { commandId, type: 'importModel', target: senateId, body }
    setIsSending(true)
    setProblem(undefined)
    try {
      const { result } = await postJson<Accepted>('/imports', envelope)
      unanswered.current = undefined
      return result as unknown as Imported
    } catch (error) {
      unanswered.current = error instanceof Unreachable ? { body, commandId } : undefined
      setProblem(problemOf(error))
      return undefined
    } finally {
      setIsSending(false)
    }
  }

  return { send, isSending, problem, clear: () => setProblem(undefined) }
}
