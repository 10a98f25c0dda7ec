import { isRatified } from '../../shared/decisions/decision.ts'
import { methodNames } from '../../shared/decisions/states.ts'
import { plural } from '../../shared/format.ts'
import { managementNames } from '../../shared/members/interest-words.ts'
import { type Position, positions } from '../../shared/proposals/process.ts'
import { hasQuorumRule } from '../../shared/sessions/quorum.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Facts } from '../ui/Facts.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { Section } from '../ui/Section.tsx'
import { When } from '../ui/When.tsx'
import type { HeldDecision } from './held.ts'

const took: Record<Position, string> = {
  consent: 'consented',
  object: 'objected',
  for: 'for',
  against: 'against',
  abstain: 'abstained',
}

/** How the words came to be a decision: who was there, who stepped out, who signed, who dissented. */
export function HowDecided({ held: { state } }: { held: HeldDecision }) {
  const { terms } = useSenate().senate
  const { method, dissents } = state.content
  const { tally, quorum, presentSeatIds } = state.testing
  const interests = isRatified(state) ? state.record.snapshot.interests : state.interests
  const signed = state.state === 'draft' ? [] : state.signatures
  return (
    <Section title="How it was decided">
      <Facts
        facts={[
          {
            name: 'Method',
            value: method === 'chairsAction' ? "By the chair's action, between sessions" : methodNames[method],
          },
          {
            name: 'Tally',
            value: tally ? (
              <ul className="tally">
                {positions
                  .filter((position) => tally[position] !== undefined)
                  .map((position) => (
                    <li key={position}>
                      <strong>{tally[position]}</strong> {took[position]}
                    </li>
                  ))}
              </ul>
            ) : method === 'consensus' || method === 'consent' ? (
              'Nobody who was there objected'
            ) : null,
          },
          {
            name: 'Quorum',
            value: !hasQuorumRule(terms)
              ? null
              : quorum
                ? `${quorum.quorate ? 'Quorate' : 'Not quorate'}: ${plural(quorum.votingSeats, 'voting seat')} from ${plural(quorum.legalBodies, 'legal body', 'legal bodies')}, ${plural(quorum.layMembers, 'lay member')}`
                : method === 'chairsAction'
                  ? null
                  : 'Not recorded',
          },
          {
            name: 'Presided',
            value: state.presidedBySeatId ? <PersonName seatId={state.presidedBySeatId} /> : null,
          },
          {
            name: 'Present',
            value:
              presentSeatIds.length > 0 ? (
                <details className="present">
                  <summary>{plural(presentSeatIds.length, 'member')}</summary>
                  <ul>
                    {presentSeatIds.map((seatId) => (
                      <li key={seatId}>
                        <PersonName seatId={seatId} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null,
          },
          {
            name: 'Interests',
            value:
              interests.length > 0 ? (
                <ul className="plain-list">
                  {interests.map(({ seatId, interestId, management }) => (
                    <li key={interestId}>
                      <PersonName seatId={seatId} />: {managementNames[management].toLowerCase()}
                    </li>
                  ))}
                </ul>
              ) : isRatified(state) ? (
                'Nobody stepped out'
              ) : null,
          },
          {
            name: 'Ratified by',
            value:
              signed.length > 0 ? (
                <ul className="plain-list">
                  {signed.map(({ seatId, at }) => (
                    <li key={seatId}>
                      <PersonName seatId={seatId} />, <When at={at} as="date" />
                    </li>
                  ))}
                </ul>
              ) : null,
          },
        ]}
      />
      {state.withoutAnswer.length > 0 ? (
        <>
          <h3 className="decision-subtitle">Went ahead without an answer</h3>
          <ul className="plain-list">
            {state.withoutAnswer.map(({ organisationIds, reason }) => (
              <li key={`${organisationIds.join()} ${reason}`}>
                <span className="chips">
                  {organisationIds.map((id) => (
                    <OrganisationChip key={id} id={id} />
                  ))}
                </span>{' '}
                {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3 className="decision-subtitle">Dissent</h3>
      {dissents.length === 0 ? (
        <p className="soft">None is recorded.</p>
      ) : (
        dissents.map(({ seatId, text }) => (
          <figure className="dissent" key={`${seatId} ${text}`}>
            <blockquote>{text}</blockquote>
            <figcaption>
              <PersonName seatId={seatId} />
            </figcaption>
          </figure>
        ))
      )}
    </Section>
  )
}
