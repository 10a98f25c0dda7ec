import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { When } from '../ui/When.tsx'

/** Why nobody writes here, who said so, and where the words that were pinned stand. */
export function StandingNote({ document, mayWrite }: { document: DocumentAnswer; mayWrite: boolean }) {
  const { standing } = document.state
  if (standing.state !== 'open') {
    return (
      <ReadOnlyNote>
        {standing.state === 'frozen' ? 'Frozen by ' : 'Sealed by '}
        <PersonName seatId={standing.by} personId={standing.by} />, <When at={standing.at} />. {standing.reason}
        {document.proposals.length > 0 ? (
          <>
            {' '}
            <a href="#pinned">See the words that were pinned</a>
          </>
        ) : null}
      </ReadOnlyNote>
    )
  }
  if (mayWrite) return null
  return (
    <ReadOnlyNote>
      You can read this document. Members of the senate and those it is assigned to write in it.
    </ReadOnlyNote>
  )
}
