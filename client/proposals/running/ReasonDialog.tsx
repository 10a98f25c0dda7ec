import { useCommand } from '../../connection/useCommand.ts'
import { OneTextDialog } from '../../ui/OneTextDialog.tsx'

interface ReasonDialogProps {
  title: string
  /** What follows, in a sentence. */
  says: string
  verb: string
  command: { type: string; id: string; body: object }
  onClose(): void
}

/** What is done to a test with a reason: it stands in the record beside it. */
export function ReasonDialog({ title, says, verb, command, onClose }: ReasonDialogProps) {
  const sender = useCommand()
  return (
    <OneTextDialog
      title={title}
      label="Why"
      missing="Say why"
      lines={2}
      maxLength={2000}
      verb={verb}
      sender={sender}
      onSend={(reason) => sender.send(command.type, command.id, { ...command.body, reason })}
      onClose={onClose}
    >
      <p>{says}</p>
    </OneTextDialog>
  )
}
