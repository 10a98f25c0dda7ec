import { Link, useSearchParams } from 'react-router'
import type { ImpactsAnswer, MatrixAnswer } from '../../shared/impacts/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { busiest, touching } from './busiest.ts'
import { ImpactList } from './ImpactList.tsx'
import { Register } from './Register.tsx'
import { filterIn, matrixPath, type RegisterFilter, registerPath, searchOf } from './register.ts'

/** The register from where one organisation stands: what lands on it, and what it lands on others. */
export function ImpactsByOrganisationPage() {
  const { senateId, organisations, organisation, me } = useSenate()
  const [search, setSearch] = useSearchParams()
  // One organisation at a time, on both sides: the filters "from" and "on" make way for it.
  const { from: _from, to: _to, ...filter } = filterIn(search)
  const asked = organisation(search.get('organisation'))
  const matrix = useAnswer<MatrixAnswer>(matrixPath(senateId, {}), { follows: ['impact'] })
  const kept = useAnswer<MatrixAnswer>(matrixPath(senateId, filter), { follows: ['impact'], keepPrevious: true })
  const own = me.answersFor.length > 0 ? me.answersFor : [me.organisationId]
  const isKnown = asked !== undefined || matrix.data !== undefined || matrix.error !== null
  const chosen =
    asked ?? (isKnown ? organisation(busiest(matrix.data?.cells ?? [], own)) : undefined) ?? organisations[0]
  const counted = useAnswer<ImpactsAnswer>(registerPath(senateId, filter, { limit: 1 }), {
    follows: ['impact'],
    keepPrevious: true,
  })
  const isFiltered = Object.keys(filter).length > 0
  const show = (next: RegisterFilter, organisationId: string | undefined) => {
    const address = searchOf(next)
    if (organisationId) address.set('organisation', organisationId)
    setSearch(address, { replace: true })
  }

  return (
    <Register
      filter={filter}
      onFilter={(next) => show(next, asked?.id)}
      counted={counted.data}
      withOrganisations={false}
    >
      {chosen && !isKnown ? (
        <Loading label="Loading impacts" shape="rows" />
      ) : chosen ? (
        <>
          <div className="impact-chooser">
            <Select
              id="organisation"
              label="Organisation"
              value={chosen.id}
              options={organisations.map(({ id, code, name }) => ({
                value: id,
                label: `${code}: ${name}${kept.data ? ` (${touching(kept.data.cells, id)})` : ''}`,
              }))}
              onChange={(id) => show(filter, id)}
            />
          </div>
          <Section title={`On ${chosen.code}: what others do to it`}>
            <ImpactList
              filter={{ ...filter, to: chosen.id }}
              empty={`No impacts on ${chosen.code}${isFiltered ? ' with these filters' : ' yet'}`}
            />
          </Section>
          <Section title={`From ${chosen.code}: what it does to others`}>
            <ImpactList
              filter={{ ...filter, from: chosen.id }}
              empty={`No impacts from ${chosen.code}${isFiltered ? ' with these filters' : ' yet'}`}
            />
          </Section>
        </>
      ) : (
        <Empty
          title="No organisations yet"
          action={<Link to={`/senates/${senateId}/organisations`}>Go to Organisations</Link>}
        >
          An impact goes from one organisation to another. Add them first.
        </Empty>
      )}
    </Register>
  )
}
