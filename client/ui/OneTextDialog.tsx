import { type ReactNode, useState } from 'react'
import type { Sender } from '../connection/useCommand.ts'
import { Dialog } from './Dialog.tsx'
import { Form } from './Form.tsx'
import { FormEnd } from './FormEnd.tsx'
import { TextArea } from './TextArea.tsx'
import { TextField } from './TextField.tsx'

interface OneTextDialogProps {
  title: string
  /** What is said before the question: what it is about, what follows. */
  children?: ReactNode
  label: string
  hint?: string | undefined
  before?: string
  /** What is said while nothing is entered. */
  missing: string
  /** How many lines there is room for. */
  lines?: number
  /** The most characters that the command takes. */
  maxLength: number
  /** What happens. */
  verb: string
  warns?: boolean
  wayOut?: string
  sender: Pick<Sender, 'sending' | 'refusal' | 'clear'>
  onSend(text: string): Promise<unknown>
  onClose(): void
}

/** Asks for one text before something is done: a title, or a reason that the record has to explain it with. */
export function OneTextDialog({
  title,
  children,
  label,
  hint,
  before = '',
  missing,
  lines = 3,
  maxLength,
  verb,
  warns = false,
  wayOut = 'Cancel',
  sender,
  onSend,
  onClose,
}: OneTextDialogProps) {
  const [text, setText] = useState(before)
  const [error, setError] = useState<string>()

  async function submit() {
    setError(text.trim() === '' ? missing : undefined)
    if (text.trim() === '') return
    await onSend(text.trim())
    onClose()
  }

  const field = {
    ...{ id: 'one-text', label, hint, maxLength, value: text, error },
    onChange(changed: string) {
      sender.clear()
      setText(changed)
    },
  }
  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        {children}
        {lines === 1 ? <TextField {...field} /> : <TextArea {...field} rows={lines} />}
        <FormEnd
          sender={sender}
          verb={verb}
          variant={warns ? 'warning' : 'primary'}
          onCancel={onClose}
          wayOut={wayOut}
        />
      </Form>
    </Dialog>
  )
}
