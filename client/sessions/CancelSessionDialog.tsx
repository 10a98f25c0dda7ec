import type { SessionId } from '../../shared/ids.ts'
import { TakeBackDialog } from '../ui/TakeBackDialog.tsx'

/** Cancels a session: everybody who was told of it is told why. */
export function CancelSessionDialog({ id, onClose }: { id: SessionId; onClose(): void }) {
  return (
    <TakeBackDialog
      title="Cancel the session"
      label="Why it is cancelled"
      hint="It stands on the session's page. This cannot be undone."
      missing="Enter why it is cancelled"
      maxLength={2000}
      verb="Cancel the session"
      command={{ type: 'cancelSession', target: id, body: (reason) => ({ reason }) }}
      onClose={onClose}
    />
  )
}
