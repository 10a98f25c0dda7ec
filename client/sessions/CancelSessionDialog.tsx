import type { SessionId } from '../../shared/ids.ts'
import { useCommand } from '../connection/useCommand.ts'
import { OneTextDialog } from '../ui/OneTextDialog.tsx'

/** Cancels a session: everybody who was told of it is told why. */
export function CancelSessionDialog({ id, onClose }: { id: SessionId; onClose(): void }) {
  const sender = useCommand()
  return (
    <OneTextDialog
      title="Cancel the session"
      label="Why it is cancelled"
      hint="It stands on the session's page. This cannot be undone."
      missing="Enter why it is cancelled"
      maxLength={2000}
      verb="Cancel the session"
      warns
      wayOut="Keep it"
      sender={sender}
      onSend={(reason) => sender.send('cancelSession', id, { reason })}
      onClose={onClose}
    />
  )
}
