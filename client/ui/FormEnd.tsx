import type { ReactNode } from 'react'
import type { Sender } from '../connection/useCommand.ts'
import { Button } from './Button.tsx'
import { ButtonRow } from './ButtonRow.tsx'
import { ProblemNote } from './ProblemNote.tsx'

/** What a form sends by. */
export interface FormSender extends Pick<Sender, 'sending' | 'refusal'> {
  /** Where somebody was faster: goes on from what is there now. */
  again?: (() => void) | undefined
}

interface FormEndProps {
  /** Left out where the form sends no command: what it does is done at once. */
  sender?: FormSender
  /** What happens. */
  verb: string
  variant?: 'primary' | 'secondary' | 'warning'
  size?: 'normal' | 'small'
  disabled?: boolean
  onCancel?: (() => void) | undefined
  /** What the way out says. */
  wayOut?: string
  /** Other things to do, between the verb and the way out. */
  children?: ReactNode
}

/** The end of a form: why it was refused, the button that says what happens, and the way out. */
export function FormEnd({
  sender: { refusal, sending, again } = { sending: false, refusal: undefined },
  verb,
  variant = 'primary',
  size = 'normal',
  disabled = false,
  onCancel,
  wayOut = 'Cancel',
  children,
}: FormEndProps) {
  return (
    <>
      {refusal ? <ProblemNote problem={refusal} again={again} /> : null}
      <ButtonRow>
        <Button busy={sending} variant={variant} size={size} disabled={disabled}>
          {verb}
        </Button>
        {children}
        {onCancel ? (
          <Button variant="quiet" size={size} onPress={onCancel}>
            {wayOut}
          </Button>
        ) : null}
      </ButtonRow>
    </>
  )
}
