import { Link } from 'react-router'
import { formatPeriod } from '../../shared/format.ts'
import type { ChallengeId } from '../../shared/ids.ts'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { sessionKindNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'
// Not out of `shown.tsx`: that brings half of impacts along, and Home is what most people open first.
import { GatesHeld } from '../impacts/gates/GatesHeld.tsx'
import { Agenda } from '../sessions/Agenda.tsx'
import { SessionTag } from '../sessions/SessionTag.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'

/** The session that is on, or the next one, with its agenda; the ones after it by name. */
export function NowAndNext({ sessions }: { sessions: SessionLine[] }) {
  const { senateId, senate } = useSenate()
  const [next, ...later] = sessions
  return (
    <Section title="Now and next" action={<Link to={`/senates/${senateId}/sessions`}>All sessions</Link>}>
      {next ? (
        <>
          <div className="next">
            <h3 className="next__title">
              <Link to={`/senates/${senateId}/sessions/${next.id}`}>{next.title}</Link>
            </h3>
            <SessionTag session={next} />
          </div>
          <p className="soft">
            {sessionKindNames[next.kind]}. {formatPeriod(next.startsAt, next.endsAt, senate.timeZone)}
            {next.place === '' ? '' : `. ${next.place}`}
          </p>
          <Agenda session={next} />
          {challengesOf(next).map(([id, ref]) => (
            <GatesHeld key={id} challengeId={id} challengeRef={ref} />
          ))}
          {later.length > 0 ? (
            <>
              <h3 className="later__title">After that</h3>
              <ul className="later">
                {later.map((session) => (
                  <li key={session.id}>
                    <Link to={`/senates/${senateId}/sessions/${session.id}`}>{session.title}</Link>
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

/** The challenges that items of a session are about, each once, in the order of the agenda. */
function challengesOf({ agenda }: SessionLine): [ChallengeId, string][] {
  return [
    ...new Map(
      agenda.flatMap(({ challengeId, challengeRef }): [ChallengeId, string][] =>
        challengeId && challengeRef ? [[challengeId, challengeRef]] : [],
      ),
    ),
  ]
}
