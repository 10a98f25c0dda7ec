import { formatDate, formatNumber, plural } from '../../../shared/format.ts'
import type { ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { meets } from '../../../shared/impacts/gates/gate-state.ts'
import { measureNames } from '../../../shared/impacts/gates/gate-words.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { PersonName } from '../../ui/PersonName.tsx'
import { ShowAsTable } from '../../ui/ShowAsTable.tsx'

type Reading = ShownGate['readings'][number]

/** Everything that was read of a gate, the latest first, and who entered it: a step goes ahead on these figures. */
export function Readings({ gate: { name, tests, readings } }: { gate: ShownGate }) {
  if (readings.length === 0) return null
  const testOf = (reading: Reading) => tests.find(({ id }) => id === reading.testId)
  const columns: Column<Reading>[] = [
    { key: 'day', header: 'Read on', rowHeader: true, cell: ({ readOn }) => formatDate(readOn) },
    {
      key: 'test',
      header: 'Of what',
      cell: (reading) => {
        const test = testOf(reading)
        return test ? `${measureNames[test.measure]}, ${test.service}` : '–'
      },
    },
    { key: 'value', header: 'Reading', numeric: true, cell: ({ value }) => formatNumber(value, 2) },
    {
      key: 'met',
      header: 'Met',
      cell: (reading) => {
        const test = testOf(reading)
        return test && meets(test, reading.value) ? 'Yes' : 'No'
      },
    },
    { key: 'by', header: 'Entered by', cell: ({ bySeatId }) => <PersonName seatId={bySeatId} personId={bySeatId} /> },
  ]
  const latestFirst = readings.toSorted((one, other) => (one.readOn < other.readOn ? 1 : -1))
  return (
    <ShowAsTable summary={`Show ${plural(readings.length, 'reading')}`} of={name}>
      {() => (
        <DataTable
          caption={`Readings of ${name}`}
          columns={columns}
          rows={latestFirst}
          rowKey={({ testId, readOn }) => `${testId} ${readOn}`}
        />
      )}
    </ShowAsTable>
  )
}
