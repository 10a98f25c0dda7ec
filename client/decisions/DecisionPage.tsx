import './decision.scss'
import { useParams } from 'react-router'
import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import { type Decision, evolve, isRatified } from '../../shared/decisions/decision.ts'
import type { DecisionEvent } from '../../shared/decisions/events.ts'
import { problemOf } from '../connection/api.ts'
import type { Evolve } from '../connection/fold.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useStream } from '../connection/useStream.ts'
import { GatesSection } from '../impacts/shown.tsx'
import { ActionsSection } from '../sessions/shown.tsx'
import { Button } from '../ui/Button.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { AtAGlance } from './AtAGlance.tsx'
import { ChangeMenu } from './ChangeMenu.tsx'
import { CheckRecord } from './CheckRecord.tsx'
import { ConditionsAndMeasures } from './ConditionsAndMeasures.tsx'
import { DecisionHistory } from './DecisionHistory.tsx'
import { DecisionStateTag } from './DecisionStateTag.tsx'
import { ExactWords } from './ExactWords.tsx'
import { HowDecided } from './HowDecided.tsx'
import type { HeldDecision } from './held.ts'
import { ModelBehind } from './ModelBehind.tsx'
import { NextStep } from './NextStep.tsx'
import { RelationsSection } from './RelationsSection.tsx'
import { ResponsesSection } from './ResponsesSection.tsx'
import { StatementSection } from './StatementSection.tsx'
import { WhatThisAsks } from './WhatThisAsks.tsx'
import { WhoItAffects } from './WhoItAffects.tsx'
import { WhyDecided } from './WhyDecided.tsx'

/** One decision: the words first, then everything that somebody needs to trust them and to answer them. */
export function DecisionPage() {
  const { decisionId = '' } = useParams()
  const answer = useAnswer<DecisionAnswer>(`/decisions/${decisionId}`, {
    follows: [`decision:${decisionId}`, 'impact'],
  })
  if (answer.data) return <Live key={decisionId} answer={answer.data} />
  return (
    <Page title="Decision">
      {answer.error ? (
        <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
      ) : (
        <div className="columns">
          <Loading label="Loading the decision" lines={8} />
          <Loading label="Loading its history" lines={4} />
        </div>
      )}
    </Page>
  )
}

/** The same rule as the server's folds what happens while somebody reads. */
const fold: Evolve<Decision, DecisionEvent> = evolve

function Live({ answer }: { answer: DecisionAnswer }) {
  const { version: _version, state, ...around } = answer
  const held = useStream<Decision, DecisionEvent>(`decision:${state.id}`, answer, fold) ?? answer
  return <Shown held={{ ...around, state: held.state, version: held.version }} />
}

function Shown({ held }: { held: HeldDecision }) {
  const { state, version } = held
  const ratified = isRatified(state) ? state : undefined
  return (
    <Page
      title={state.content.title}
      caption={
        <span className="decision-caption">
          {state.ref} <DecisionStateTag state={state.state} />
          {state.historical ? <span className="decision-historical">From an earlier record</span> : null}
        </span>
      }
      actions={
        <>
          <Button variant="quiet" onPress={() => window.print()}>
            Print
          </Button>
          <ChangeMenu held={held} />
        </>
      }
    >
      {ratified ? <WhatThisAsks decision={ratified} version={version} impacts={held.impacts} /> : null}
      <NextStep held={held} />
      <div className="columns decision-columns">
        <div className="stack">
          <StatementSection held={held} />
          <AtAGlance held={held} />
          <ExactWords decision={state} />
          <HowDecided held={held} />
          <WhyDecided content={state.content} state={state.state} />
          <WhoItAffects decision={state} />
          <ModelBehind decision={state} />
          {state.challengeId ? <GatesSection challengeId={state.challengeId} decisionId={state.id} /> : null}
          <ConditionsAndMeasures content={state.content} />
          {ratified ? <ResponsesSection decision={ratified} version={version} /> : null}
        </div>
        <div className="stack">
          <RelationsSection held={held} />
          <ActionsSection of={{ decisionId: state.id, challengeId: state.challengeId }} />
          <DecisionHistory held={held} />
          {ratified ? <CheckRecord decision={ratified} /> : null}
        </div>
      </div>
    </Page>
  )
}
