import { formatNumber } from '../../../../shared/format.ts'
import type { ModelFile } from '../../../../shared/impacts/engine/model-file.ts'
import type { Compared } from '../../../../shared/impacts/scenarios/compare-runs.ts'
import type { TargetNames } from '../../../../shared/impacts/scenarios/sentence.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Section } from '../../../ui/Section.tsx'
import { ComputedFrom } from '../ComputedFrom.tsx'
import { useComparison } from './useComparison.ts'

interface ResultsComparedProps {
  titles: readonly [string, string]
  one: ModelFile
  other: ModelFile
  names: TargetNames
}

const metricWords: Partial<Record<Compared['metric'], string>> = {
  occupancy: 'People in it',
  delayed: 'Delayed transfers',
  queue: 'People waiting',
}

/** The difference that each makes, and the difference between those. */
export function ResultsCompared({ titles, one, other, names }: ResultsComparedProps) {
  const comparison = useComparison(one, other)
  return (
    <Section title="What comes of each">
      <p className="scenario-rule">
        Both are run with the same draws, so luck never looks like a difference between them. Numbers are of people, the
        middle of all runs; in brackets where 9 runs of 10 lie.
      </p>
      {comparison.state === 'running' ? <Loading label="Running both scenarios with the same draws" lines={6} /> : null}
      {comparison.state === 'failed' ? (
        <p role="alert">The comparison could not be computed. Load the page again to try once more.</p>
      ) : null}
      {comparison.state === 'done' ? <ComputedFrom isOld={comparison.isOld} /> : null}
      {comparison.state === 'done' && comparison.rows.length === 0 ? (
        <p>Neither makes a difference that can be seen.</p>
      ) : null}
      {comparison.state === 'done' && comparison.rows.length > 0 ? (
        <DataTable
          caption="The difference that each scenario makes, and the difference between the two"
          columns={columnsFor(titles, names)}
          rows={comparison.rows}
          rowKey={({ serviceId, metric, week }) => `${serviceId} ${metric} ${week}`}
        />
      ) : null}
    </Section>
  )
}

function columnsFor(titles: readonly [string, string], names: TargetNames): Column<Compared>[] {
  return [
    {
      key: 'what',
      header: 'Service',
      rowHeader: true,
      cell: ({ serviceId, metric, week }) =>
        `${names.name(serviceId)}: ${metricWords[metric]?.toLowerCase() ?? metric}, week ${week}`,
    },
    { key: 'one', header: titles[0], numeric: true, cell: (row) => signed(row.one) },
    { key: 'other', header: titles[1], numeric: true, cell: (row) => signed(row.other) },
    {
      key: 'apart',
      header: 'Second less first',
      numeric: true,
      cell: ({ p5, p50, p95 }) => `${signed(p50)} (${signed(p5)} to ${signed(p95)})`,
    },
  ]
}

function signed(value: number): string {
  const text = formatNumber(value)
  return value > 0 && text !== '0' ? `+${text}` : text
}
