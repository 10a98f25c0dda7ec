import { Navigate, useParams } from 'react-router'
import { problemOf, Refused } from '../../connection/api.ts'
import { documentPath } from '../../connection/document-path.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { ClosedToThem, DocumentFrame, useDocument } from '../../documents/shown.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { later } from '../../ui/later.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

const LoopDesk = later(() => import('./LoopDesk.tsx'), 'LoopDesk', <Loading label="Opening the map" lines={10} />)

/** A map of what pushes what, for when there are no numbers: everybody changes it at once, and its loops are told. */
export function LoopsPage() {
  const { documentId = '' } = useParams()
  const { senateId } = useSenate()
  const { document, wasTaken, error, askAgain } = useDocument(documentId)
  if (document && document.state.kind !== 'loops') {
    return <Navigate replace to={documentPath(senateId, document.state)} />
  }
  if (document) {
    return (
      <DocumentFrame key={documentId} document={document}>
        <LoopDesk document={document} onTurnedAway={askAgain} />
      </DocumentFrame>
    )
  }
  if (wasTaken) return <ClosedToThem />
  return (
    <Page title="Cause-loop map">
      {error ? (
        <ProblemNote problem={problemOf(error)} again={error instanceof Refused ? undefined : askAgain} />
      ) : (
        <Loading label="Loading the map" lines={10} />
      )}
    </Page>
  )
}
