import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import type { Problem } from '../../shared/protocol.ts'
import { useCommand } from '../connection/useCommand.ts'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { MovedNote } from './MovedNote.tsx'

interface ImpactCommand {
  /** Sends a command about the impact as it was when the dialog opened. */
  send(type: string, body: unknown): Promise<unknown>
  sending: boolean
  /** What was refused, and what to do about it; nothing otherwise. */
  note: ReactNode
  refusal: Problem | undefined
}

/** A dialog's command: says which version the person was looking at, and tells them when it has moved on. */
export function useImpactCommand(impact: ShownImpact): ImpactCommand {
  const command = useCommand()
  const [base, setBase] = useState(impact.version)
  const { refusal } = command
  const rebase = () => {
    setBase(impact.version)
    command.clear()
  }
  return {
    send: (type, body) => command.send(type, impact.state.id, body, { version: base }),
    sending: command.sending,
    refusal,
    note: (
      <>
        {base === impact.version ? null : <MovedNote impact={impact} />}
        {refusal ? (
          <ProblemNote
            problem={refusal}
            again={refusal.code === 'stale' && base !== impact.version ? rebase : undefined}
          />
        ) : null}
      </>
    ),
  }
}
