import type { SessionLine } from '../../shared/sessions/answers.ts'
import { useNow } from '../ui/useNow.ts'

/** One session as a file for a calendar: only while it is still to come, or to take a cancelled one out again. */
export function AddToCalendar({ session }: { session: Pick<SessionLine, 'id' | 'title' | 'state' | 'endsAt'> }) {
  const isOver = useNow(60_000) > new Date(session.endsAt)
  if (isOver || session.state === 'draft' || session.state === 'closed') return null
  return (
    <p className="session-card__calendar">
      <a href={`/api/sessions/${session.id}/calendar.ics`} download>
        {session.state === 'cancelled' ? 'Take it out of your calendar' : 'Add to your calendar'}
        <span className="nhsuk-u-visually-hidden">: {session.title}</span>
      </a>
    </p>
  )
}
