import { Link } from 'react-router'
import type { AddressedDecision, TouchesAnswer } from '../../shared/decisions/response-answers.ts'
import { positionKinds, positionSaid, responseStateNames } from '../../shared/decisions/response-words.ts'
import { decisionStateNames, isStanding, isUnrecorded } from '../../shared/decisions/states.ts'
import { formatDate, formatList, plural } from '../../shared/format.ts'
import { impactStateNames, impactStates } from '../../shared/impacts/states.ts'
import { actionStateNames, actionStates } from '../../shared/sessions/action-state.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { actionTones, decisionTones, impactTones, toneIn } from '../ui/state-tones.ts'
import { When } from '../ui/When.tsx'

interface Asked {
  home: string
  /** The code of the organisation, for whoever answers for it. */
  answersFor?: string | undefined
}

/** A decision that addresses the organisation, with what it has answered. */
export function AddressedRow({ decision, home, answersFor }: Asked & { decision: AddressedDecision }) {
  const { response } = decision
  const waits = response?.state === 'notified' || response?.state === 'acknowledged'
  const said = response
    ? positionKinds
        .filter((kind) => (response.positions[kind] ?? 0) > 0)
        .map((kind) => `${plural(response.positions[kind] ?? 0, 'clause')} ${positionSaid[kind].toLowerCase()}`)
    : []
  return (
    <li>
      <p className="touching">
        <Link className="row__title" to={`${home}/decisions/${decision.decisionId}`}>
          {decision.ref} {decision.title}
        </Link>
        <StateTag tone={decisionTones[decision.state]}>{decisionStateNames[decision.state]}</StateTag>
      </p>
      {response ? (
        <p className="row__detail">
          {responseStateNames[response.state]}
          {said.length > 0 ? `: ${formatList(said)}` : `, due ${formatDate(response.dueOn)}`}
          {response.boardDate ? `. Its board meets on ${formatDate(response.boardDate)}` : ''}
          {response.overdue === true ? (
            <>
              {' '}
              <StateTag tone="bad">Overdue</StateTag>
            </>
          ) : null}
        </p>
      ) : (
        <p className="row__detail">
          {isUnrecorded(decision.state) ? 'Not asked yet: the decision is not ratified.' : 'No answer was asked for.'}
        </p>
      )}
      {answersFor && waits && (isStanding(decision.state) || decision.state === 'implemented') ? (
        <p className="touching__answer">
          <ButtonLink size="small" to={`${home}/decisions/${decision.decisionId}#answer`}>
            Answer {decision.ref} for {answersFor}
          </ButtonLink>
        </p>
      ) : null}
    </li>
  )
}

/** An impact on the organisation or from it. */
export function FeltRow({ impact, home, answersFor }: Asked & { impact: TouchesAnswer['impactsOn'][number] }) {
  return (
    <li>
      <p className="touching">
        <Link className="row__title" to={`${home}/impacts/${impact.id}`}>
          {impact.ref}
        </Link>
        <StateTag tone={toneIn(impactTones, impact.state)}>
          {stateName(impactStates, impactStateNames, impact.state)}
        </StateTag>
      </p>
      <p className="row__detail">{impact.sentence}</p>
      {answersFor && (impact.state === 'asserted' || impact.state === 'cannotSayYet') ? (
        <p className="touching__answer">
          <ButtonLink size="small" to={`${home}/impacts/${impact.id}`}>
            Answer {impact.ref} for {answersFor}
          </ButtonLink>
        </p>
      ) : null}
    </li>
  )
}

/** Something that somebody of the organisation is to do. */
export function ActionRow({ action }: { action: TouchesAnswer['actions'][number] }) {
  return (
    <li>
      <p>
        {action.ref} {action.text}{' '}
        <StateTag tone={toneIn(actionTones, action.state)}>
          {stateName(actionStates, actionStateNames, action.state)}
        </StateTag>
      </p>
      <p className="row__detail">
        <PersonName seatId={action.ownerSeatId} />, due <When at={action.dueOn} as="date" />
      </p>
    </li>
  )
}

function stateName<State extends string>(
  states: readonly State[],
  names: Record<State, string>,
  state: string,
): string {
  const known = states.find((each) => each === state)
  return known ? names[known] : state
}
