import './documents.scss'
import { Link } from 'react-router'
import { isPlain } from '../../shared/documents/kinds.ts'
import { nounOf } from '../collab/noun-of.ts'
import { problemOf, Refused } from '../connection/api.ts'
import { documentPath } from '../connection/document-path.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Loading } from '../ui/Loading.tsx'
import { later } from '../ui/later.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import type { RoomPlace } from './room-place.ts'
import { StandingNote } from './StandingNote.tsx'
import { useDocument, type WhenTaken } from './useDocument.ts'

const RoomText = later(() => import('./RoomText.tsx'), 'RoomText', <Loading label="Opening the text" lines={10} />)

interface DocumentInTheRoomProps {
  documentId: string
  place: RoomPlace
  whenTaken?: WhenTaken
}

/** A document in a session, live: read where one may only read. The editor comes when it is first shown. */
export function DocumentInTheRoom({ documentId, place, whenTaken }: DocumentInTheRoomProps) {
  const { senateId } = useSenate()
  const { document, wasTaken, error, askAgain } = useDocument(documentId, whenTaken)
  if (!document) {
    if (wasTaken) return <p role="alert">You can no longer open this document. Your rights have changed.</p>
    return error ? (
      <ProblemNote problem={problemOf(error)} again={error instanceof Refused ? undefined : askAgain} />
    ) : (
      <Loading label="Loading the document" lines={10} />
    )
  }
  const { kind, title } = document.state
  const page = documentPath(senateId, document.state)
  return (
    <div className="room-document">
      <p className="room-document__title">
        <Link to={page}>{title}</Link>
      </p>
      {isPlain(kind) ? (
        <p>This {nounOf(kind)} opens on a page of its own.</p>
      ) : (
        <>
          <StandingNote document={document} mayWrite={document.access === 'write'} pinned={`${page}#pinned`} />
          <RoomText key={documentId} document={document} onTurnedAway={askAgain} place={place} />
        </>
      )}
    </div>
  )
}
