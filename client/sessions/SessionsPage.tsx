import './sessions.scss'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { SessionLine } from '../../shared/sessions/answers.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { PlanSessionDialog } from './PlanSessionDialog.tsx'
import { SessionCard } from './SessionCard.tsx'
import { Subscribe } from './Subscribe.tsx'
import { UsefulnessOfSessions } from './usefulness/UsefulnessTrend.tsx'

/** Every session of the senate with its agenda: what is to come, the next one first, then what has been. */
export function SessionsPage() {
  const { may } = useSenate()
  const [isPlanning, setIsPlanning] = useState(false)
  return (
    <Page
      title="Sessions"
      lead="Meetings and workshops of the senate, each with its agenda and papers."
      actions={
        <>
          <Subscribe />
          {may('session.plan') ? (
            <Button opensDialog onPress={() => setIsPlanning(true)}>
              Plan a session
            </Button>
          ) : null}
        </>
      }
    >
      {isPlanning ? <PlanSessionDialog onClose={() => setIsPlanning(false)} /> : null}
      <Sessions
        title="To come"
        when="coming"
        isFirstOpen
        empty={<Empty title="No session is planned">The secretary publishes sessions with their agenda.</Empty>}
      />
      <Sessions title="Past" when="past" empty={<Empty title="No session has been held yet" />} />
      {may('usefulness.read') ? <UsefulnessOfSessions /> : null}
    </Page>
  )
}

interface SessionsProps {
  title: string
  when: 'coming' | 'past'
  empty: ReactNode
  isFirstOpen?: boolean
}

function Sessions({ title, when, empty, isFirstOpen = false }: SessionsProps) {
  const { senateId } = useSenate()
  const { hash } = useLocation()
  const sessions = usePages<SessionLine>(`/senates/${senateId}/sessions?when=${when}`, {
    follows: ['session', 'document'],
  })
  const isHere = sessions.items.some(({ id }) => hash === `#${id}`)

  useEffect(() => {
    if (isHere) document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'start' })
  }, [isHere, hash])

  return (
    <Section title={title} surface="plain">
      <Answered
        answer={{ data: sessions.first, error: sessions.error, refetch: sessions.refetch }}
        loading={<Loading shape="rows" lines={3} label="Loading sessions" />}
      >
        {() =>
          sessions.items.length === 0 ? (
            empty
          ) : (
            <ul className="session-list">
              {sessions.items.map((session, index) => (
                <li key={session.id} id={session.id}>
                  <SessionCard session={session} isOpen={(isFirstOpen && index === 0) || hash === `#${session.id}`} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <MoreButton more={sessions.more} isLoading={sessions.isLoadingMore}>
        Show more sessions
      </MoreButton>
    </Section>
  )
}
