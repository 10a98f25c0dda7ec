import './session-page.scss'
import { useParams } from 'react-router'
import type { SessionAnswer } from '../../shared/sessions/answers.ts'
import { evolve, type Session, type SessionEvent } from '../../shared/sessions/session.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useStream } from '../connection/useStream.ts'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { type LiveProps, LiveSession } from './live/LiveSession.tsx'
import { PlannedSession } from './PlannedSession.tsx'

/** One session, by its address: as it is planned, and as it was held. */
export function SessionPage() {
  const { sessionId = '' } = useParams()
  const answer = useAnswer<SessionAnswer>(`/sessions/${sessionId}`, {
    follows: [`session:${sessionId}`, 'document', 'challenge'],
  })
  const held = useStream<Session, SessionEvent>(`session:${sessionId}`, answer.data, folded)
  return (
    <Answered
      answer={answer}
      loading={
        <Page title="Session">
          <Loading label="Loading the session" lines={6} />
        </Page>
      }
    >
      {({ id, state, about }) => <Room key={id} id={id} session={held?.state ?? state} about={about} />}
    </Answered>
  )
}

/** The running room while it is held; otherwise what was planned and what came of it. */
function Room(props: LiveProps) {
  const { state } = props.session
  return state === 'open' || state === 'adjourned' ? <LiveSession {...props} /> : <PlannedSession {...props} />
}

const folded = (session: Session, ...rest: [SessionEvent, Parameters<typeof evolve>[2]]): Session =>
  evolve(session, ...rest) ?? session
