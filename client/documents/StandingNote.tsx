import { Link } from 'react-router'
import type { DocumentAnswer } from '../../shared/documents/answers.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { When } from '../ui/When.tsx'

interface StandingNoteProps {
  document: DocumentAnswer
  mayWrite: boolean
  /** Where the words that were pinned are shown, if not on this page. */
  pinned?: string
}

/** Why nobody writes here, who said so, and where the words that were pinned stand. */
export function StandingNote({ document, mayWrite, pinned }: StandingNoteProps) {
  const { standing } = document.state
  if (standing.state !== 'open') {
    return (
      <ReadOnlyNote>
        {standing.state === 'frozen' ? 'Frozen by ' : 'Sealed by '}
        <PersonName seatId={standing.by} personId={standing.by} />, <When at={standing.at} />. {standing.reason}
        {document.proposals.length > 0 ? (
          <>
            {' '}
            {pinned ? (
              <Link to={pinned}>See the words that were pinned</Link>
            ) : (
              <a href="#pinned">See the words that were pinned</a>
            )}
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
