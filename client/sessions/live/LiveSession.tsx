import './live.scss'
import { type RefObject, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { SessionId } from '../../../shared/ids.ts'
import type { SessionAnswer } from '../../../shared/sessions/answers.ts'
import { isHere } from '../../../shared/sessions/attendance.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import { sessionStateNames } from '../../../shared/sessions/session-words.ts'
import { useSenate } from '../../connection/useSenate.ts'
import type { SelectedWords } from '../../documents/shown.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { StateTag } from '../../ui/StateTag.tsx'
import { ActionsSection } from '../ActionsSection.tsx'
import { DoorBell } from '../door/DoorBell.tsx'
import { sessionTones } from '../session-tones.ts'
import { BreakOutsPlace } from './break-outs/BreakOutsPlace.tsx'
import { BreakOutsRow } from './break-outs/BreakOutsRow.tsx'
import { LeftAtTables } from './break-outs/LeftAtTables.tsx'
import { FollowLine } from './following/FollowLine.tsx'
import { useLooking } from './following/useLooking.ts'
import { LeftOpen } from './LeftOpen.tsx'
import { MyAttendance } from './MyAttendance.tsx'
import { OperatorBar } from './OperatorBar.tsx'
import { AgendaPlace } from './places/AgendaPlace.tsx'
import { ItemPlace } from './places/ItemPlace.tsx'
import { MemberKeys } from './places/MemberKeys.tsx'
import { PeoplePlace } from './places/PeoplePlace.tsx'
import { type Place, PlaceSwitch } from './places/PlaceSwitch.tsx'
import { ProposalPlace } from './places/ProposalPlace.tsx'
import { SpeakersPlace } from './places/SpeakersPlace.tsx'
import { Recap } from './recap/Recap.tsx'
import { useRecap } from './recap/useRecap.ts'
import { useQuorum } from './useQuorum.ts'

/** A session as it is held, with what it is called by and its names. */
export interface LiveProps {
  id: SessionId
  session: Session
  about: SessionAnswer['about']
  /** Whether the notes for the minutes have been begun and are shut to whoever operates here. */
  notesClosed: boolean
}

/** What is selected in the document that is looked at, for whoever puts words from it. */
export type SelectionRef = RefObject<(() => SelectedWords | undefined) | undefined>

/**
 * The running room: one screen for everybody, with one more bar for whoever operates. This only says where things stand;
 * each place fills itself (`places/`).
 */
export function LiveSession(props: LiveProps) {
  const { id, session } = props
  const { senateId, may } = useSenate()
  const [place, setPlace] = useState<Place>('now')
  const looking = useLooking(session)
  const selection: SelectionRef = useRef(undefined)
  const quorum = useQuorum(id, session)
  const attendance = <MyAttendance id={id} session={session} deputies={quorum?.yourDeputies} />
  const isAsked = useIsAsked(session)
  const recap = useRecap(id, session.openedAt)
  const askForRecap = () => {
    // It stands with what is on: a phone that shows something else turns to it.
    setPlace('now')
    recap.toggle()
  }
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
      actions={
        <Button variant="secondary" size="small" pressed={recap.open?.why === 'asked'} onPress={askForRecap}>
          Recap
        </Button>
      }
    >
      {may('session.operate') ? <LeftOpen id={id} session={session} /> : null}
      <LeftAtTables session={session} />
      <BreakOutsRow {...props} looking={looking} place={place} />
      <div className={`live live--${place}`}>
        <PlaceSwitch session={session} id={id} place={place} onPlace={setPlace} />
        <AgendaPlace session={session} looking={looking} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is pressed here. A sheet of a tablet lies over this, and goes as soon as the focus comes here, so that it is never beneath. */}
        <div className="live__now" onFocus={() => setPlace('now')}>
          {recap.open ? <Recap key={recap.open.why} id={id} {...recap.open} onClose={recap.close} /> : null}
          {isAsked ? attendance : null}
          <BreakOutsPlace {...props} />
          <ItemPlace {...props} looking={looking} selection={selection} />
          <ActionsSection of={{ sessionId: id, session }} />
        </div>
        <div className="live__side">
          <SpeakersPlace {...props} />
          <PeoplePlace {...props} quorum={quorum} attendance={isAsked ? null : attendance} />
          <ProposalPlace {...props} />
        </div>
      </div>
      <div className="live__foot">
        <DoorBell id={id} session={session} />
        <FollowLine id={id} session={session} looking={looking} />
        <MemberKeys {...props} />
        {may('session.operate') ? <OperatorBar {...props} looking={looking} selection={selection} /> : null}
      </div>
    </Page>
  )
}

/** Until somebody has said whether they are here, it is the first thing that they are asked. */
function useIsAsked({ attendance }: Session): boolean {
  const { me } = useSenate()
  return !attendance.some((one) => one.seatId === me.seatId && (isHere(one) || one.intervals.length > 0))
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
