import { Link } from 'react-router'
import { verbNames } from '../../shared/challenges/verbs.ts'
import { isRatified } from '../../shared/decisions/decision.ts'
import { forceNames, methodNames, publicationNames } from '../../shared/decisions/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Facts } from '../ui/Facts.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import { DecisionStateTag } from './DecisionStateTag.tsx'
import type { HeldDecision } from './held.ts'

/** What somebody who has half a minute needs to know. */
export function AtAGlance({ held: { state, challenge, session } }: { held: HeldDecision }) {
  const { senateId } = useSenate()
  const { force, verb, method, ownerSeatId, effectiveFrom, reviewOn, addressedTo, publication } = state.content
  const nextReviewOn = isRatified(state) ? state.nextReviewOn : reviewOn
  return (
    <Section title="At a glance">
      <div className="glance">
        <Facts
          facts={[
            { name: 'Status', value: <DecisionStateTag state={state.state} /> },
            {
              name: 'Force',
              value: force === 'advice' ? 'Advice: each organisation decides for itself' : forceNames[force],
            },
            { name: 'Verb', value: verb ? verbNames[verb] : null },
            {
              name: 'Challenge',
              value: challenge ? (
                <Link to={`/senates/${senateId}/challenges/${challenge.id}`}>
                  {challenge.ref} {challenge.title}
                </Link>
              ) : null,
            },
            {
              name: isRatified(state) ? 'Decided' : 'Drafted',
              value: <When at={isRatified(state) ? state.ratifiedAt : state.draftedAt} as="date" />,
            },
            { name: 'How', value: methodNames[method] },
            {
              name: 'Where',
              value: session ? (
                <>
                  {session.title}, <When at={session.startsAt} as="date" />.{' '}
                  <Link to={`/senates/${senateId}/sessions/${session.id}/replay?at=decision-${state.id}`}>
                    Replay the moment
                  </Link>
                </>
              ) : null,
            },
          ]}
        />
        <Facts
          facts={[
            { name: 'Owner', value: ownerSeatId ? <PersonName seatId={ownerSeatId} /> : 'Nobody yet' },
            { name: 'Counts from', value: effectiveFrom ? <When at={effectiveFrom} as="date" /> : null },
            { name: 'Next review', value: nextReviewOn ? <When at={nextReviewOn} as="date" /> : 'No date' },
            {
              name: 'Addressed to',
              value:
                addressedTo.length > 0 ? (
                  <span className="chips">
                    {addressedTo.map((id) => (
                      <OrganisationChip key={id} id={id} />
                    ))}
                  </span>
                ) : (
                  'Nobody outside the senate'
                ),
            },
            { name: 'Publication', value: publicationNames[publication] },
          ]}
        />
      </div>
    </Section>
  )
}
