import type { Decision } from '../../shared/decisions/decision.ts'
import type { ImpactsAnswer, ShownImpact } from '../../shared/impacts/answers.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ImpactRows } from '../impacts/shown.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'

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
        <ImpactRows items={list.items} />
      )}
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more impacts
      </MoreButton>
    </Section>
  )
}
