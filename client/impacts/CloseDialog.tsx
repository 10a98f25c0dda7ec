import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import type { ImpactDialogProps } from './AnswerDialogs.tsx'
import { useImpactCommand } from './useImpactCommand.tsx'

/** Close an impact that needs nothing further. It cannot be undone, so it says why. */
export function CloseDialog({ impact, onClose }: ImpactDialogProps) {
  const { send, sending, note } = useImpactCommand(impact)
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(text.trim() === '' ? 'Say why it is closed' : undefined)
    if (text.trim() === '') return
    await send('closeImpact', { text })
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
        {note}
        <ButtonRow>
          <Button variant="warning" busy={sending}>
            Close this impact
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
