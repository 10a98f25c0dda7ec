import { useState } from 'react'
import { useCommand } from '../../connection/useCommand.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Form } from '../../ui/Form.tsx'
import { FormEnd } from '../../ui/FormEnd.tsx'
import { TextArea } from '../../ui/TextArea.tsx'

interface ReasonDialogProps {
  title: string
  /** What follows, in a sentence. */
  says: string
  button: string
  command: { type: string; id: string; body: object }
  onClose(): void
}

/** What is done to a test with a reason: it stands in the record beside it. */
export function ReasonDialog({ title, says, button, command, onClose }: ReasonDialogProps) {
  const sender = useCommand()
  const [reason, setReason] = useState('')
  const [isMissing, setIsMissing] = useState(false)

  async function submit() {
    setIsMissing(reason.trim() === '')
    if (reason.trim() === '') return
    await sender.send(command.type, command.id, { ...command.body, reason: reason.trim() })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={title} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <p>{says}</p>
        <TextArea
          id="test-reason"
          label="Why"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(next) => {
            sender.clear()
            setReason(next)
          }}
          error={isMissing ? 'Say why' : undefined}
        />
        <FormEnd sender={sender} verb={button} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}
