import type { SessionId } from '../../../shared/ids.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { useCommand } from '../../connection/useCommand.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

/** Opens a published session, for those who operate. */
export function OpenSession({ id, session }: { id: SessionId; session: Session }) {
  const { may } = useSenate()
  const { send, sending, refusal, clear } = useCommand()
  if (session.state !== 'published' || !may('session.operate')) return null
  return (
    <>
      <Button
        busy={sending}
        onPress={() => void send('openSession', id, { epoch: session.chairEpoch }).catch(() => {})}
      >
        Open the session
      </Button>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </>
  )
}
