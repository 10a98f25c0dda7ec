import { Link, useSearchParams } from 'react-router'
import type { ImpactsAnswer } from '../../shared/impacts/answers.ts'
import { useAnswer } from '../connection/useAnswer.ts'
import { useSenate } from '../connection/useSenate.ts'
import { Empty } from '../ui/Empty.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { ImpactList } from './ImpactList.tsx'
import { Register } from './Register.tsx'
import { filterIn, type RegisterFilter, registerPath, searchOf } from './register.ts'

/** The register from where one organisation stands: what lands on it, and what it lands on others. */
export function ImpactsByOrganisationPage() {
  const { senateId, organisations, organisation, me } = useSenate()
  const [search, setSearch] = useSearchParams()
  // One organisation at a time, on both sides: the filters "from" and "on" make way for it.
  const { from: _from, to: _to, ...filter } = filterIn(search)
  const own = me.answersFor[0] ?? me.organisationId
  const chosen = organisation(search.get('organisation')) ?? organisation(own) ?? organisations[0]
  const counted = useAnswer<ImpactsAnswer>(registerPath(senateId, filter, { limit: 1 }), {
    follows: ['impact'],
    keepPrevious: true,
  })
  const show = (kept: RegisterFilter, organisationId: string | undefined) => {
    const next = searchOf(kept)
    if (organisationId) next.set('organisation', organisationId)
    setSearch(next, { replace: true })
  }

  return (
    <Register
      filter={filter}
      onFilter={(kept) => show(kept, chosen?.id)}
      counted={counted.data}
      withOrganisations={false}
    >
      {chosen ? (
        <>
          <div className="impact-chooser">
            <Select
              id="organisation"
              label="Organisation"
              value={chosen.id}
              options={organisations.map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` }))}
              onChange={(id) => show(filter, id)}
            />
          </div>
          <Section title={`On ${chosen.code}: what others land on it`}>
            <ImpactList filter={{ ...filter, to: chosen.id }} empty={`Nothing lands on ${chosen.code}`} />
          </Section>
          <Section title={`From ${chosen.code}: what it lands on others`}>
            <ImpactList filter={{ ...filter, from: chosen.id }} empty={`${chosen.code} lands nothing on others`} />
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
