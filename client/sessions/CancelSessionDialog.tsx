import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

/** Cancels a session: everybody who was told of it is told why. */
export function CancelSessionDialog({ id, onClose }: { id: SessionId; onClose(): void }) {
  const sender = useCommand()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(reason.trim() === '' ? 'Enter why it is cancelled' : undefined)
    if (reason.trim() === '') return
    await sender.send('cancelSession', id, { reason: reason.trim() })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title="Cancel the session" closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <TextArea
          id="cancel-reason"
          label="Why it is cancelled"
          hint="It stands on the session's page. This cannot be undone."
          rows={3}
          maxLength={2000}
          value={reason}
          onChange={setReason}
          error={error}
        />
        <FormEnd sender={sender} verb="Cancel the session" variant="warning" onCancel={onClose} wayOut="Keep it" />
      </Form>
    </Dialog>
  )
}
