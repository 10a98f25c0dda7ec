import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { type SectorColumn, stancesBySector, type TurnoutColumn } from '../../../shared/proposals/by-sector.ts'
import { sectorNames } from '../../../shared/proposals/sectors.ts'
import type { GuardedGrid } from '../../../shared/proposals/small-cells.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { TestedHow } from '../tested.ts'

const columnNames: Record<SectorColumn | TurnoutColumn, string> = {
  consent: 'Consent',
  object: 'Object',
  for: 'For',
  against: 'Against',
  abstain: 'Abstain',
  neither: 'Neither',
  none: 'No answer',
  voted: 'Voted',
  silent: 'Did not vote',
}

interface BySectorProps {
  how: TestedHow
  turnoutBySector: ProposalAnswer['turnoutBySector'] | 'notReplayed'
}

/** Where each part of the system stands, once there is more than a number to see. Of a secret ballot, who voted at all. */
export function BySector({ how, turnoutBySector }: BySectorProps) {
  if (how.ballot === 'secret') {
    if (!how.result || turnoutBySector === 'notReplayed') return null
    return turnoutBySector ? (
      <Grid
        title="Who voted, by sector"
        grid={turnoutBySector}
        note="How a sector voted is not kept anywhere. Where a number would single somebody out, the line is withheld."
      />
    ) : (
      <p className="soft">Who voted is not shown by sector: here, it would single somebody out.</p>
    )
  }
  if (!how.result && how.showResults !== 'live') return null
  const grid = stancesBySector(how)
  return grid && how.stances.length > 0 ? <Grid title="By sector" grid={grid} /> : null
}

interface GridProps {
  title: string
  grid: GuardedGrid<keyof typeof sectorNames, SectorColumn | TurnoutColumn>
  note?: string
}

function Grid({ title, grid: { columns, rows }, note }: GridProps) {
  return (
    <>
      <h3 className="result-part">{title}</h3>
      {note ? <p className="soft">{note}</p> : null}
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'sector', header: 'Sector', rowHeader: true, cell: ({ key }) => sectorNames[key] },
          ...columns.map((column, n) => ({
            key: column,
            header: columnNames[column],
            numeric: true,
            cell: ({ cells }: (typeof rows)[number]) => (cells ? (cells[n] ?? 0) : <Withheld />),
          })),
          { key: 'total', header: 'Asked', numeric: true, cell: ({ total }) => total },
        ]}
      />
    </>
  )
}

function Withheld() {
  return <span className="soft">withheld</span>
}
