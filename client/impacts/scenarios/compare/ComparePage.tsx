import '../scenarios.scss'
import { Link, useParams } from 'react-router'
import { problemOf, Refused } from '../../../connection/api.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { useDocument } from '../../../documents/shown.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { later } from '../../../ui/later.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ProblemNote } from '../../../ui/ProblemNote.tsx'

const SideBySide = later(
  () => import('./SideBySide.tsx'),
  'SideBySide',
  <Loading label="Opening the scenarios" lines={10} />,
)

/** Two scenarios: what each changes, and what the second makes different beyond the first. */
export function ComparePage() {
  const { documentId = '', otherId = '' } = useParams()
  const { senateId } = useSenate()
  const one = useDocument(documentId)
  const other = useDocument(otherId)
  const failed = [one, other].find(({ error, document }) => error && !document)
  const link = ({ state: { id, title } }: { state: { id: string; title: string } }) => (
    <Link to={`/senates/${senateId}/scenarios/${id}`}>{title}</Link>
  )
  return (
    <Page
      title="Two scenarios side by side"
      width="full"
      lead={
        one.document && other.document ? (
          <>
            {link(one.document)} and {link(other.document)}
          </>
        ) : undefined
      }
    >
      {failed?.error ? (
        <ProblemNote
          problem={problemOf(failed.error)}
          again={failed.error instanceof Refused ? undefined : failed.askAgain}
        />
      ) : one.document && other.document ? (
        <SideBySide
          key={`${documentId} ${otherId}`}
          one={{ document: one.document, onTurnedAway: one.askAgain }}
          other={{ document: other.document, onTurnedAway: other.askAgain }}
        />
      ) : (
        <Loading label="Loading the scenarios" lines={10} />
      )}
    </Page>
  )
}
