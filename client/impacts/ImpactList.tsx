import './impacts.scss'
import { Link } from 'react-router'
import { plural } from '../../shared/format.ts'
import type { ImpactsAnswer, ShownImpact } from '../../shared/impacts/answers.ts'
import { problemOf } from '../connection/api.ts'
import { usePages } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { MoreButton } from '../ui/MoreButton.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { ImpactRows } from './ImpactRows.tsx'
import { type RegisterFilter, registerPath, searchOf } from './register.ts'

interface ImpactListProps {
  filter: RegisterFilter
  /** How many at first; the rest behind "See all" or "Show more". */
  limit?: number
  /** On pages about something else: a link to the register instead of more rows. */
  seeAll?: boolean
  /** What stands there when there are none: "No impacts yet". */
  empty: string
}

/** The impacts that a filter keeps, worst first, fresh by news. */
export function ImpactList({ filter, limit = 20, seeAll = false, empty }: ImpactListProps) {
  const { senateId } = useSenate()
  const list = usePages<ShownImpact, ImpactsAnswer>(registerPath(senateId, filter, { sort: 'worst', limit }), {
    follows: ['impact'],
    keepPrevious: true,
  })
  if (list.error && list.items.length === 0) {
    return <ProblemNote problem={problemOf(list.error)} again={() => void list.refetch()} />
  }
  if (list.isPending) return <Loading label="Loading impacts" shape="rows" lines={3} />
  if (list.items.length === 0) return <Empty title={empty} />
  const many = Object.values(list.first?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <ImpactRows items={list.items} />
      {seeAll && list.more ? (
        <p className="more-button">
          <Link to={`/senates/${senateId}/impacts?${searchOf(filter)}`}>See all {plural(many, 'impact')}</Link>
        </p>
      ) : null}
      {seeAll ? null : (
        <MoreButton more={list.more} isLoading={list.isLoadingMore}>
          Show more impacts
        </MoreButton>
      )}
    </>
  )
}
