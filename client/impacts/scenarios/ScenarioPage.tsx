import './scenarios.scss'
import { Navigate, useParams } from 'react-router'
import type { DocumentAnswer } from '../../../shared/documents/answers.ts'
import { problemOf, Refused } from '../../connection/api.ts'
import { documentPath } from '../../connection/document-path.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { ClosedToThem, DocumentFrame, useDocument } from '../../documents/shown.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { later } from '../../ui/later.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNote } from '../../ui/ProblemNote.tsx'

const Desk = later(
  () => import('./ScenarioDesk.tsx'),
  'ScenarioDesk',
  <Loading label="Opening the scenario" lines={10} />,
)

/** A scenario: what would happen to everybody else, from numbers that people in the room set together. */
export function ScenarioPage() {
  const { documentId = '' } = useParams()
  const { senateId } = useSenate()
  const { document, wasTaken, error, askAgain } = useDocument(documentId)
  if (document && document.state.kind !== 'scenario') {
    return <Navigate replace to={documentPath(senateId, document.state)} />
  }
  if (document) return <OpenScenario key={documentId} document={document} onTurnedAway={askAgain} />
  if (wasTaken) return <ClosedToThem />
  return (
    <Page title="Scenario">
      {error ? (
        <ProblemNote problem={problemOf(error)} again={error instanceof Refused ? undefined : askAgain} />
      ) : (
        <Loading label="Loading the scenario" lines={10} />
      )}
    </Page>
  )
}

function OpenScenario({ document, onTurnedAway }: { document: DocumentAnswer; onTurnedAway(): void }) {
  return (
    <DocumentFrame document={document}>
      <Desk document={document} onTurnedAway={onTurnedAway} />
    </DocumentFrame>
  )
}
