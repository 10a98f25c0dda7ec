import type { Assumption, ScenarioContent } from '../../../../shared/impacts/scenarios/content.ts'
import {
  changeSentence,
  paramName,
  paramUnit,
  rangeWords,
  type TargetNames,
} from '../../../../shared/impacts/scenarios/sentence.ts'
import { DataTable } from '../../../ui/DataTable.tsx'

interface InputsProps {
  titles: readonly [string, string]
  contents: readonly [ScenarioContent, ScenarioContent]
  names: TargetNames
}

/** The changes of both, those about the same thing beside each other. */
export function ChangesCompared({ titles, contents, names }: InputsProps) {
  const [one, other] = contents
  const keys = [...new Set([...one.changes, ...other.changes].map(({ target, param }) => `${target} ${param}`))]
  const said = ({ changes, startsOn }: ScenarioContent, key: string) => {
    const found = changes.filter(({ target, param }) => `${target} ${param}` === key)
    if (found.length === 0) return <span className="soft">No change</span>
    return found.map((change) => <p key={change.id}>{changeSentence(change, startsOn, names)}</p>)
  }
  return (
    <DataTable
      caption="The changes of both scenarios"
      columns={[
        {
          key: 'what',
          header: 'What changes',
          rowHeader: true,
          cell: (key: string) => names.name(key.split(' ')[0] ?? ''),
        },
        { key: 'one', header: titles[0], cell: (key: string) => said(one, key) },
        { key: 'other', header: titles[1], cell: (key: string) => said(other, key) },
      ]}
      rows={keys}
      rowKey={(key) => key}
    />
  )
}

/** Only what differs: the same number in both needs no row. */
export function AssumptionsCompared({ titles, contents, names }: InputsProps) {
  const [one, other] = contents.map(({ assumptions }) => new Map(assumptions.map((each) => [each.id, each])))
  const all = [...new Map([...(one ?? []), ...(other ?? [])]).values()]
  const words = (assumption: Assumption | undefined) =>
    assumption
      ? rangeWords(assumption, assumption.param, paramUnit(assumption.param, assumption.target, names))
      : 'As the system model has it'
  const rows = all.filter(({ id }) => words(one?.get(id)) !== words(other?.get(id)))
  if (rows.length === 0) return <p className="soft">They assume the same.</p>
  return (
    <DataTable
      caption="What the two scenarios assume differently"
      columns={[
        {
          key: 'what',
          header: 'Number',
          rowHeader: true,
          cell: ({ target, param }: Assumption) => `${names.name(target)}: ${paramName(param, names)}`,
        },
        { key: 'one', header: titles[0], cell: ({ id }: Assumption) => words(one?.get(id)) },
        { key: 'other', header: titles[1], cell: ({ id }: Assumption) => words(other?.get(id)) },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  )
}
