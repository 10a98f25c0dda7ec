import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ServiceId } from '../../../shared/ids.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

interface ModelCommand {
  /** Sends a command about the service as it was when the dialog opened. */
  send(type: string, body: unknown): Promise<unknown>
  sending: boolean
  /** What was refused, and what to do about it; nothing otherwise. */
  note: ReactNode
}

interface Looked {
  serviceId: ServiceId
  /** Undefined for a service that is not in the model: there was nothing to look at. */
  version: number | undefined
}

/** A dialog's command: says which version the person was looking at, and lets them go on when somebody was faster. */
export function useModelCommand({ serviceId, version }: Looked): ModelCommand {
  const { send, sending, refusal, clear } = useCommand()
  const [base, setBase] = useState(version)
  const goOn = () => {
    setBase(version)
    clear()
  }
  return {
    send: (type, body) => send(type, serviceId, body, base === undefined ? {} : { version: base }),
    sending,
    note: refusal ? (
      <ProblemNote problem={refusal} again={refusal.code === 'stale' && base !== version ? goOn : undefined} />
    ) : null,
  }
}
