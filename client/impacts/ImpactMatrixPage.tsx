import type { ImpactsAnswer } from '../../shared/impacts/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { ImpactMatrix } from './ImpactMatrix.tsx'
import { Register } from './Register.tsx'
import { registerPath } from './register.ts'
import { useRegisterFilter } from './useRegisterFilter.ts'

/** The register as a matrix: which organisation lands how much on which. */
export function ImpactMatrixPage() {
  const { senateId } = useSenate()
  const [filter, setFilter] = useRegisterFilter()
  const counted = useAnswer<ImpactsAnswer>(registerPath(senateId, filter, { limit: 1 }), {
    follows: ['impact'],
    keepPrevious: true,
  })
  const isFiltered = Object.keys(filter).length > 0
  return (
    <Register filter={filter} onFilter={setFilter} counted={counted.data}>
      {counted.data?.items.length === 0 ? null : (
        <p className="soft">
          Each row is what the organisation on the left does to the others. Open a cell to see its impacts.
        </p>
      )}
      <ImpactMatrix filter={filter} empty={isFiltered ? 'No impact matches these filters' : 'No impacts yet'} />
    </Register>
  )
}
