import './decision.scss'
import { Link } from 'react-router'
import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { GatesSection } from '../impacts/shown.tsx'
import { Answered } from '../ui/Answered.tsx'
import { Loading } from '../ui/Loading.tsx'
import { DecisionStateTag } from './DecisionStateTag.tsx'
import { StatementSection } from './StatementSection.tsx'

/** A decision for everybody in a session to look at together: its words, and where it stands. */
export function ShownDecision({ decisionId }: { decisionId: string }) {
  const { senateId } = useSenate()
  const answer = useAnswer<DecisionAnswer>(`/decisions/${decisionId}`, { follows: [`decision:${decisionId}`] })
  return (
    <Answered answer={answer} loading={<Loading label="Loading the decision" lines={4} />}>
      {({ version, state, ...around }) => (
        <>
          <p>
            <Link to={`/senates/${senateId}/decisions/${decisionId}`}>{state.ref}</Link>, {state.content.title}{' '}
            <DecisionStateTag state={state.state} />
          </p>
          <StatementSection held={{ ...around, version, state }} />
          {state.challengeId ? <GatesSection challengeId={state.challengeId} decisionId={state.id} /> : null}
        </>
      )}
    </Answered>
  )
}
