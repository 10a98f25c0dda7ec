import './responses.scss'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import type { DecisionAnswer } from '../../shared/decisions/answers.ts'
import type { RatifiedDecision } from '../../shared/decisions/decision.ts'
import { toAnswer } from '../../shared/decisions/positions.ts'
import type { Response } from '../../shared/decisions/response.ts'
import type { ResponseDraftAnswer } from '../../shared/decisions/response-answers.ts'
import { isStanding } from '../../shared/decisions/states.ts'
import { impactStateNames } from '../../shared/impacts/states.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useCommand } from '../connection/useCommand.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonRow } from '../ui/ButtonRow.tsx'
import { Loading } from '../ui/Loading.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ReadOnlyNote } from '../ui/ReadOnlyNote.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { impactTones } from '../ui/state-tones.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { AnswerGiven } from './AnswerGiven.tsx'
import type { AskedFor } from './answer-draft.ts'
import { ResponseStanding } from './ResponseStanding.tsx'

interface WhatThisAsksProps {
  decision: RatifiedDecision
  /** Of the decision's stream, for commands that say what they looked at. */
  version: number
  impacts: DecisionAnswer['impacts']
}

/** For a reviewer, first: what this decision asks of each organisation they answer for. Nothing for everybody else. */
export function WhatThisAsks({ decision, version, impacts }: WhatThisAsksProps) {
  const { may } = useSenate()
  const { hash } = useLocation()
  const asked = Object.values(decision.responses).filter(({ organisationId }) =>
    may('response.answer', { challengeId: decision.challengeId, answeringOrganisationId: organisationId }),
  )
  const isAsked = asked.length > 0
  useEffect(() => {
    if (isAsked && hash === '#answer') document.getElementById('answer')?.scrollIntoView({ block: 'start' })
  }, [isAsked, hash])

  if (!isAsked) return null
  return (
    <div className="asks" id="answer">
      {asked.map((response) => (
        <AskedOf
          key={response.organisationId}
          decision={decision}
          version={version}
          response={response}
          impacts={impacts.filter((impact) => impact.toOrganisationId === response.organisationId)}
        />
      ))}
    </div>
  )
}

function AskedOf({ decision, version, response, impacts }: WhatThisAsksProps & { response: Response }) {
  const { senateId, organisation } = useSenate()
  const { organisationId } = response
  const code = organisation(organisationId)?.code ?? 'your organisation'
  const asked = toAnswer(decision, organisationId)
  const clauseOf = ({ clauseId }: AskedFor) => decision.content.clauses.find((clause) => clause.id === clauseId)
  return (
    <Section title={`What this asks of ${code}`}>
      <p className="said__standing">
        <ResponseStanding response={response} />
      </p>
      <div className="asks__columns">
        <div>
          <Answering
            decision={decision}
            version={version}
            response={response}
            code={code}
            asked={asked}
            textOf={(one) => clauseOf(one)?.text ?? decision.content.statement}
          />
        </div>
        <div>
          {impacts.length > 0 ? (
            <>
              <h3 className="asks__subtitle">Impacts on {code}</h3>
              <ul className="asks__impacts">
                {impacts.map(({ id, title, state }) => (
                  <li key={id}>
                    <Link to={`/senates/${senateId}/impacts/${id}`}>{title}</Link>{' '}
                    <StateTag tone={impactTones[state]}>{impactStateNames[state]}</StateTag>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p className="soft">
            Advice binds nobody: {code} keeps its own decision. To acknowledge it does not mean to accept it.
          </p>
        </div>
      </div>
    </Section>
  )
}

interface AnsweringProps {
  decision: RatifiedDecision
  version: number
  response: Response
  code: string
  asked: readonly AskedFor[]
  textOf(asked: AskedFor): string
}

function Answering({ decision, version, response, code, asked, textOf }: AnsweringProps) {
  const [isChanging, setIsChanging] = useState(false)
  const { organisationId, state } = response
  const isOpen = isStanding(decision.state) || decision.state === 'implemented'
  const isAnswered = state === 'responded' || state === 'closed'
  const draft = useAnswer<ResponseDraftAnswer>(
    isOpen && (!isAnswered || isChanging) ? `/decisions/${decision.id}/responses/${organisationId}/draft` : undefined,
    { follows: [`decision:${decision.id}`] },
  )
  if (isAnswered && !isChanging) {
    return (
      <AnswerGiven
        decision={decision}
        version={version}
        response={response}
        onChange={isOpen && state !== 'closed' ? () => setIsChanging(true) : undefined}
      />
    )
  }
  if (!isOpen) return <ReadOnlyNote>This decision no longer stands, so it needs no answer.</ReadOnlyNote>
  return (
    <>
      {state === 'notified' ? <Acknowledge decision={decision} version={version} response={response} /> : null}
      <Answered answer={draft} loading={<Loading label="Loading your draft" lines={6} />}>
        {(kept) => (
          <AnswerForm
            // A draft that another reviewer saved is shown when the page is opened again, not while somebody types.
            decision={decision}
            version={version}
            response={response}
            code={code}
            asked={asked}
            textOf={textOf}
            kept={kept}
            onSent={() => setIsChanging(false)}
            onCancel={isChanging ? () => setIsChanging(false) : undefined}
          />
        )}
      </Answered>
    </>
  )
}

function Acknowledge({ decision, version, response }: Omit<WhatThisAsksProps, 'impacts'> & { response: Response }) {
  const { send, sending, refusal } = useCommand()
  const { organisationId } = response
  return (
    <div className="asks__acknowledge">
      <p>Say that you have received this, so that the secretary knows it arrived.</p>
      {refusal ? <ProblemNote problem={refusal} /> : null}
      <ButtonRow>
        <Button
          variant="secondary"
          busy={sending}
          onPress={() => void send('acknowledgeDecision', decision.id, { organisationId }, { version }).catch(() => {})}
        >
          Acknowledge
        </Button>
      </ButtonRow>
    </div>
  )
}
