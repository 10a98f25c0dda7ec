import { useCommand } from '../connection/useCommand.ts'
import { OneTextDialog } from './OneTextDialog.tsx'

interface TakeBackDialogProps {
  title: string
  /** What the reason is asked by, what becomes of the thing, and what stands there without a reason. */
  label: string
  hint: string
  missing: string
  maxLength: number
  /** What the button says. */
  verb: string
  /** What takes it back. */
  command: { type: string; target: string; body(reason: string): unknown }
  onClose(): void
}

/** Takes something back for good, with the reason that stands on the record. */
export function TakeBackDialog({ command, ...asked }: TakeBackDialogProps) {
  const sender = useCommand()
  return (
    <OneTextDialog
      {...asked}
      warns
      wayOut="Keep it"
      sender={sender}
      onSend={(reason) => sender.send(command.type, command.target, command.body(reason))}
    />
  )
}
