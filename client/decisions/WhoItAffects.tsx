import { Link } from 'react-router'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { ImpactsAnswer, ShownImpact } from '../../shared/impacts/answers.ts'
import { answerSentence, effectSentence, plainText, riskSentence } from '../../shared/impacts/sentence.ts'
import { impactStateNames } from '../../shared/impacts/states.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { impactTones } from '../ui/state-tones.ts'

/** The impacts that were taken into account, each with what the organisation that feels it says. */
export function WhoItAffects({ decision }: { decision: Pick<Decision, 'id'> }) {
  const { senateId } = useSenate()
  const list = usePages<ShownImpact, ImpactsAnswer>(
    `/senates/${senateId}/impacts?decision=${decision.id}&sort=worst&limit=100`,
    { follows: ['impact', `decision:${decision.id}`] },
  )
  return (
    <Section title="Who it affects" count={list.items.length || undefined}>
      {list.error && list.items.length === 0 ? (
        <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading label="Loading impacts" lines={3} />
      ) : list.items.length === 0 ? (
        <p className="soft">No impact on the register belongs to this decision.</p>
      ) : (
        <ul className="rows">
          {list.items.map((impact) => (
            <Affected key={impact.state.id} impact={impact} />
          ))}
        </ul>
      )}
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more impacts
      </MoreButton>
    </Section>
  )
}

function Affected({ impact: { state, named } }: { impact: ShownImpact }) {
  const { senateId } = useSenate()
  const { claim, standing } = state
  return (
    <li>
      <p className="affected__caption">
        <span className="affected__ref">{state.ref}</span> <OrganisationChip id={claim.toOrganisationId} />{' '}
        <StateTag tone={impactTones[standing.state]}>{impactStateNames[standing.state]}</StateTag>
      </p>
      <p>
        <Link to={`/senates/${senateId}/impacts/${state.id}`}>{plainText(effectSentence(claim, named))}</Link>
      </p>
      <p className="soft">
        {plainText(riskSentence(claim))} {plainText(answerSentence(state, named))}
      </p>
    </li>
  )
}
