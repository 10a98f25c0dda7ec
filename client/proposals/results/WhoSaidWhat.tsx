import { useSenate } from '../../connection/useSenate.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { When } from '../../ui/When.tsx'
import { choiceWords } from '../choice-words.ts'
import type { TestedHow } from '../tested.ts'
import { UnitName } from '../UnitName.tsx'

type Stance = TestedHow['stances'][number]

/** Who said what and why, as far as one may see it; the one that counts of each. */
export function WhoSaidWhat({ how }: { how: TestedHow }) {
  const last = new Map(how.stances.filter(({ words }) => words === how.words).map((one) => [one.unitId, one]))
  if (last.size === 0) return null
  const hasReasons = [...last.values()].some(({ reason }) => reason)
  return (
    <>
      <h3 className="result-part">Who said what</h3>
      <DataTable
        caption="Who said what"
        rows={[...last.values()]}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: 'who', header: 'Who', rowHeader: true, cell: ({ unitId }) => <UnitName unitId={unitId} /> },
          { key: 'what', header: 'Position', cell: ({ choice }) => choiceWords(choice, how) },
          ...(hasReasons ? [{ key: 'why', header: 'Reason', cell: ({ reason }: Stance) => reason ?? '' }] : []),
          { key: 'when', header: 'When', cell: (stance) => <Taken how={how} stance={stance} /> },
        ]}
      />
    </>
  )
}

function Taken({ how, stance }: { how: TestedHow; stance: Stance }) {
  const { seat } = useSenate()
  const by = seat(stance.castBy)?.name ?? 'somebody'
  const replaced = how.stances.find(({ number }) => number === stance.corrects)
  return (
    <>
      <When at={stance.at} as="time" />
      {stance.channel === 'recordedByChair' ? `, recorded by ${by}` : ''}
      {stance.channel === 'deputy' ? `, by ${by} as deputy` : ''}
      {replaced ? `, corrected after the count from ${choiceWords(replaced.choice, how).toLowerCase()}` : ''}
    </>
  )
}
