import { Link } from 'react-router'
import { plural } from '../../shared/format.ts'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import { costWords } from '../../shared/impacts/sentence.ts'
import { type Confidence, effectNames, type Source } from '../../shared/impacts/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Facts } from '../ui/Facts.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { PersonName } from '../ui/PersonName.tsx'
import { When } from '../ui/When.tsx'

const confidenceNames: Record<Confidence, string> = { low: 'Low', medium: 'Medium', high: 'High' }
const sourceNames: Record<Source, string> = { stated: 'Stated by people', modelled: 'Taken out of a model' }

/** Everything else about an impact, at a glance. */
export function ImpactFacts({ impact: { state, named, challenge, decision } }: { impact: ShownImpact }) {
  const { senateId } = useSenate()
  const { claim, assertedAt, assertedBy } = state
  const { lagWeeks, durationWeeks } = claim
  return (
    <Facts
      facts={[
        {
          name: 'From',
          value: (
            <>
              <OrganisationChip id={claim.fromOrganisationId} withName />
              <div>{named.fromService}</div>
            </>
          ),
        },
        {
          name: 'On',
          value: (
            <>
              <OrganisationChip id={claim.toOrganisationId} withName />
              <div>{named.toService}</div>
            </>
          ),
        },
        { name: 'Effect', value: effectNames[claim.effect] },
        {
          name: 'Felt',
          value: lagWeeks === null ? null : lagWeeks === 0 ? 'At once' : `Within ${plural(lagWeeks, 'week')}`,
        },
        { name: 'Lasts', value: durationWeeks === null ? null : plural(durationWeeks, 'week') },
        { name: 'Cost', value: costWords(claim, named) },
        { name: 'Confidence', value: confidenceNames[claim.confidence] },
        {
          name: 'Figure',
          value: claim.scenario ? (
            <Link to={`/senates/${senateId}/pins/${claim.scenario.pinId}`}>Taken out of a pinned scenario</Link>
          ) : (
            sourceNames[claim.source]
          ),
        },
        {
          name: 'Challenge',
          value: (
            <Link to={`/senates/${senateId}/challenges/${challenge.id}`}>
              {challenge.ref}: {challenge.title}
            </Link>
          ),
        },
        { name: 'Option', value: named.option },
        {
          name: 'Decision',
          value: decision ? (
            <Link to={`/senates/${senateId}/decisions/${decision.id}`}>
              {decision.ref}: {decision.title}
            </Link>
          ) : null,
        },
        {
          name: 'Asserted',
          value: (
            <>
              <PersonName seatId={assertedBy} personId={assertedBy} />, <When at={assertedAt} as="date" />
            </>
          ),
        },
      ]}
    />
  )
}
