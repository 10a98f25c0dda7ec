import './agenda.scss'
import { Link } from 'react-router'
import { formatDuration } from '../../shared/format.ts'
import { itemPurposeNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import type { AgendaLine } from './agenda-lines.ts'

/** What an item is, how long it takes, who presents it, what it is about and its paper. */
export function ItemLine({ line }: { line: AgendaLine }) {
  const home = `/senates/${useSenate().senateId}`
  const isBreak = line.purpose === 'break'
  return (
    <>
      <p className="agenda__title">
        {line.title} {line.confidentiality === 'restricted' ? <StateTag tone="caution">Restricted</StateTag> : null}
      </p>
      <p className="agenda__detail">
        {isBreak ? '' : `${itemPurposeNames[line.purpose]}, `}
        {formatDuration(line.allottedMs)}
        {line.presenterSeatId === null ? null : (
          <>
            , <PersonName seatId={line.presenterSeatId} />
          </>
        )}
        {line.challengeId === null || line.challengeRef === null ? null : (
          <>
            , <Link to={`${home}/challenges/${line.challengeId}`}>{line.challengeRef}</Link>
          </>
        )}
      </p>
      {line.documentId === null || line.documentTitle === null ? null : (
        <p>
          <Link to={`${home}/documents/${line.documentId}`}>{line.documentTitle}</Link>
        </p>
      )}
    </>
  )
}
