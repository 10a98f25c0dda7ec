import { useState } from 'react'
import { formatDate } from '../../../shared/format.ts'
import type { ItemId, SessionId } from '../../../shared/ids.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

interface ConfirmButtonProps {
  /** Whose minutes. */
  of: { id: SessionId; startsAt: string }
  /** Where they are confirmed, and under which of its items. */
  within: { id: SessionId; ref: string; chairEpoch: number; itemId: ItemId | null }
}

/** Confirms minutes in a later session: said once more before it is done, for nothing of it can be undone. */
export function ConfirmButton({ of, within }: ConfirmButtonProps) {
  const { senate } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  const [isAsking, setIsAsking] = useState(false)
  const day = formatDate(of.startsAt, senate.timeZone)

  async function confirm() {
    const { id: inSessionId, itemId, chairEpoch: epoch } = within
    await send('confirmMinutes', of.id, { inSessionId, itemId, epoch })
    setIsAsking(false)
  }

  return (
    <div className="minutes__confirm">
      <ButtonRow>
        <Button
          opensDialog
          onPress={() => {
            clear()
            setIsAsking(true)
          }}
        >
          Confirm the minutes of {day}
        </Button>
      </ButtonRow>
      {isAsking ? (
        <Dialog isOpen onClose={() => setIsAsking(false)} title={`Confirm the minutes of ${day}`}>
          <p>
            The text as it was last circulated is sealed in {within.ref}, for ever. What is found wrong later can only
            be added beside it.
          </p>
          {refusal ? <ProblemNote problem={refusal} /> : null}
          <ButtonRow>
            <Button busy={sending} onPress={() => void confirm().catch(() => {})}>
              Confirm and seal them
            </Button>
            <Button variant="quiet" onPress={() => setIsAsking(false)}>
              Not yet
            </Button>
          </ButtonRow>
        </Dialog>
      ) : null}
    </div>
  )
}
