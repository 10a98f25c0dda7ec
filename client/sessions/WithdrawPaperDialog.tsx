import type { SessionId } from '../../shared/ids.ts'
import type { Paper } from '../../shared/sessions/papers.ts'
import { TakeBackDialog } from '../ui/TakeBackDialog.tsx'

interface WithdrawPaperDialogProps {
  id: SessionId
  paper: Paper
  onClose(): void
}

/** Takes a paper back: nobody can open it any more, and everybody sees why. */
export function WithdrawPaperDialog({ id, paper, onClose }: WithdrawPaperDialogProps) {
  return (
    <TakeBackDialog
      title={`Withdraw ${paper.title}`}
      label="Why it is withdrawn"
      hint="It stands beside the name of the paper. Nobody can open the file any more."
      missing="Enter why it is withdrawn"
      maxLength={500}
      verb="Withdraw the paper"
      command={{ type: 'withdrawPaper', target: id, body: (reason) => ({ paperId: paper.id, reason }) }}
      onClose={onClose}
    />
  )
}
