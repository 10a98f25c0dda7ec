import './sessions.scss'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { formatPeriod, formatWeekdayDate } from '../../shared/format.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { Agenda } from './Agenda.tsx'
import type { SessionSummary } from './session-summary.ts'
import { sessionKindNames, sessionStates } from './session-summary.ts'

/** Every session of the senate with its agenda: what is to come first, then what has been. */
export function SessionsPage() {
  const { senateId } = useSenate()
  const sessions = usePages<SessionSummary>(`/senates/${senateId}/sessions`, { follows: ['session'] })
  const { hash } = useLocation()
  const isThere = sessions.items.length > 0
  useEffect(() => {
    if (isThere && hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' })
  }, [isThere, hash])

  const isOver = ({ state }: SessionSummary) => state === 'closed' || state === 'cancelled'
  const toCome = sessions.items
    .filter((session) => !isOver(session))
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
  const over = sessions.items.filter(isOver).sort((one, other) => other.startsAt.localeCompare(one.startsAt))
  return (
    <Page title="Sessions" lead="Meetings and workshops of the senate, each with its agenda and papers.">
      <Answered
        answer={{ data: sessions.first, error: sessions.error, refetch: sessions.refetch }}
        loading={<Loading shape="rows" lines={4} label="Loading sessions" />}
      >
        {() => (
          <>
            <Section title="To come" count={toCome.length} surface="plain">
              {toCome.length === 0 ? (
                <Empty title="No session is planned">The secretary publishes sessions with their agenda.</Empty>
              ) : (
                <SessionList sessions={toCome} opensFirst />
              )}
            </Section>
            {over.length > 0 ? (
              <Section title="Past" count={over.length} surface="plain">
                <SessionList sessions={over} />
              </Section>
            ) : null}
            <MoreButton more={sessions.more} isLoading={sessions.isLoadingMore}>
              Show more sessions
            </MoreButton>
          </>
        )}
      </Answered>
    </Page>
  )
}

function SessionList({ sessions, opensFirst = false }: { sessions: SessionSummary[]; opensFirst?: boolean }) {
  const { hash } = useLocation()
  return (
    <ul className="session-list">
      {sessions.map((session, index) => (
        <li key={session.id} id={session.id}>
          <SessionCard session={session} isOpen={(opensFirst && index === 0) || hash === `#${session.id}`} />
        </li>
      ))}
    </ul>
  )
}

function SessionCard({ session, isOpen }: { session: SessionSummary; isOpen: boolean }) {
  const { senate } = useSenate()
  const state = sessionStates[session.state]
  const where = [sessionKindNames[session.kind], session.place].filter(Boolean).join(', ')
  return (
    <article className="session-card">
      <p className="session-card__day">{formatWeekdayDate(session.startsAt, senate.timeZone)}</p>
      <div className="session-card__line">
        <h3 className="session-card__title">{session.title}</h3>
        <StateTag tone={state.tone}>{state.name}</StateTag>
      </div>
      <p className="session-card__where">
        {timesOf(session, senate.timeZone)}. {where}. <span className="session-card__ref">{session.ref}</span>
      </p>
      <details className="session-card__agenda" open={isOpen}>
        <summary>
          Agenda<span className="nhsuk-u-visually-hidden"> of {session.title}</span>
        </summary>
        <Agenda session={session} />
      </details>
    </article>
  )
}

/** The times alone: the day stands above them. */
function timesOf({ startsAt, endsAt }: SessionSummary, zone: string): string {
  const period = formatPeriod(startsAt, endsAt, zone)
  return period.slice(period.indexOf(', ') + 2)
}
