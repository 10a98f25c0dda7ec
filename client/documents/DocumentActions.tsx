import { useState } from 'react'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Button } from '../ui/Button.tsx'
import { OneTextDialog } from '../ui/OneTextDialog.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { AssignDialog } from './AssignDialog.tsx'

type Asking = 'rename' | 'freeze' | 'seal' | 'assign'

/** What can be done with the document as a whole, by those who may. */
export function DocumentActions({ document }: { document: DocumentAnswer }) {
  const { may } = useSenate()
  const command = useCommand()
  const [asking, setAsking] = useState<Asking>()
  const { id, title, standing, challengeId, restricted, assignedSeatIds } = document.state
  const resource = { challengeId, documentId: id, restricted, assignedSeatIds }
  const isSealed = standing.state === 'sealed'
  const mayFreeze = may('document.freeze', resource) && !isSealed
  const close = () => {
    command.clear()
    setAsking(undefined)
  }

  return (
    <>
      {may('document.name', resource) && !isSealed ? (
        <Button opensDialog variant="secondary" size="small" onPress={() => setAsking('rename')}>
          Rename
        </Button>
      ) : null}
      {may('document.assign', resource) ? (
        <Button opensDialog variant="secondary" size="small" onPress={() => setAsking('assign')}>
          Say who works on it
        </Button>
      ) : null}
      {mayFreeze && standing.state === 'open' ? (
        <Button opensDialog variant="secondary" size="small" onPress={() => setAsking('freeze')}>
          Freeze
        </Button>
      ) : null}
      {mayFreeze && standing.state === 'frozen' ? (
        <Button size="small" busy={command.sending} onPress={() => void command.send('thawDocument', id, {})}>
          Let people write again
        </Button>
      ) : null}
      {mayFreeze ? (
        <Button opensDialog variant="secondary" size="small" onPress={() => setAsking('seal')}>
          Seal
        </Button>
      ) : null}
      {command.refusal && !asking ? <ProblemNote problem={command.refusal} onDismiss={command.clear} /> : null}
      {asking === 'rename' ? (
        <OneTextDialog
          title="Rename the document"
          label="Title"
          before={title}
          missing="Enter a title"
          verb="Rename the document"
          lines={1}
          maxLength={200}
          sender={command}
          onSend={(text) => command.send('renameDocument', id, { title: text })}
          onClose={close}
        />
      ) : null}
      {asking === 'freeze' ? (
        <OneTextDialog
          title="Freeze the document"
          label="Why?"
          hint="Nobody can write until you let them again. What they have written so far is kept."
          missing="Say why"
          verb="Freeze the document"
          lines={1}
          maxLength={200}
          sender={command}
          onSend={(reason) => command.send('freezeDocument', id, { reason })}
          onClose={close}
        />
      ) : null}
      {asking === 'seal' ? (
        <OneTextDialog
          title="Seal the document"
          label="Why?"
          hint="Nobody can ever write in it again. This cannot be undone."
          missing="Say why"
          verb="Seal the document for ever"
          warns
          lines={1}
          maxLength={200}
          sender={command}
          onSend={(reason) => command.send('sealDocument', id, { reason })}
          onClose={close}
        />
      ) : null}
      {asking === 'assign' ? <AssignDialog document={document} onClose={close} /> : null}
    </>
  )
}
