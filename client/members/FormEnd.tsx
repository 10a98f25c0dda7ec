import type { Sender } from '../connection/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'

interface FormEndProps {
  sender: Pick<Sender, 'sending' | 'refusal'>
  /** What happens. */
  verb: string
  variant?: 'primary' | 'warning'
  onCancel?: (() => void) | undefined
  /** Where somebody was faster: look at what is there now, and send the same once more. */
  onRebase?: (() => void) | undefined
}

/** The end of a form: why it was refused, the button that says what happens, and the way out. */
export function FormEnd({ sender, verb, variant = 'primary', onCancel, onRebase }: FormEndProps) {
  const { refusal, sending } = sender
  return (
    <>
      {refusal ? <ProblemNote problem={refusal} again={refusal.code === 'stale' ? onRebase : undefined} /> : null}
      <ButtonRow>
        <Button busy={sending} variant={variant}>
          {verb}
        </Button>
        {onCancel ? (
          <Button variant="quiet" onPress={onCancel}>
            Cancel
          </Button>
        ) : null}
      </ButtonRow>
    </>
  )
}
