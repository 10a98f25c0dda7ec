import type { Sender } from '../../connection/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonRow } from '../../ui/ButtonRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

interface CloseDialogProps {
  warnings: readonly string[]
  command: Pick<Sender, 'sending' | 'refusal'>
  onCount(): void
  onClose(): void
}

/** Asks once before a count that somebody may not have meant yet. */
export function CloseDialog({ warnings, command: { sending, refusal }, onCount, onClose }: CloseDialogProps) {
  return (
    <Dialog isOpen onClose={onClose} title="Close and count now?">
      <div className="stack">
        {warnings.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {refusal ? <ProblemNote problem={refusal} /> : null}
        <ButtonRow>
          <Button busy={sending} onPress={onCount}>
            Close and count
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Wait
          </Button>
        </ButtonRow>
      </div>
    </Dialog>
  )
}
