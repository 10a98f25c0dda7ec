import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { Paper } from '../../shared/sessions/papers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { FormEnd } from '../ui/FormEnd.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface WithdrawPaperDialogProps {
  id: SessionId
  paper: Paper
  onClose(): void
}

/** Takes a paper back: nobody can open it any more, and everybody sees why. */
export function WithdrawPaperDialog({ id, paper, onClose }: WithdrawPaperDialogProps) {
  const sender = useCommand()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(reason.trim() === '' ? 'Enter why it is withdrawn' : undefined)
    if (reason.trim() === '') return
    await sender.send('withdrawPaper', id, { paperId: paper.id, reason: reason.trim() })
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={`Withdraw ${paper.title}`} closesOnOutsidePress={false}>
      <Form onSubmit={() => void submit().catch(() => {})}>
        <TextArea
          id="withdraw-reason"
          label="Why it is withdrawn"
          hint="It stands beside the name of the paper. Nobody can open the file any more."
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={error}
        />
        <FormEnd sender={sender} verb="Withdraw the paper" variant="warning" onCancel={onClose} wayOut="Keep it" />
      </Form>
    </Dialog>
  )
}
