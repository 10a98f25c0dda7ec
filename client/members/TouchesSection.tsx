import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { AddressedDecision, TouchesAnswer } from '../../shared/decisions/response-answers.ts'
import { positionKinds, positionSaid, responseStateNames } from '../../shared/decisions/response-words.ts'
import { decisionStateNames, isStanding, isUnrecorded } from '../../shared/decisions/states.ts'
import { formatDate, formatList, plural } from '../../shared/format.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import { impactStateNames, impactStates } from '../../shared/impacts/states.ts'
import { actionStateNames, actionStates } from '../../shared/sessions/action-state.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Answered } from '../ui/Answered.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { actionTones, decisionTones, impactTones, toneIn } from '../ui/state-tones.ts'
import { When } from '../ui/When.tsx'

/** What touches an organisation: decisions that address it with its answers, impacts both ways, its actions. */
export function TouchesSection({ organisationId, code }: { organisationId: OrganisationId; code: string }) {
  const { senateId, may } = useSenate()
  const answer = useAnswer<TouchesAnswer>(`/organisations/${organisationId}/touches`, {
    follows: ['decision', 'impact', 'action'],
  })
  const home = `/senates/${senateId}`
  return (
    <Section title={`What touches ${code}`} id="touches">
      <Answered answer={answer}>
        {({ decisions, impactsOn, impactsFrom, actions }) =>
          decisions.length + impactsOn.length + impactsFrom.length + actions.length === 0 ? (
            <Empty title={`Nothing touches ${code} yet`}>
              Decisions that address it, impacts on its services and its actions appear here.
            </Empty>
          ) : (
            <div className="stack">
              <Part
                title="Decisions that address it"
                items={decisions}
                all={`${home}/decisions?organisation=${organisationId}`}
              >
                {(decision) => (
                  <Addressed
                    key={decision.decisionId}
                    decision={decision}
                    home={home}
                    answersFor={may('response.answer', { answeringOrganisationId: organisationId }) ? code : undefined}
                  />
                )}
              </Part>
              <Part
                title="Impacts on it"
                items={byNeed(impactsOn)}
                all={`${home}/impacts?to=${organisationId}&state=all`}
              >
                {(impact) => (
                  <Felt
                    key={impact.id}
                    impact={impact}
                    home={home}
                    answersFor={may('impact.answer', { answeringOrganisationId: organisationId }) ? code : undefined}
                  />
                )}
              </Part>
              <Part
                title="Impacts from it"
                items={byNeed(impactsFrom)}
                all={`${home}/impacts?from=${organisationId}&state=all`}
              >
                {(impact) => <Felt key={impact.id} impact={impact} home={home} />}
              </Part>
              <Part title="Its actions" items={actions}>
                {(action) => (
                  <li key={action.id}>
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
                )}
              </Part>
            </div>
          )
        }
      </Answered>
    </Section>
  )
}

/** The most of a kind that stand here; the registers show everything. */
const shownAtMost = 6

interface PartProps<Item> {
  title: string
  items: readonly Item[]
  /** Where all of them are. */
  all?: string
  children(item: Item): ReactNode
}

function Part<Item>({ title, items, all, children }: PartProps<Item>) {
  if (items.length === 0) return null
  const rest = items.length - shownAtMost
  return (
    <Section
      title={title}
      count={items.length}
      level={3}
      surface="plain"
      action={
        all ? (
          <Link to={all}>
            Open the list<span className="nhsuk-u-visually-hidden">: {title}</span>
          </Link>
        ) : undefined
      }
    >
      <ul className="rows">{items.slice(0, shownAtMost).map((item) => children(item))}</ul>
      {rest > 0 ? <p className="soft">And {plural(rest, 'more', 'more')}.</p> : null}
    </Section>
  )
}

interface Asked {
  home: string
  /** The code of the organisation, for whoever answers for it. */
  answersFor?: string | undefined
}

function Addressed({ decision, home, answersFor }: Asked & { decision: AddressedDecision }) {
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

function Felt({ impact, home, answersFor }: Asked & { impact: TouchesAnswer['impactsOn'][number] }) {
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

/** What somebody still has to say first, what is closed last. */
function byNeed(impacts: TouchesAnswer['impactsOn']): TouchesAnswer['impactsOn'] {
  const rank = (state: string) =>
    ['asserted', 'cannotSayYet', 'contested'].includes(state) ? 0 : state === 'closed' ? 2 : 1
  return impacts.toSorted((one, other) => rank(one.state) - rank(other.state))
}

function stateName<State extends string>(
  states: readonly State[],
  names: Record<State, string>,
  state: string,
): string {
  const known = states.find((each) => each === state)
  return known ? names[known] : state
}
