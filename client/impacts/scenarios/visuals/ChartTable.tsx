import { figureOf, signedFigure } from '../../../../shared/impacts/scenarios/two-digits.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { ShowAsTable } from '../../../ui/ShowAsTable.tsx'
import type { ChartView } from './chart.ts'
import { bandsThatFit } from './chart-scales.ts'
import { weekWords } from './week-words.ts'

interface ChartTableProps {
  of: string
  view: ChartView
  startsOn: string | null
}

/** Every week of a chart, with its bands. */
export function ChartTable({ of, view, startsOn }: ChartTableProps) {
  return (
    <ShowAsTable of={of}>
      {() => (
        <DataTable
          caption={`${of}, week by week`}
          columns={columnsOf(view, startsOn)}
          rows={view.line.map((_value, week) => week)}
          rowKey={String}
        />
      )}
    </ShowAsTable>
  )
}

function columnsOf(view: ChartView, startsOn: string | null): Column<number>[] {
  const shown = view.kind === 'difference' ? signedFigure : figureOf
  const bands = bandsThatFit(view)
  const figures = (key: string, header: string, values: readonly number[], words = shown): Column<number> => ({
    key,
    header,
    numeric: true,
    cell: (week) => words(values[week] ?? 0),
  })
  return [
    { key: 'week', header: 'Week', rowHeader: true, cell: (week) => weekWords(week, startsOn) },
    figures('line', view.kind === 'difference' ? 'Difference' : 'With the changes', view.line),
    ...(view.kind === 'level' ? [figures('before', 'Without the changes', view.before)] : []),
    ...(view.kind === 'level' && view.capacity ? [figures('capacity', 'Room for', view.capacity)] : []),
    ...(bands
      ? [
          figures('p5', '5 of 100 runs below', bands.p5),
          figures('p25', '25 below', bands.p25),
          figures('p75', '75 below', bands.p75),
          figures('p95', '95 below', bands.p95),
        ]
      : []),
  ]
}
