import './agenda.scss'
import { Fragment } from 'react'
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
            <p className="agenda__detail">
              {item.purpose === 'break' ? '' : `${itemPurposeNames[item.purpose]}, `}
              {formatDuration(item.allottedMs)}
              <AgendaLinks item={item} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function AgendaLinks({ item }: { item: Item }) {
  const home = `/senates/${useSenate().senateId}`
  const links = [
    { name: 'Document', address: item.documentId === null ? undefined : `${home}/documents/${item.documentId}` },
    { name: 'Challenge', address: item.challengeId === null ? undefined : `${home}/challenges/${item.challengeId}` },
  ]
  return links.map(({ name, address }) =>
    address === undefined ? null : (
      <Fragment key={name}>
        {', '}
        <Link to={address}>
          {name.toLowerCase()}
          <span className="nhsuk-u-visually-hidden"> for {item.title}</span>
        </Link>
      </Fragment>
    ),
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
