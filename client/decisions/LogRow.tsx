import { Link } from 'react-router'
import { verbNames } from '../../shared/challenges/verbs.ts'
import type { ListedDecision } from '../../shared/decisions/log.ts'
import { forceNames } from '../../shared/decisions/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { When } from '../ui/When.tsx'
import { DecisionStateTag } from './DecisionStateTag.tsx'

/** One line of the log, made for scanning: what it is first, who it asks last. */
export function LogRow({ decision }: { decision: ListedDecision }) {
  const { senateId } = useSenate()
  const { id, ref, title, verb, force, state, challenge, decidedAt, draftedAt, addressedTo } = decision
  return (
    <li className="log-row">
      <p className="log-row__ref">{ref}</p>
      <div className="log-row__what">
        <h2 className="log-row__title">
          <Link to={`/senates/${senateId}/decisions/${id}`}>{title}</Link>
        </h2>
        <p className="log-row__about">
          {verb ? <span className="log-row__verb">{verbNames[verb]}</span> : null}
          <span>{forceNames[force]}</span>
          {challenge ? <span>{challenge.title}</span> : null}
        </p>
        <p className="log-row__answers">
          <Answers decision={decision} />
          {addressedTo.length > 0 ? (
            <span className="log-row__addressed">
              <span className="nhsuk-u-visually-hidden">Addressed to </span>
              {addressedTo.map((organisationId) => (
                <OrganisationChip key={organisationId} id={organisationId} />
              ))}
            </span>
          ) : null}
        </p>
      </div>
      <div className="log-row__where">
        <DecisionStateTag state={state} />
        <span className="log-row__date">
          {decidedAt ? (
            <When at={decidedAt} as="date" />
          ) : (
            <>
              Drafted <When at={draftedAt} as="date" />
            </>
          )}
        </span>
      </div>
    </li>
  )
}

function Answers({ decision: { state, answers, signedBySeatIds } }: { decision: ListedDecision }) {
  if (state === 'ratifying') return <span>Ratified by {signedBySeatIds.length} of 2</span>
  if (answers.of === 0) return null
  return (
    <span>
      Answered {answers.answered} of {answers.of}
      {answers.overdue ? <strong className="log-row__overdue">, {answers.overdue} overdue</strong> : null}
    </span>
  )
}
