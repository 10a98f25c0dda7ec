import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { ImpactDialogProps } from './AnswerDialogs.tsx'
import { useImpactCommand } from './useImpactCommand.tsx'

/** Close an impact that needs nothing further. It cannot be undone, so it says why. */
export function CloseDialog({ impact, onClose }: ImpactDialogProps) {
  const sender = useImpactCommand(impact)
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(text.trim() === '' ? 'Say why it is closed' : undefined)
    if (text.trim() === '') return
    await sender.send('closeImpact', { text })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`Close ${impact.state.ref}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <TextArea
          id="close-text"
          label="Why it is closed"
          hint="A closed impact stays on the record and cannot be opened again."
          rows={3}
          maxLength={1000}
          value={text}
          onChange={setText}
          error={error}
        />
        {sender.moved}
        <FormEnd sender={sender} verb="Close this impact" variant="warning" onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
