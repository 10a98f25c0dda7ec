import './actions.scss'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ChallengeId, DecisionId, SessionId } from '../../shared/ids.ts'
import type { ActionLine } from '../../shared/sessions/action-answers.ts'
import type { Session } from '../../shared/sessions/session.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { Section } from '../ui/Section.tsx'
import { ActionRow } from './ActionRow.tsx'
import { RecordActionDialog } from './RecordActionDialog.tsx'

interface ActionsSectionProps {
  /** The decision or the session that the actions come from. */
  of: { decisionId: DecisionId; challengeId: ChallengeId | null } | { sessionId: SessionId; session: Session }
}

/** What people said they would do about a decision or in a session, and the way to record more. */
export function ActionsSection({ of }: ActionsSectionProps) {
  const { senateId, may } = useSenate()
  const [isRecording, setIsRecording] = useState(false)
  const search = 'decisionId' in of ? { decisionId: of.decisionId } : { sessionId: of.sessionId }
  const actions = usePages<ActionLine>(`/senates/${senateId}/actions?${new URLSearchParams(search)}`, {
    follows: ['action'],
  })
  return (
    <Section
      title="Actions"
      id="actions"
      action={<Link to={`/senates/${senateId}/actions`}>All actions</Link>}
      {...(actions.items.length > 0 && { count: actions.items.length })}
    >
      <Answered
        answer={{ data: actions.first, error: actions.error, refetch: actions.refetch }}
        loading={<Loading label="Loading actions" lines={2} />}
      >
        {() =>
          actions.items.length === 0 ? (
            <Empty title="No actions yet">
              Whoever has something to do about this stands here, with the day it is due.
            </Empty>
          ) : (
            <ul className="rows">
              {actions.items.map((action) => (
                <li key={action.id}>
                  <ActionRow action={action} />
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <MoreButton more={actions.more} isLoading={actions.isLoadingMore}>
        Show more actions
      </MoreButton>
      {may('action.record', 'decisionId' in of ? { challengeId: of.challengeId } : {}) ? (
        <p className="no-print action-record">
          <Button opensDialog variant="secondary" size="small" onPress={() => setIsRecording(true)}>
            Record an action
          </Button>
        </p>
      ) : null}
      {isRecording ? (
        <RecordActionDialog
          target={'decisionId' in of ? of.decisionId : senateId}
          {...('sessionId' in of && { origin: of })}
          onClose={() => setIsRecording(false)}
        />
      ) : null}
    </Section>
  )
}
