import './agenda.scss'
import { Link } from 'react-router'
import { formatDuration, formatTime } from '../../shared/format.ts'
import { useSenate } from '../connection/useSenate.ts'
import type { AgendaLine, SessionSummary } from './session-summary.ts'
import { purposeName } from './session-summary.ts'

/** An agenda with the time at which each item is planned to begin, and the ways to its papers. */
export function Agenda({ session }: { session: SessionSummary }) {
  const { senate } = useSenate()
  if (session.agenda.length === 0) return <p className="soft">The agenda is not out yet.</p>
  const begins = plannedStarts(session)
  return (
    <ol className="agenda">
      {session.agenda.map((line, index) => (
        <li className={line.purpose === 'break' ? 'agenda__line agenda__line--break' : 'agenda__line'} key={line.ref}>
          <span className="agenda__time">{formatTime(begins[index] ?? session.startsAt, senate.timeZone)}</span>
          <div className="agenda__item">
            <p className="agenda__title">{line.title}</p>
            <p className="agenda__detail">
              {line.purpose === 'break' ? null : `${purposeName(line.purpose)}, `}
              {formatDuration(line.allottedMs)}
              <AgendaLinks line={line} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function AgendaLinks({ line }: { line: AgendaLine }) {
  const home = `/senates/${useSenate().senateId}`
  return (
    <>
      {line.documentId === null ? null : (
        <>
          {' · '}
          <Link to={`${home}/documents/${line.documentId}`}>
            Document<span className="nhsuk-u-visually-hidden"> for {line.title}</span>
          </Link>
        </>
      )}
      {line.challengeId === null ? null : (
        <>
          {' · '}
          <Link to={`${home}/challenges/${line.challengeId}`}>
            Challenge<span className="nhsuk-u-visually-hidden"> of {line.title}</span>
          </Link>
        </>
      )}
    </>
  )
}

function plannedStarts({ startsAt, agenda }: SessionSummary): Date[] {
  let at = Date.parse(startsAt)
  return agenda.map(({ allottedMs }) => {
    const begins = new Date(at)
    at += allottedMs
    return begins
  })
}
