import { formatNumber } from '../../../shared/format.ts'
import type { Metric } from '../../../shared/impacts/engine/network.ts'
import { type Samples, valuesOn } from '../../../shared/impacts/engine/samples.ts'
import type { TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import { quantile } from '../../../shared/impacts/statistics/quantile.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import type { Deterministic } from './useDeterministic.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'

interface ResultsTableProps {
  run: Extract<Deterministic, { kind: 'run' }>
  /** Undefined until the first runs with drawn values are there. */
  samples: Samples | undefined
  week: number
  model: SystemModelAnswer
  names: TargetNames
}

interface Row {
  serviceId: string
  with: number
  occupancy: number
  /** Where 9 runs of 10 lie. */
  runs: string
  delayed: number
  queue: number
}

/** Each service at the end of a week: where it stands, and what the changes make of it. */
export function ResultsTable({ run, samples, week, model, names }: ResultsTableProps) {
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
        runs: rangeOf(samples, serviceId, week),
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
    { key: 'runs', header: '9 runs of 10', numeric: true, cell: (row) => row.runs },
    { key: 'delayed', header: 'Delayed, difference', numeric: true, cell: (row) => signed(row.delayed) },
    { key: 'queue', header: 'Waiting, difference', numeric: true, cell: (row) => signed(row.queue) },
  ]
}

function rangeOf(samples: Samples | undefined, service: string, week: number): string {
  if (!samples?.services.includes(service)) return ''
  const values = valuesOn(
    samples,
    { metric: 'occupancy', service, of: 'difference' },
    week,
    new Float64Array(samples.runs),
  )
  return `${signed(quantile(values, 0.05))} to ${signed(quantile(values, 0.95))}`
}

function signed(value: number): string {
  const text = formatNumber(value)
  return value > 0 && text !== '0' ? `+${text}` : text
}
