import { type ReactNode, useState } from 'react'
import { formatList, plural } from '../../../../shared/format.ts'
import { type Attendance, isHere } from '../../../../shared/sessions/attendance.ts'
import { hasQuorumRule } from '../../../../shared/sessions/quorum.ts'
import type { QuorumAnswer } from '../../../../shared/sessions/quorum-answers.ts'
import { useNotConnected } from '../../../connection/useNotConnected.ts'
import { useSenate } from '../../../connection/useSenate.ts'
import { Button } from '../../../ui/Button.tsx'
import { ButtonRow } from '../../../ui/ButtonRow.tsx'
import { PersonName } from '../../../ui/PersonName.tsx'
import { Section } from '../../../ui/Section.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { GuestsHere } from '../../door/GuestsHere.tsx'
import { WaysToJoinDialog } from '../../door/WaysToJoin.tsx'
import { ChairLine } from '../ChairLine.tsx'
import type { LiveProps } from '../LiveSession.tsx'
import { LostConnection } from '../LostConnection.tsx'
import { RecordAttendanceDialog } from '../RecordAttendanceDialog.tsx'

interface PeoplePlaceProps extends LiveProps {
  quorum: QuorumAnswer | undefined
  /** Whether I am here, once that has been answered. */
  attendance: ReactNode
}

/** Whether the room can decide, who chairs it, and who is here. */
export function PeoplePlace({ id, session, quorum, attendance }: PeoplePlaceProps) {
  return (
    <div className="live__people">
      <PeopleHere id={id} session={session} quorum={quorum}>
        {attendance ? (
          <details className="live-people">
            <summary>Your attendance</summary>
            {attendance}
          </details>
        ) : null}
        <ChairLine id={id} session={session} mayChair={quorum?.mayChair ?? []} />
      </PeopleHere>
    </div>
  )
}

type PeopleHereProps = Pick<PeoplePlaceProps, 'id' | 'session' | 'quorum'> & { children: ReactNode }

function PeopleHere({ id, session, quorum, children }: PeopleHereProps) {
  const { may } = useSenate()
  const [isRecording, setIsRecording] = useState(false)
  const notConnected = useNotConnected(`session:${id}`)
  const [isJoining, setIsJoining] = useState(false)
  const here = session.attendance.filter(isHere)
  const missed = here.filter(({ seatId }) => notConnected.has(seatId)).length
  const recused = quorum?.item?.recused ?? []
  const away = session.attendance.filter((one) => !isHere(one))
  return (
    <Section title="People here" count={here.length}>
      <QuorumLine quorum={quorum} />
      {session.attendance.length > 0 ? (
        <details className="live-people">
          <summary>Who is here{missed > 0 ? <span className="soft">, {missed} not connected</span> : null}</summary>
          <ul className="live-people__list">
            {here.map(({ seatId, via }) => (
              <li key={seatId}>
                <PersonName seatId={seatId} />
                {via === 'remote' ? <span className="soft"> remote</span> : null}
                <LostConnection since={notConnected.get(seatId)} />
                {recused.includes(seatId) ? <span className="soft"> takes no part in deciding this item</span> : null}
              </li>
            ))}
          </ul>
          {away.length > 0 ? (
            <ul className="live-people__list live-people__list--away">
              {away.map((one) => (
                <li key={one.seatId}>
                  <PersonName seatId={one.seatId} /> <Away one={one} />
                </li>
              ))}
            </ul>
          ) : null}
        </details>
      ) : null}
      <GuestsHere id={id} session={session} />
      {may('session.operate') ? (
        <ButtonRow>
          <Button variant="quiet" size="small" opensDialog onPress={() => setIsRecording(true)}>
            Record who is here
          </Button>
          <Button variant="quiet" size="small" opensDialog onPress={() => setIsJoining(true)}>
            Ways to join
          </Button>
        </ButtonRow>
      ) : null}
      {children}
      {isRecording ? <RecordAttendanceDialog id={id} session={session} onClose={() => setIsRecording(false)} /> : null}
      {isJoining ? <WaysToJoinDialog id={id} session={session} onClose={() => setIsJoining(false)} /> : null}
    </Section>
  )
}

function Away({ one: { status, deputySeatId } }: { one: Attendance }) {
  if (status === 'deputised')
    return (
      <span className="soft">
        represented by <PersonName seatId={deputySeatId} />
      </span>
    )
  return <span className="soft">{status === 'apologies' ? 'sent apologies' : 'has left'}</span>
}

/** Quorate or not, about the item that is on, and what is missing. */
function QuorumLine({ quorum }: { quorum: QuorumAnswer | undefined }) {
  const { seat, senate } = useSenate()
  const now = quorum?.item ?? quorum?.session
  if (!now) return null
  const names = now.recused.map((seatId) => seat(seatId)?.name ?? 'Somebody')
  return (
    <div className="quorum" role="status">
      {hasQuorumRule(senate.terms) ? (
        <p>
          <StateTag tone={now.quorate ? 'good' : 'caution'}>{now.quorate ? 'Quorate' : 'Not quorate'}</StateTag>{' '}
          {plural(now.votingSeats, 'voting member')} from {plural(now.legalBodies, 'organisation')}
        </p>
      ) : null}
      {now.whyNot.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {names.length > 0 ? <p className="soft">Not counted on this item: {formatList(names)}.</p> : null}
    </div>
  )
}
