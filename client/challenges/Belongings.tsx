import { Link } from 'react-router'
import type { ChallengeAnswer } from '../../shared/challenges/answers.ts'
import { verbNames, verbs } from '../../shared/challenges/verbs.ts'
import { decisionStateNames, decisionStates } from '../../shared/decisions/states.ts'
import { proposalStateNames, proposalStates } from '../../shared/proposals/ways.ts'
import { actionStateNames, actionStates } from '../../shared/sessions/action-state.ts'
import { useSenate } from '../connection/useSenate.ts'
import { PersonName } from '../ui/PersonName.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { actionTones, decisionTones, toneIn } from '../ui/state-tones.ts'
import { When } from '../ui/When.tsx'
import { ImpactsOf } from './ImpactsOf.tsx'
import { ShortList } from './ShortList.tsx'

/** Nothing is due any more. */
const overActionStates: ReadonlySet<string> = new Set(['done', 'verified', 'cancelled'])

/** Impacts, pinned words, decisions and actions of a challenge, as short lists. */
export function Belongings({ challenge }: { challenge: ChallengeAnswer }) {
  const { senateId } = useSenate()
  const { state, proposals, decisions, actions } = challenge
  return (
    <>
      <ImpactsOf challengeId={state.id} count={challenge.impacts.length} />
      <ShortList
        title="Words put to the senate"
        items={proposals}
        itemKey={(proposal) => proposal.id}
        empty="No words have been put to the senate yet."
        row={(proposal) => (
          <>
            <p className="put-words">
              <q>{proposal.wording}</q>
            </p>
            <p className="row__detail">
              <Link to={`/senates/${senateId}/proposals/${proposal.id}`}>{proposal.ref}</Link>
              {proposal.agreedAt ? (
                <>
                  , <When at={proposal.agreedAt} as="date" />
                </>
              ) : null}{' '}
              <StateTag tone={proposal.state === 'carried' ? 'good' : 'quiet'}>
                {nameIn(proposalStates, proposalStateNames, proposal.state)}
              </StateTag>
            </p>
          </>
        )}
      />
      <ShortList
        title="Decisions"
        items={decisions}
        itemKey={(decision) => decision.id}
        empty="Nothing has been decided yet."
        action={<Link to={`/senates/${senateId}/decisions?challenge=${state.id}`}>See all in the log</Link>}
        row={(decision) => (
          <>
            <p className="row__title">
              <Link to={`/senates/${senateId}/decisions/${decision.id}`}>{decision.title}</Link>{' '}
              <StateTag tone={toneIn(decisionTones, decision.state)}>
                {nameIn(decisionStates, decisionStateNames, decision.state)}
              </StateTag>
            </p>
            <p className="row__detail">
              {decision.ref}
              {decision.verb ? `, ${nameIn(verbs, verbNames, decision.verb).toLowerCase()}` : ''}
              {decision.decidedAt ? (
                <>
                  , <When at={decision.decidedAt} as="date" />
                </>
              ) : null}
            </p>
          </>
        )}
      />
      <ShortList
        title="Actions"
        items={actions}
        itemKey={(action) => action.id}
        empty="No actions yet."
        row={(action) => (
          <>
            <p className="row__title">
              <span>{action.text}</span>{' '}
              <StateTag tone={toneIn(actionTones, action.state)}>
                {nameIn(actionStates, actionStateNames, action.state)}
              </StateTag>
            </p>
            <p className="row__detail">
              <PersonName seatId={action.ownerSeatId} />
              {overActionStates.has(action.state) ? null : (
                <>
                  , <When at={action.dueOn} as="due" />
                </>
              )}
            </p>
          </>
        )}
      />
    </>
  )
}

function nameIn<Key extends string>(keys: readonly Key[], names: Record<Key, string>, value: string): string {
  const key = keys.find((each) => each === value)
  return key ? names[key] : value
}
