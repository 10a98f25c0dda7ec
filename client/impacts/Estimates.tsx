import type { ReactNode } from 'react'
import type { Impact } from '../../shared/impacts/impact.ts'
import type { Named } from '../../shared/impacts/sentence.ts'
import { type Estimate, figure, unitWords } from '../../shared/impacts/units.ts'
import { type Column, DataTable } from '../ui/DataTable.tsx'
import { PersonName } from '../ui/PersonName.tsx'

interface Row {
  whose: ReactNode
  key: string
  estimate: Estimate | null
}

const columns: Column<Row>[] = [
  { key: 'whose', header: 'Whose estimate', rowHeader: true, cell: ({ whose }) => whose },
  { key: 'likeliest', header: 'Likeliest', numeric: true, cell: ({ estimate }) => part(estimate, 'magnitude') },
  { key: 'low', header: 'Lowest', numeric: true, cell: ({ estimate }) => part(estimate, 'low') },
  { key: 'high', header: 'Highest', numeric: true, cell: ({ estimate }) => part(estimate, 'high') },
  { key: 'unit', header: 'Counted in', cell: ({ estimate }) => (estimate ? counted(estimate) : 'no figure given') },
]

/** The figures, side by side where there are two views of them. */
export function Estimates({ impact, named }: { impact: Impact; named: Named }) {
  const rows = rowsOf(impact, named)
  return <DataTable caption="Estimates" columns={columns} rows={rows} rowKey={({ key }) => key} />
}

function rowsOf({ claim, standing, assertedBy }: Impact, { to }: Named): Row[] {
  const now: Row = { key: 'now', whose: 'The estimate', estimate: claim }
  const theirs = 'answer' in standing && standing.answer.kind === 'contested' ? standing.answer : undefined
  const settlement = 'settlement' in standing ? standing.settlement : null
  const first = settlement?.outcome === 'revised' ? settlement.before : claim
  const asserted: Row = {
    key: 'asserted',
    whose: (
      <>
        As asserted by <PersonName seatId={assertedBy} personId={assertedBy} />
      </>
    ),
    estimate: first,
  }
  const counter: Row[] = theirs ? [{ key: 'counter', whose: `${to} says`, estimate: theirs.counterEstimate }] : []
  if (settlement?.outcome === 'revised') return [{ ...now, whose: 'Settled on' }, asserted, ...counter]
  return theirs ? [asserted, ...counter] : [now]
}

function part(estimate: Estimate | null, name: 'magnitude' | 'low' | 'high'): string {
  const value = estimate?.[name]
  return !estimate || value == null ? '–' : figure(value, estimate.unit)
}

function counted({ unit }: Estimate): string {
  return unit === 'pounds' ? 'pounds' : unitWords[unit].many
}
