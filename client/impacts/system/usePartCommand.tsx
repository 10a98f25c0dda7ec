import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ServiceId } from '../../../shared/ids.ts'
import { useVersionedCommand, type VersionedSender } from '../../connection/useVersionedCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

interface PartSender extends Pick<VersionedSender, 'send' | 'sending'> {
  /** The note says it. */
  refusal: undefined
  /** What was refused, what somebody else has made of it meanwhile, and what to do about it; nothing otherwise. */
  note: ReactNode
}

interface Looked {
  serviceId: ServiceId | ''
  /** 0 for a service that is not in the model. */
  version: number
  /** The part of the service that the dialog is about, as it is now, in a sentence. */
  now: string
}

/**
 * How a dialog changes one part of a service that others may change meanwhile. What somebody else has made of it stands in
 * the note, what was typed stays where it is, and only who has seen the one puts the other in its place.
 */
export function usePartCommand({ serviceId, version, now }: Looked): PartSender {
  const { send, sending, refusal, again } = useVersionedCommand(serviceId, version)
  const [isWarned, setIsWarned] = useState(false)
  return {
    send(type, body) {
      setIsWarned(false)
      return send(type, body)
    },
    sending,
    refusal: undefined,
    note: refusal ? (
      <ProblemNote problem={refusal}>
        {again ? (
          <>
            {refusal.detail.includes(now) ? null : <p>It is now: {now}</p>}
            <div className="button-row">
              <Button
                variant="secondary"
                size="small"
                onPress={() => {
                  setIsWarned(true)
                  again()
                }}
              >
                Let me save mine instead
              </Button>
            </div>
          </>
        ) : null}
      </ProblemNote>
    ) : isWarned ? (
      // The button that was pressed is gone.
      <p className="problem-note" tabIndex={-1} ref={focus}>
        Save again, and yours takes the place of this: {now}
      </p>
    ) : null,
  }
}

function focus(element: HTMLElement | null): void {
  element?.focus()
}
