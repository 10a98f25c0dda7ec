import { useState } from 'react'
import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { Button } from '../ui/Button.tsx'
import { CancelSessionDialog } from './CancelSessionDialog.tsx'
import { EditSessionDialog } from './EditSessionDialog.tsx'
import { PublishDialog } from './PublishDialog.tsx'

/** What can be done with the plan of a session: publish it, change it, cancel it. */
export function PlanActions({ id, session }: { id: SessionId; session: Session }) {
  const [asking, setAsking] = useState<'publish' | 'edit' | 'cancel'>()
  const close = () => setAsking(undefined)
  return (
    <>
      {session.state === 'draft' ? (
        <Button opensDialog onPress={() => setAsking('publish')}>
          Publish
        </Button>
      ) : null}
      <Button variant="secondary" opensDialog onPress={() => setAsking('edit')}>
        Change
      </Button>
      <Button variant="secondary" opensDialog onPress={() => setAsking('cancel')}>
        Cancel it
      </Button>
      {asking === 'publish' ? <PublishDialog id={id} session={session} onClose={close} /> : null}
      {asking === 'edit' ? <EditSessionDialog id={id} session={session} onClose={close} /> : null}
      {asking === 'cancel' ? <CancelSessionDialog id={id} onClose={close} /> : null}
    </>
  )
}
