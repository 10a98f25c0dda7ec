import { formatNumber } from '../../../shared/format.ts'
import type { Metric } from '../../../shared/impacts/engine/network.ts'
import type { TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import type { Deterministic } from './useDeterministic.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'

interface ResultsTableProps {
  run: Extract<Deterministic, { kind: 'run' }>
  week: number
  model: SystemModelAnswer
  names: TargetNames
}

interface Row {
  serviceId: string
  with: number
  occupancy: number
  delayed: number
  queue: number
}

/** Each service at the end of a week: where it stands, and what the changes make of it. */
export function ResultsTable({ run, week, model, names }: ResultsTableProps) {
  const day = week * 7
  const computed = new Set(run.compiled.plan.services)
  const rows = model.services
    .filter(({ serviceId }) => computed.has(serviceId))
    .map(({ serviceId }): Row => {
      const of = (metric: Metric) => run.changed.series(metric, serviceId)[day] ?? 0
      const before = (metric: Metric) => run.baseline.series(metric, serviceId)[day] ?? 0
      const difference = (metric: Metric) => of(metric) - before(metric)
      return {
        serviceId,
        with: of('occupancy'),
        occupancy: difference('occupancy'),
        delayed: difference('delayed'),
        queue: difference('queue'),
      }
    })
  return (
    <DataTable
      caption={`Each service in week ${week}, and the difference that the changes make, in people`}
      columns={columnsFor(names)}
      rows={rows}
      rowKey={({ serviceId }) => serviceId}
    />
  )
}

function columnsFor(names: TargetNames): Column<Row>[] {
  return [
    { key: 'service', header: 'Service', rowHeader: true, cell: ({ serviceId }) => names.name(serviceId) },
    { key: 'with', header: 'People in it', numeric: true, cell: (row) => formatNumber(row.with) },
    { key: 'occupancy', header: 'Difference', numeric: true, cell: (row) => signed(row.occupancy) },
    { key: 'delayed', header: 'Delayed, difference', numeric: true, cell: (row) => signed(row.delayed) },
    { key: 'queue', header: 'Waiting, difference', numeric: true, cell: (row) => signed(row.queue) },
  ]
}

function signed(value: number): string {
  const text = formatNumber(value)
  return value > 0 && text !== '0' ? `+${text}` : text
}
