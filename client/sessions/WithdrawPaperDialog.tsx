import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { Paper } from '../../shared/sessions/papers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form } from '../ui/Form.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface WithdrawPaperDialogProps {
  id: SessionId
  paper: Paper
  onClose(): void
}

/** Takes a paper back: nobody can open it any more, and everybody sees why. */
export function WithdrawPaperDialog({ id, paper, onClose }: WithdrawPaperDialogProps) {
  const { send, sending, refusal } = useCommand()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()

  async function submit() {
    setError(reason.trim() === '' ? 'Enter why it is withdrawn' : undefined)
    if (reason.trim() === '') return
    await send('withdrawPaper', id, { paperId: paper.id, reason: reason.trim() })
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
        {refusal ? <ProblemNote problem={refusal} /> : null}
        <ButtonRow>
          <Button variant="warning" busy={sending}>
            Withdraw the paper
          </Button>
          <Button variant="quiet" onPress={onClose}>
            Keep it
          </Button>
        </ButtonRow>
      </Form>
    </Dialog>
  )
}
