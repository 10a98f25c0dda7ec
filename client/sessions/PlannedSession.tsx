import { useState } from 'react'
import { Link } from 'react-router'
import { formatPeriod, formatTime, plural } from '../../shared/format.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SessionAnswer } from '../../shared/sessions/answers.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { modalityNames, sessionKindNames } from '../../shared/sessions/session-words.ts'
import { useSenate } from '../connection/useSenate.ts'
import { PrepareWords } from '../proposals/shown.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Facts } from '../ui/Facts.tsx'
import { Page } from '../ui/Page.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { ActionsSection } from './ActionsSection.tsx'
import { AddToCalendar } from './AddToCalendar.tsx'
import { AgendaOrder } from './AgendaOrder.tsx'
import { agendaLines, plannedEnd } from './agenda-lines.ts'
import { CarryOver } from './CarryOver.tsx'
import { CopyAgendaDialog } from './CopyAgendaDialog.tsx'
import { DoorBell } from './door/DoorBell.tsx'
import { HowToJoin } from './door/WaysToJoin.tsx'
import { GroupPages } from './GroupPages.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemLine } from './ItemLine.tsx'
import { BeforeSession } from './live/BeforeSession.tsx'
import { LeftAtTables } from './live/break-outs/LeftAtTables.tsx'
import { OpenSession } from './live/OpenSession.tsx'
import { MinutesSection } from './minutes/MinutesSection.tsx'
import { PapersSection } from './PapersSection.tsx'
import { PlanActions } from './PlanActions.tsx'
import { SessionTag } from './SessionTag.tsx'
import { UsefulnessAsked, UsefulnessSection } from './usefulness/UsefulnessSection.tsx'
import { WhoWasThere } from './WhoWasThere.tsx'

interface PlannedSessionProps {
  id: SessionId
  session: Session
  about: SessionAnswer['about']
}

/** A session before it is opened and after it is over: when, where, who chairs it, and its agenda. */
export function PlannedSession({ id, session, about }: PlannedSessionProps) {
  const { senateId, senate, may } = useSenate()
  const isOpenToChange = (session.state === 'draft' || session.state === 'published') && may('session.plan')
  return (
    <Page
      title={session.title}
      caption={
        <>
          <Link to={`/senates/${senateId}/sessions`}>Sessions</Link>, {session.ref}
        </>
      }
      lead={
        <p>
          {formatPeriod(session.startsAt, session.endsAt, senate.timeZone)} <SessionTag session={session} />
        </p>
      }
      actions={
        isOpenToChange ? (
          <>
            <OpenSession id={id} session={session} />
            <PlanActions id={id} session={session} />
          </>
        ) : session.state === 'closed' ? (
          <ButtonLink variant="secondary" to={`/senates/${senateId}/sessions/${id}/replay`}>
            Replay this session
          </ButtonLink>
        ) : undefined
      }
    >
      {session.state === 'draft' && isOpenToChange ? (
        <p className="session-note">Only those who plan sessions see this draft until it is published.</p>
      ) : null}
      {session.cancellation ? (
        <p className="session-note session-note--bad">
          Cancelled on <When at={session.cancellation.at} />: {session.cancellation.reason}
        </p>
      ) : null}
      {session.state === 'published' ? <DoorBell id={id} session={session} /> : null}
      <LeftAtTables session={session} />
      <UsefulnessAsked id={id} session={session} />
      <Section title="At a glance">
        <Facts
          facts={[
            {
              name: 'Kind',
              value: `${sessionKindNames[session.kind]}, ${modalityNames[session.modality].toLowerCase()}`,
            },
            { name: 'Place', value: session.place || null },
            { name: 'Meeting link', value: session.meetingLink && <a href={session.meetingLink}>Join the meeting</a> },
            { name: 'Chair', value: <PersonName seatId={session.chairSeatId} /> },
            { name: 'Notice', value: shortNoticeOf(session) },
          ]}
        />
        <AddToCalendar session={{ id, ...session }} />
      </Section>
      <BeforeSession id={id} session={session} />
      <HowToJoin id={id} session={session} />
      <MinutesSection id={id} session={session} />
      <AgendaSection id={id} session={session} about={about} isOpenToChange={isOpenToChange} />
      {isOpenToChange ? <PrepareWords sessionId={id} epoch={session.chairEpoch} agenda={session.agenda} /> : null}
      <PapersSection id={id} session={session} />
      {session.state === 'closed' ? <GroupPages id={id} session={session} /> : null}
      {session.state === 'closed' ? <ActionsSection of={{ sessionId: id, session }} /> : null}
      <WhoWasThere session={session} />
      <UsefulnessSection id={id} session={session} />
    </Page>
  )
}

function shortNoticeOf({ shortNotice }: Session): string | null {
  if (!shortNotice) return null
  const { days, asked, reason } = shortNotice
  return `${plural(days, 'day')} instead of ${asked}. ${reason}`
}

function AgendaSection({ id, session, about, isOpenToChange }: PlannedSessionProps & { isOpenToChange: boolean }) {
  const { senate } = useSenate()
  const [asking, setAsking] = useState<'add' | 'copy'>()
  const lines = agendaLines(session, about)
  const close = () => setAsking(undefined)
  return (
    <Section
      title="Agenda"
      action={
        isOpenToChange ? (
          <>
            <CarryOver id={id} />{' '}
            <Button variant="secondary" size="small" opensDialog onPress={() => setAsking('copy')}>
              Copy standing items
            </Button>{' '}
            <Button variant="secondary" size="small" opensDialog onPress={() => setAsking('add')}>
              Add an item
            </Button>
          </>
        ) : undefined
      }
    >
      {lines.length === 0 ? (
        <Empty title="Nothing is on the agenda yet" />
      ) : isOpenToChange ? (
        <AgendaOrder sessionId={id} lines={lines} />
      ) : (
        <ol className="agenda">
          {lines.map((line) => (
            <li
              className={line.purpose === 'break' ? 'agenda__line agenda__line--break' : 'agenda__line'}
              key={line.id}
            >
              <span className="agenda__time">{formatTime(line.beginsAt, senate.timeZone)}</span>
              <div>
                <ItemLine line={line} />
              </div>
            </li>
          ))}
        </ol>
      )}
      {lines.length > 0 && isOpenToChange ? (
        <EndOfAgenda end={plannedEnd(lines, session.startsAt)} session={session} />
      ) : null}
      {asking === 'add' ? <ItemDialog sessionId={id} onClose={close} /> : null}
      {asking === 'copy' ? <CopyAgendaDialog id={id} onClose={close} /> : null}
    </Section>
  )
}

/** When the agenda is through, beside when the session is to end. */
function EndOfAgenda({ end, session }: { end: Date; session: Session }) {
  const { senate } = useSenate()
  const over = Math.round((end.getTime() - Date.parse(session.endsAt)) / 60_000)
  const beside = over === 0 ? 'as planned' : `${plural(Math.abs(over), 'minute')} ${over > 0 ? 'late' : 'early'}`
  return (
    <p className="soft">
      The agenda ends at {formatTime(end, senate.timeZone)}, {beside}.
    </p>
  )
}
