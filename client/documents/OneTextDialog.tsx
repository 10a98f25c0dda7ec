import { useState } from 'react'
import type { Sender } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextField } from '../ui/TextField.tsx'

interface OneTextDialogProps {
  title: string
  label: string
  hint?: string
  before?: string
  /** What is said while nothing is entered. */
  missing: string
  /** What the button says: what happens. */
  button: string
  warns?: boolean
  command: Sender
  onSend(text: string): Promise<unknown>
  onClose(): void
}

/** Asks for one line before something is done: a title, a reason. */
export function OneTextDialog(props: OneTextDialogProps) {
  const { title, label, hint, missing, button, warns = false, command, onSend, onClose } = props
  const [text, setText] = useState(props.before ?? '')
  const [error, setError] = useState<string>()

  async function submit() {
    if (text.trim() === '') {
      setError(missing)
      return
    }
    setError(undefined)
    await onSend(text)
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit()}>
        <TextField
          id="one-text"
          label={label}
          hint={hint}
          maxLength={200}
          value={text}
          onChange={setText}
          error={error}
        />
        <FormEnd sender={command} verb={button} variant={warns ? 'warning' : 'primary'} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
