import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { SessionWords } from '../../shared/sessions/plan-events.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { changedWords } from './changed-words.ts'
import { SessionForm } from './SessionForm.tsx'
import { draftOfSession } from './session-draft.ts'

interface EditSessionDialogProps {
  id: SessionId
  session: Session
  onClose(): void
}

/** Changes what is said of a session: only what was changed is sent, so that two people can change two things. */
export function EditSessionDialog({ id, session, onClose }: EditSessionDialogProps) {
  const { senate } = useSenate()
  const sender = useCommand()
  // What was changed is told from the session as it was filled in here: a colleague may have changed it since.
  const [opened] = useState(session)
  return (
    <Dialog isOpen onClose={onClose} title="Change the session" closesOnOutsidePress={false}>
      <SessionForm
        initial={draftOfSession(opened, senate.timeZone)}
        isNew={false}
        sender={sender}
        verb="Save the changes"
        onSend={async (words, { reason }) => {
          const changed = changedWords<SessionWords>(opened, words)
          if (Object.keys(changed).length > 0) {
            await sender.send('editSession', id, { ...changed, ...(reason && { shortNoticeReason: reason }) })
          }
          onClose()
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}
