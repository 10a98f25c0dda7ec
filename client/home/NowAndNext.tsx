import { Link } from 'react-router'
import { daysBetween, formatPeriod } from '../../shared/format.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { sessionKindNames, sessionStateNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Agenda } from '../sessions/Agenda.tsx'
import { sessionTones } from '../sessions/session-tones.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { useNow } from '../ui/useNow.ts'

/** The session that is on, or the next one, with its agenda; the ones after it by name. */
export function NowAndNext({ sessions }: { sessions: SessionLine[] }) {
  const { senateId, senate } = useSenate()
  const [next, ...later] = sessions
  return (
    <Section title="Now and next" action={<Link to={`/senates/${senateId}/sessions`}>All sessions</Link>}>
      {next ? (
        <>
          <div className="next">
            <h3 className="next__title">{next.title}</h3>
            {next.state === 'published' ? (
              <Soon startsAt={next.startsAt} />
            ) : (
              <StateTag tone={sessionTones[next.state]}>{sessionStateNames[next.state]}</StateTag>
            )}
          </div>
          <p className="soft">
            {sessionKindNames[next.kind]}. {formatPeriod(next.startsAt, next.endsAt, senate.timeZone)}
            {next.place === '' ? '' : `. ${next.place}`}
          </p>
          <Agenda session={next} />
          {later.length > 0 ? (
            <>
              <h3 className="later__title">After that</h3>
              <ul className="later">
                {later.map((session) => (
                  <li key={session.id}>
                    <Link to={`/senates/${senateId}/sessions#${session.id}`}>{session.title}</Link>
                    <p className="soft">{formatPeriod(session.startsAt, session.endsAt, senate.timeZone)}</p>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      ) : (
        <Empty title="No session is planned">The next session stands here with its agenda once it is published.</Empty>
      )}
    </Section>
  )
}

/** Says when the session is today or tomorrow; its date stands beneath in any case. */
function Soon({ startsAt }: { startsAt: string }) {
  const { senate } = useSenate()
  const days = daysBetween(useNow(60_000), startsAt, senate.timeZone)
  if (days < 0 || days > 1) return null
  return <StateTag tone="active">{days === 0 ? 'Today' : 'Tomorrow'}</StateTag>
}
