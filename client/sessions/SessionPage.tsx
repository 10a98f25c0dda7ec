import './session-page.scss'
import { useParams } from 'react-router'
import type { SessionAnswer } from '../../shared/sessions/answers.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { isFoldedWhole } from '../../shared/sessions/told.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useStream } from '../connection/useStream.ts'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { type LiveProps, LiveSession } from './live/LiveSession.tsx'
import { PlannedSession } from './PlannedSession.tsx'

/** One session, by its address: as it is planned, and as it was held. */
export function SessionPage() {
  const { sessionId = '' } = useParams()
  const answer = useAnswer<SessionAnswer>(`/sessions/${sessionId}`, {
    follows: [`session:${sessionId}`, 'document', 'challenge'],
    spared: isFoldedWhole,
  })
  const held = useStream<Session, SessionEvent>(`session:${sessionId}`, answer.data, folded)
  if (answer.data) {
    const { id, state, about, notesClosed } = answer.data
    return <Room key={id} id={id} session={held?.state ?? state} about={about} notesClosed={notesClosed} />
  }
  return (
    <Page title="Session">
      {answer.error ? (
        <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
      ) : (
        <Loading label="Loading the session" lines={6} />
      )}
    </Page>
  )
}

/** The running room while it is held; otherwise what was planned and what came of it. */
function Room(props: LiveProps) {
  const { state } = props.session
  return state === 'open' || state === 'adjourned' ? <LiveSession {...props} /> : <PlannedSession {...props} />
}

const folded = (session: Session, ...rest: [SessionEvent, Parameters<typeof evolve>[2]]): Session =>
  evolve(session, ...rest) ?? session
