import { Navigate, useParams } from 'react-router'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { isPlain } from '../../shared/documents/kinds.ts'
import { problemOf, Refused } from '../connection/api.ts'
import { documentPath } from '../connection/document-path.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Loading } from '../ui/Loading.tsx'
import { later } from '../ui/later.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ClosedToThem } from './ClosedToThem.tsx'
import { DocumentFrame } from './DocumentFrame.tsx'
import { useDocument } from './useDocument.ts'

const Workspace = later(() => import('./Workspace.tsx'), 'Workspace', <Loading label="Opening the text" lines={10} />)

/** One document: what it is, and its text, which everybody who may writes in at once. */
export function DocumentPage() {
  const { documentId = '' } = useParams()
  const { document, wasTaken, error, askAgain } = useDocument(documentId)
  if (document && isPlain(document.state.kind)) return <ToItsPage document={document} />
  if (document) return <OpenDocument key={documentId} document={document} onTurnedAway={askAgain} />
  if (wasTaken) return <ClosedToThem />
  return (
    <Page title="Document">
      {error ? (
        <ProblemNote problem={problemOf(error)} again={error instanceof Refused ? undefined : askAgain} />
      ) : (
        <Loading label="Loading the document" lines={10} />
      )}
    </Page>
  )
}

/** What holds plain values in place of a text has a page of its own. */
function ToItsPage({ document: { state } }: { document: DocumentAnswer }) {
  const { senateId } = useSenate()
  return <Navigate replace to={documentPath(senateId, state)} />
}

function OpenDocument({ document, onTurnedAway }: { document: DocumentAnswer; onTurnedAway(): void }) {
  return (
    <DocumentFrame document={document}>
      <Workspace document={document} onTurnedAway={onTurnedAway} />
    </DocumentFrame>
  )
}
