import { verbNames, verbs } from '../../shared/challenges/verbs.ts'
import type { LogFacets as Counts } from '../../shared/decisions/log.ts'
import { decisionStateNames, decisionStates, forceNames, forces } from '../../shared/decisions/states.ts'
import { useSenate } from '../connection/useSenate.ts'
import { type FacetGroup, Facets } from '../ui/Facets.tsx'
import { OrganisationChip } from '../ui/OrganisationChip.tsx'
import { DecidedBetween } from './DecidedBetween.tsx'
import type { LogView } from './useLogFilters.ts'

/** The ways to narrow the log down, each with how many decisions it would leave. */
export function LogFacets({ counts, view }: { counts: Counts; view: LogView }) {
  const { organisations } = useSenate()
  const inOrder = <Value extends string>(
    known: readonly Value[],
    counted: readonly { value: string; count: number }[],
    names: Record<Value, string>,
    key: keyof typeof view.chosen & string,
  ) =>
    known
      .map((value) => ({ value, label: names[value], count: counted.find((one) => one.value === value)?.count ?? 0 }))
      .filter(({ value, count }) => count > 0 || view.chosen[key]?.includes(value))
  const groups: FacetGroup[] = [
    {
      key: 'status',
      title: 'Status',
      options: inOrder(decisionStates, counts.status, decisionStateNames, 'status'),
    },
    {
      key: 'organisation',
      title: 'Addressed to',
      options: inOrder(
        organisations.map((organisation) => organisation.id),
        counts.organisation,
        Object.fromEntries(organisations.map(({ id, name }) => [id, name])),
        'organisation',
      ).map(({ value, count }) => ({ value, count, label: <OrganisationChip id={value} /> })),
    },
    {
      key: 'challenge',
      title: 'Challenge',
      options: counts.challenge.map(({ value, title, count }) => ({ value, label: title, count })),
    },
    {
      key: 'verb',
      title: 'Verb',
      options: inOrder([...verbs, 'none'], counts.verb, { ...verbNames, none: 'None of the four' }, 'verb'),
    },
    { key: 'force', title: 'Force', options: inOrder(forces, counts.force, forceNames, 'force') },
  ]
  return (
    <Facets
      groups={groups.filter(({ options }) => options.length > 0)}
      chosen={view.chosen}
      onChange={(next) => (Object.keys(next).length === 0 ? view.clear() : view.choose(next))}
    >
      <DecidedBetween windows={counts.from} view={view} />
    </Facets>
  )
}
