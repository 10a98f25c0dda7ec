import './impacts.scss'
import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import { dayOf } from '../../shared/format.ts'
import type { ImpactId } from '../../shared/ids.ts'
import type { ImpactAnswer } from '../../shared/impacts/answers.ts'
import { evolve } from '../../shared/impacts/evolve.ts'
import type { Impact, ImpactEvent } from '../../shared/impacts/impact.ts'
import { answerSentence, plainText } from '../../shared/impacts/sentence.ts'
import type { Moment } from '../../shared/protocol.ts'
import { problemOf } from '../connection/api.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { useStream } from '../connection/useStream.ts'
import { Loading } from '../ui/Loading.tsx'
import { Page } from '../ui/Page.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { useToast } from '../ui/toasts.ts'
import { useNow } from '../ui/useNow.ts'
import { Estimates } from './Estimates.tsx'
import { ObservationsSection } from './forecasts/ObservationsSection.tsx'
import { ImpactActions } from './ImpactActions.tsx'
import { ImpactFacts } from './ImpactFacts.tsx'
import { ImpactHistory } from './ImpactHistory.tsx'
import { ImpactSentence } from './ImpactSentence.tsx'
import { ImpactStateTag } from './ImpactStateTag.tsx'
import { lastSaid } from './last-said.ts'
import { RiskSection } from './RiskSection.tsx'
import { TryInTheModel } from './TryInTheModel.tsx'
import { WhatWasSaid } from './WhatWasSaid.tsx'

/** One impact: its sentence, what can be done about it, how the figure came about, and what everyone said. */
export function ImpactPage() {
  const { impactId = '' } = useParams()
  const answer = useAnswer<ImpactAnswer>(`/impacts/${impactId}`, { follows: [`impact:${impactId}`, 'organisation'] })
  if (answer.data) return <Followed impact={answer.data} />
  return (
    <Page title="Impact">
      {answer.error ? (
        <ProblemNote problem={problemOf(answer.error)} again={() => void answer.refetch()} />
      ) : (
        <Loading label="Loading the impact" lines={8} />
      )}
    </Page>
  )
}

const fold = (state: Impact, event: ImpactEvent, moment: Moment): Impact => evolve(state, event, moment) ?? state

/** The same impact, at once when somebody does something to it. */
function Followed({ impact }: { impact: ImpactAnswer }) {
  const held = useStream(`impact:${impact.state.id satisfies ImpactId}`, impact, fold)
  const shown = held ? { ...impact, ...held } : impact
  useNews(shown)
  return <OneImpact impact={shown} />
}

/** Says in words what a colleague has just done to the impact that is on the screen. */
function useNews({ state, named, version }: ImpactAnswer): void {
  const { me } = useSenate()
  const tell = useToast()
  const seen = useRef(version)
  useEffect(() => {
    if (version === seen.current) return
    seen.current = version
    const last = lastSaid(state)
    if (last && last.by !== me.seatId) tell({ text: `${state.ref}: ${plainText(answerSentence(state, named))}` })
  }, [version, state, named, me.seatId, tell])
}

function OneImpact({ impact }: { impact: ImpactAnswer }) {
  const { senateId, senate } = useSenate()
  const { state, named, challenge, history } = impact
  const today = dayOf(useNow(60_000), senate.timeZone)
  const { claim } = state
  return (
    <Page
      title={`How ${named.from} affects ${named.to}${named.toService ? `'s ${named.toService}` : ''}`}
      caption={
        <span className="impact-caption">
          {state.ref} <ImpactStateTag state={state.standing.state} />
        </span>
      }
    >
      <Sentence>
        <ImpactSentence impact={impact} />
      </Sentence>
      <ImpactActions impact={impact} today={today} />
      <div className="columns">
        <div className="stack">
          <Section title="The figures">
            <div className="stack">
              <Estimates impact={state} named={named} />
              <div>
                <h3 className="impact-subtitle">How the figure came about</h3>
                <p className="impact-prose">{claim.basis}</p>
              </div>
            </div>
          </Section>
          <ObservationsSection impact={impact} today={today} />
          <WhatWasSaid impact={impact} />
          <TryInTheModel impact={impact} />
          <RiskSection claim={claim} />
        </div>
        <div className="stack">
          <Section title="About this impact">
            <ImpactFacts impact={impact} />
          </Section>
          <Section title="History" count={history.length}>
            <ImpactHistory history={history} to={named.to} quoted={quotedOf(state)} />
          </Section>
        </div>
      </div>
      <p>
        <Link to={`/senates/${senateId}/impacts?challenge=${challenge.id}`}>All impacts of {challenge.ref}</Link>
      </p>
    </Page>
  )
}

/** The texts that the page itself quotes. */
function quotedOf({ claim, standing }: Impact): string[] {
  const answer = 'answer' in standing ? standing.answer : undefined
  const texts = [
    claim.mitigation,
    answer && 'reason' in answer ? answer.reason : null,
    'settlement' in standing ? standing.settlement?.text : null,
    standing.state === 'closed' ? standing.closing.text : null,
  ]
  return texts.filter((text) => typeof text === 'string')
}
