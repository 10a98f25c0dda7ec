import type { ReactNode } from 'react'
import { useState } from 'react'
import type { DecisionId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'

interface DecisionCommand {
  /** Sends a command about the decision as it was when the dialog opened. */
  send(type: string, body: unknown): Promise<unknown>
  sending: boolean
  /** What was refused, and what to do about it; nothing otherwise. */
  note: ReactNode
}

/** A dialog's command: says which version the person was looking at, and tells them when it has moved on. */
export function useDecisionCommand({ id, version }: { id: DecisionId; version: number }): DecisionCommand {
  const command = useCommand()
  const [base, setBase] = useState(version)
  const { refusal } = command
  const isBehind = refusal?.code === 'stale' && base !== version
  return {
    send: (type, body) => command.send(type, id, body, { version: base }),
    sending: command.sending,
    note: refusal ? (
      <ProblemNote
        problem={refusal}
        again={
          isBehind
            ? () => {
                setBase(version)
                command.clear()
              }
            : undefined
        }
      />
    ) : null,
  }
}
