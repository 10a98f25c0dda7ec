import './session-page.scss'
import { useNavigate } from 'react-router'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SessionForm } from './SessionForm.tsx'
import { newSession } from './session-draft.ts'

/** Plans a session and goes to it: a draft that those who plan sessions see. */
export function PlanSessionDialog({ onClose }: { onClose(): void }) {
  const { senateId, seats } = useSenate()
  const sender = useCommand()
  const navigate = useNavigate()
  const chair = seats.find(({ role, endedAt }) => role === 'chair' && endedAt === null)
  return (
    <Dialog isOpen onClose={onClose} title="Plan a session" closesOnOutsidePress={false}>
      <SessionForm
        initial={newSession(chair?.id ?? '')}
        isNew
        sender={sender}
        verb="Save as a draft"
        onSend={async (words, { template }) => {
          const { result } = await sender.send('planSession', senateId, { ...words, template })
          await navigate(`/senates/${senateId}/sessions/${String(result.id)}`)
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}
