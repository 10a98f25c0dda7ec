import './visuals.scss'
import type { ReactNode } from 'react'
import { signedFigure } from '../../../../shared/impacts/scenarios/two-digits.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { ShowAsTable } from '../../../ui/ShowAsTable.tsx'
import { TornadoBar } from './TornadoBar.tsx'
import { tornadoScale } from './tornado-scale.ts'

/** What the chosen difference becomes when one assumption goes from its low end to its high end, all else as likely. */
export interface TornadoRow {
  input: string
  /** `mean stay in Home ward (LCH)`. */
  name: string
  /** The assumption's ends in its own unit: `12 days`. */
  lowWords: string
  highWords: string
  /** The difference at each end, in people. */
  atLow: number
  atHigh: number
  /** `Dr Amara Nwosu, LCH`; null where nobody has said. */
  author: string | null
  source: string
}

interface TornadoProps {
  /** What it is about: "People waiting in LTHT Older people's wards, week 26". */
  of: string
  /** The difference with everything at its likely value. */
  base: number
  rows: readonly TornadoRow[]
  /** What can be done about an assumption: put it on the agenda. */
  action?: (row: TornadoRow) => ReactNode
}

/** Which assumptions a difference hangs on, the widest first. */
export function Tornado({ of, base, rows, action }: TornadoProps) {
  const scale = tornadoScale(base, rows)
  return (
    <div className="tornado">
      <p className="tornado__base">
        {of}: <strong>{signedFigure(base)}</strong> when every assumption is at its likely value. Each bar moves one of
        them from its low end to its high end.
      </p>
      <ol className="tornado__rows">
        {rows.map((row) => (
          <li key={row.input} className="tornado__row">
            <div className="tornado__words">
              <p className="tornado__name">{row.name}</p>
              <p className="tornado__ends">
                {row.lowWords}: <strong>{signedFigure(row.atLow)}</strong>, {row.highWords}:{' '}
                <strong>{signedFigure(row.atHigh)}</strong>
              </p>
              <p className="tornado__source">{whoSays(row)}</p>
            </div>
            <TornadoBar row={row} base={base} scale={scale} />
            {action ? <div className="tornado__action">{action(row)}</div> : null}
          </li>
        ))}
      </ol>
      <ShowAsTable of={`what ${of} hangs on`}>
        {() => (
          <DataTable caption={`What ${of} hangs on`} columns={columns} rows={rows} rowKey={({ input }) => input} />
        )}
      </ShowAsTable>
    </div>
  )
}

function whoSays({ author, source }: TornadoRow): string {
  return [author ?? 'Nobody has said', source].filter((part) => part !== '').join('. Source: ')
}

const columns: Column<TornadoRow>[] = [
  { key: 'name', header: 'Assumption', rowHeader: true, cell: ({ name }) => name },
  { key: 'low', header: 'Low', cell: ({ lowWords }) => lowWords },
  { key: 'atLow', header: 'Difference at low', numeric: true, cell: ({ atLow }) => signedFigure(atLow) },
  { key: 'high', header: 'High', cell: ({ highWords }) => highWords },
  { key: 'atHigh', header: 'Difference at high', numeric: true, cell: ({ atHigh }) => signedFigure(atHigh) },
  { key: 'who', header: 'Who says so', cell: whoSays },
]
