import './agenda.scss'
import { Link } from 'react-router'
import { formatDuration, formatTime } from '../../shared/format.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { itemPurposeNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'

type Item = SessionLine['agenda'][number]

/** An agenda with the time at which each item is planned to begin, and the ways to what it is about. */
export function Agenda({ session }: { session: SessionLine }) {
  const { senate } = useSenate()
  if (session.agenda.length === 0) return <p className="soft">The agenda is not out yet.</p>
  const begins = plannedStarts(session)
  return (
    <ol className="agenda">
      {session.agenda.map((item, index) => (
        <li className={item.purpose === 'break' ? 'agenda__line agenda__line--break' : 'agenda__line'} key={item.id}>
          <span className="agenda__time">{formatTime(begins[index] ?? session.startsAt, senate.timeZone)}</span>
          <div>
            <p className="agenda__title">{item.title}</p>
            <AgendaDetail item={item} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What is asked of people and how long it takes, the challenge it is about, and its paper on a line of its own. */
function AgendaDetail({ item }: { item: Item }) {
  const home = `/senates/${useSenate().senateId}`
  return (
    <>
      <p className="agenda__detail">
        {item.purpose === 'break' ? '' : `${itemPurposeNames[item.purpose]}, `}
        {formatDuration(item.allottedMs)}
        {item.challengeId === null ? null : (
          <>
            , <Link to={`${home}/challenges/${item.challengeId}`}>{item.challengeRef}</Link>
          </>
        )}
      </p>
      {item.documentId === null ? null : (
        <p>
          <Link to={`${home}/documents/${item.documentId}`}>{item.documentTitle}</Link>
        </p>
      )}
    </>
  )
}

function plannedStarts({ startsAt, agenda }: SessionLine): Date[] {
  let at = Date.parse(startsAt)
  return agenda.map(({ allottedMs }) => {
    const begins = new Date(at)
    at += allottedMs
    return begins
  })
}
