import { Link } from 'react-router'
import { formatPeriod, formatWeekdayDate } from '../../shared/format.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { modalityNames, sessionKindNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { AddToCalendar } from './AddToCalendar.tsx'
import { Agenda } from './Agenda.tsx'
import { SessionTag } from './SessionTag.tsx'

/** One session of the list: when, what, where, and its agenda folded away. */
export function SessionCard({ session, isOpen }: { session: SessionLine; isOpen: boolean }) {
  const { senateId, senate } = useSenate()
  const where = [sessionKindNames[session.kind], modalityNames[session.modality].toLowerCase(), session.place]
  return (
    <article className="session-card">
      <p className="session-card__day">
        {formatWeekdayDate(session.startsAt, senate.timeZone)}, {timesOf(session, senate.timeZone)}
      </p>
      <div className="session-card__line">
        <h3 className="session-card__title">
          <Link to={`/senates/${senateId}/sessions/${session.id}`}>{session.title}</Link>
        </h3>
        <SessionTag session={session} />
      </div>
      <p className="soft">
        {session.ref}. {where.filter(Boolean).join(', ')}
      </p>
      <details className="session-card__agenda" open={isOpen}>
        <summary>
          Agenda<span className="nhsuk-u-visually-hidden"> of {session.title}</span>
        </summary>
        <Agenda session={session} />
      </details>
      <AddToCalendar session={session} />
    </article>
  )
}

/** The times alone: the day stands before them. */
function timesOf({ startsAt, endsAt }: SessionLine, zone: string): string {
  const period = formatPeriod(startsAt, endsAt, zone)
  return period.slice(period.indexOf(', ') + 2)
}
