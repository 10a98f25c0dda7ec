import { useState } from 'react'
import type { Accepted } from '../../shared/protocol.ts'
import { type Sender, useCommand } from './useCommand.ts'

export interface VersionedSender extends Pick<Sender, 'sending' | 'refusal'> {
  /** Sends a command about the thing as it was when the form opened. */
  send(type: string, body: unknown): Promise<Accepted>
  /** Somebody has changed the thing since the form opened. */
  isBehind: boolean
  /** After a refusal because somebody was faster: goes on from what is there now. Sending the same then passes. */
  again: (() => void) | undefined
}

/**
 * How a form changes something that others may change meanwhile: says which version the person was looking at. The
 * version is undefined for what is not there yet, since there was nothing to look at.
 */
export function useVersionedCommand(target: string, version: number | undefined): VersionedSender {
  const { send, sending, refusal, clear } = useCommand()
  const [base, setBase] = useState(version)
  const isBehind = base !== version
  return {
    send: (type, body) => send(type, target, body, base === undefined ? {} : { version: base }),
    sending,
    refusal,
    isBehind,
    again:
      refusal?.code === 'stale' && isBehind
        ? () => {
            setBase(version)
            clear()
          }
        : undefined,
  }
}
