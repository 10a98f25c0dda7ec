import './guests.scss'
import type { GuestAnswer } from '../../shared/guests/answers.ts'
import { problemOf, Refused } from '../connection/api.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { GuestRoom } from './GuestRoom.tsx'
import { Seated } from './Seated.tsx'
import { useVisit } from './useVisit.ts'
import { Waiting } from './Waiting.tsx'

/** The one page of a guest: waiting at the door, being in the session, or how it ended. */
export function GuestPage() {
  const visit = useVisit()
  const problem = visit.error && problemOf(visit.error)
  if (problem && (visit.error instanceof Refused || !visit.data)) {
    const isOver = problem.code === 'visit-closed'
    return (
      <Page title={isOver ? 'Your visit is over' : 'Your visit'} width="reading">
        {isOver ? (
          <p role="status">{problem.detail}</p>
        ) : (
          <ProblemNote problem={problem} again={() => void visit.refetch()} />
        )}
        <ButtonRow>
          <ButtonLink to="/join" variant="secondary">
            Enter a join code
          </ButtonLink>
        </ButtonRow>
      </Page>
    )
  }
  if (!visit.data) {
    return (
      <Page title="Your visit" width="reading">
        <Loading label="Loading your visit" lines={4} />
      </Page>
    )
  }
  return (
    <>
      <p className={problem ? 'connection-banner' : 'nhsuk-u-visually-hidden'} role="status">
        {problem ? 'No connection. This page goes on by itself when it is back.' : ''}
      </p>
      <Visit visit={visit.data} />
    </>
  )
}

function Visit({ visit }: { visit: GuestAnswer }) {
  switch (visit.state) {
    case 'asked':
      return <Waiting {...visit} />
    case 'admitted':
      return <GuestRoom {...visit} />
    case 'seated':
      return <Seated {...visit} />
    case 'declined':
      return (
        <Ended title="You were not let in" session={visit.session.title}>
          {visit.word ? `Whoever runs it wrote: ${visit.word}` : 'Ask whoever invited you.'}
        </Ended>
      )
    case 'withdrawn':
      return (
        <Ended title="You do not ask any more" session={visit.session.title}>
          Nobody is told that you asked. If you want to come after all, ask again.
        </Ended>
      )
    case 'left':
      return (
        <Ended title="You have left the session" session={visit.session.title}>
          Thank you for coming. To come back, ask again.
        </Ended>
      )
    case 'removed':
      return (
        <Ended title="Your visit has been ended" session={visit.session.title}>
          Whoever runs the session ended it. If that was a mistake, ask again.
        </Ended>
      )
    default:
      return visit satisfies never
  }
}

function Ended({ title, session, children }: { title: string; session: string; children: string }) {
  return (
    <Page title={title} caption={session} width="reading">
      <p role="status">{children}</p>
      <ButtonRow>
        <ButtonLink to="/join" variant="secondary">
          Enter a join code
        </ButtonLink>
      </ButtonRow>
    </Page>
  )
}
