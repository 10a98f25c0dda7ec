import { Link } from 'react-router'
import type { ImpactsAnswer, ShownImpact } from '../../shared/impacts/answers.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Section } from '../ui/Section.tsx'
import { ImpactRows } from './ImpactRows.tsx'
import { Register } from './Register.tsx'
import { registerPath } from './register.ts'
import { useRegisterFilter } from './useRegisterFilter.ts'

/** The register by challenge, each challenge's worst impacts first. */
export function ImpactsPage() {
  const { senateId } = useSenate()
  const [filter, setFilter] = useRegisterFilter()
  const list = usePages<ShownImpact, ImpactsAnswer>(registerPath(senateId, filter, { sort: 'challenge', limit: 50 }), {
    follows: ['impact', 'challenge', 'organisation'],
    keepPrevious: true,
  })
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Register filter={filter} onFilter={setFilter} counted={list.first}>
      {list.error && list.items.length === 0 ? (
        <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
      ) : list.isPending ? (
        <Loading label="Loading impacts" shape="rows" />
      ) : list.items.length === 0 ? (
        <Empty title={isFiltered ? 'No impact matches these filters' : 'No impacts yet'}>
          {isFiltered
            ? 'Take a filter away to see more.'
            : 'An impact says what a change in one organisation does to a service of another.'}
        </Empty>
      ) : (
        byChallenge(list.items).map(({ challenge, items }) => (
          <Section
            key={challenge.id}
            title={challenge.title}
            count={list.first?.challenges.find(({ id }) => id === challenge.id)?.count}
            action={<Link to={`/senates/${senateId}/challenges/${challenge.id}`}>Open {challenge.ref}</Link>}
          >
            <ImpactRows items={items} />
          </Section>
        ))
      )}
      <MoreButton more={list.more} isLoading={list.isLoadingMore}>
        Show more impacts
      </MoreButton>
    </Register>
  )
}

/** The list comes in the order of challenges: a new group begins where another challenge does. */
function byChallenge(items: readonly ShownImpact[]) {
  return [...Map.groupBy(items, ({ challenge }) => challenge.id).values()].flatMap((ofChallenge) => {
    const [first] = ofChallenge
    return first ? [{ challenge: first.challenge, items: ofChallenge }] : []
  })
}
