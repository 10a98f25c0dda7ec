import './live.scss'
import { useState } from 'react'
import { Link } from 'react-router'
import type { SessionId } from '../../../shared/ids.ts'
import type { SessionAnswer } from '../../../shared/sessions/answers.ts'
import { isHere } from '../../../shared/sessions/attendance.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { sessionStateNames } from '../../../shared/sessions/session-words.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { PapersSection } from '../PapersSection.tsx'
import { sessionTones } from '../session-tones.ts'
import { ChairLine } from './ChairLine.tsx'
import { CurrentItem } from './CurrentItem.tsx'
import { LiveAgenda } from './LiveAgenda.tsx'
import { MyAttendance } from './MyAttendance.tsx'
import { OperatorBar } from './OperatorBar.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { useQuorum } from './useQuorum.ts'

/** A session as it is held, with what it is called by and its names. */
export interface LiveProps {
  id: SessionId
  session: Session
  about: SessionAnswer['about']
}

const views = { now: 'Now', agenda: 'Agenda', people: 'People' }
type View = keyof typeof views

/** The running room: one screen for everybody, with one more bar for whoever operates. */
export function LiveSession({ id, session, about }: LiveProps) {
  const { senateId, may, me } = useSenate()
  const [view, setView] = useState<View>('now')
  const quorum = useQuorum(id, session)
  // Until somebody has said whether they are here, it is the first thing that they are asked.
  const isAsked = !session.attendance.some(
    (one) => one.seatId === me.seatId && (isHere(one) || one.intervals.length > 0),
  )
  return (
    <Page
      width="full"
      title={session.title}
      caption={
        <>
          <Link to={`/senates/${senateId}/sessions`}>Sessions</Link>, {session.ref}
        </>
      }
      lead={<Whereabouts session={session} />}
    >
      <div className={`live live--${view}`}>
        <fieldset className="live__views">
          <legend className="nhsuk-u-visually-hidden">Show</legend>
          {Object.entries(views).map(([key, name]) => (
            <button
              key={key}
              type="button"
              className="live__view"
              aria-pressed={key === view}
              onClick={() => setView(key as View)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <LiveAgenda session={session} />
        <div className="live__now">
          {isAsked ? <MyAttendance id={id} session={session} deputies={quorum?.yourDeputies} /> : null}
          <CurrentItem id={id} session={session} about={about} />
          {may('session.operate') ? <OperatorBar id={id} session={session} /> : null}
          <PapersSection id={id} session={session} />
        </div>
        <div className="live__people">
          <ChairLine id={id} session={session} mayChair={quorum?.mayChair ?? []} />
          {isAsked ? null : <MyAttendance id={id} session={session} deputies={quorum?.yourDeputies} />}
          <PeoplePanel id={id} session={session} quorum={quorum} />
        </div>
      </div>
    </Page>
  )
}

function Whereabouts({ session: { state, place, meetingLink } }: Pick<LiveProps, 'session'>) {
  return (
    <p>
      <StateTag tone={sessionTones[state]}>{sessionStateNames[state]}</StateTag> {place}
      {meetingLink ? (
        <>
          {place ? ', ' : ''}
          <a href={meetingLink}>Join the meeting</a>
        </>
      ) : null}
    </p>
  )
}
