import { useCommand } from '../../../connection/useCommand.ts'
import { DocumentInTheRoom } from '../../../documents/shown.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'
import type { LiveProps } from '../LiveSession.tsx'

/**
 * The notes for the minutes: for those who operate, who write them together. One press begins them, which is not offered
 * to those whom they are closed to.
 */
export function NotesTab({ id, session, notesClosed }: Pick<LiveProps, 'id' | 'session' | 'notesClosed'>) {
  const { send, sending, refusal, clear } = useCommand()
  if (session.notesDocumentId) {
    return <DocumentInTheRoom documentId={session.notesDocumentId} place={{ sessionId: id }} />
  }
  if (notesClosed) {
    return (
      <Empty title="The notes for the minutes are closed to you">
        <p>
          They may tell of an item that you have withdrawn from, or were begun without you. The others who run this
          session write them.
        </p>
      </Empty>
    )
  }
  return (
    <Empty
      title="Nobody has begun the notes for the minutes"
      action={
        <Button
          size="small"
          busy={sending}
          onPress={() => void send('beginNotes', id, { epoch: session.chairEpoch }).catch(() => {})}
        >
          Begin the notes
        </Button>
      }
    >
      <p>Those who operate this session write them together. Nobody else sees them.</p>
      {refusal ? <ProblemNote problem={refusal} onDismiss={clear} /> : null}
    </Empty>
  )
}
