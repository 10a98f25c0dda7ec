import { useState } from 'react'
import { plural } from '../../../shared/format.ts'
import type { Preview } from '../../../shared/impacts/exchange/preview.ts'
import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Section } from '../../ui/Section.tsx'

/** More rows than this are shown when somebody asks for them. */
const firstRows = 100

const whatColumn = { key: 'what', header: 'What', rowHeader: true, cell: ({ what }: { what: string }) => what }
const addedColumns: Column<Preview['added'][number]>[] = [whatColumn, { key: 'as', header: 'As', cell: ({ as }) => as }]
const changedColumns: Column<Preview['changed'][number]>[] = [
  whatColumn,
  { key: 'before', header: 'Now', cell: ({ before }) => before },
  { key: 'after', header: 'After the import', cell: ({ after }) => after },
]
const refusedColumns: Column<Preview['refused'][number]>[] = [
  { key: 'at', header: 'Where', rowHeader: true, cell: ({ at }) => at },
  { key: 'problem', header: 'What is wrong', cell: ({ problem }) => problem },
]
const asideColumns: Column<Preview['leftAside'][number]>[] = [
  { key: 'at', header: 'Where', rowHeader: true, cell: ({ at }) => at },
  { key: 'note', header: 'What is not read', cell: ({ note }) => note },
]

/** What an import would do, line by line: first what is wrong, then what changes. */
export function PreviewLines({ preview }: { preview: Preview }) {
  const { added, changed, refused, moreRefused, leftAside } = preview
  return (
    <>
      <Lines title="Refused" rows={refused} columns={refusedColumns} more={moreRefused} />
      <Lines title="Changed" rows={changed} columns={changedColumns} />
      <Lines title="Added" rows={added} columns={addedColumns} />
      <Lines title="Left aside" rows={leftAside} columns={asideColumns} />
    </>
  )
}

interface LinesProps<Row> {
  title: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** How many there are beyond the rows. */
  more?: number
}

function Lines<Row>({ title, rows, columns, more = 0 }: LinesProps<Row>) {
  const [isWhole, setIsWhole] = useState(false)
  if (rows.length === 0) return null
  const shown = isWhole ? rows : rows.slice(0, firstRows)
  const wrapped = columns.map(
    ({ cell, ...column }): Column<{ row: Row; key: string }> => ({ ...column, cell: ({ row }) => cell(row) }),
  )
  const keyed = shown.map((row, n) => ({ row, key: String(n) }))
  return (
    <Section title={title} count={rows.length + more}>
      <DataTable caption={title} rows={keyed} rowKey={({ key }) => key} columns={wrapped} />
      {shown.length < rows.length ? (
        <Button variant="secondary" size="small" onPress={() => setIsWhole(true)}>
          Show all {rows.length}
        </Button>
      ) : null}
      {more > 0 ? (
        <p>
          There {more === 1 ? 'is' : 'are'} {plural(more, 'more problem')}. Mend these first.
        </p>
      ) : null}
    </Section>
  )
}
