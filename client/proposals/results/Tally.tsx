import { DataTable } from '../../ui/DataTable.tsx'
import { TallyChart } from './TallyChart.tsx'
import type { TallyLine } from './tally-lines.ts'

interface TallyProps {
  lines: readonly TallyLine[]
}

/** A tally as a small chart, and as the table that says the same. */
export function Tally({ lines }: TallyProps) {
  if (lines.length === 0) return null
  return (
    <div className="tally-both">
      <TallyChart lines={lines} />
      <TallyTable lines={lines} />
    </div>
  )
}

/** A tally in numbers. */
export function TallyTable({ lines }: TallyProps) {
  if (lines.length === 0) return null
  return (
    <DataTable
      caption="Tally"
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'name', header: 'Position', rowHeader: true, cell: ({ name }) => name },
        { key: 'count', header: 'Count', numeric: true, cell: ({ count }) => count },
      ]}
    />
  )
}
