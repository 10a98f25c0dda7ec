// biome-ignore-all lint/a11y/noRedundantRoles: on a phone the parts are blocks, which takes their meaning away in Safari
import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  header: string
  cell(row: Row): ReactNode
  /** Figures stand under each other, at the right. */
  numeric?: boolean
  /** Can be sorted by: the header becomes a button. */
  sortable?: boolean
  /** Names the row: read out with every cell, and the heading of the row's card on a phone. */
  rowHeader?: boolean
}

export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}

interface DataTableProps<Row> {
  /** What the table holds, for those who hear the page. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey(row: Row): string
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Shows the caption above the table; otherwise it is only heard. */
  captionShown?: boolean
}

/** A table on a desk; on a phone, a list of cards with the column's name before each value. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  captionShown = false,
}: DataTableProps<Row>) {
  return (
    <table className="data-table" role="table">
      <caption className={captionShown ? 'data-table__caption' : 'nhsuk-u-visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.numeric === true ? 'data-table__numeric' : undefined}
              aria-sort={column.sortable === true ? (sort?.key === column.key ? sort.direction : 'none') : undefined}
            >
              {column.sortable === true && onSort !== undefined ? (
                <button type="button" className="data-table__sort" onClick={() => onSort(nextSort(column.key, sort))}>
                  {column.header}
                </button>
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => {
              const Cell = column.rowHeader === true ? 'th' : 'td'
              return (
                <Cell
                  key={column.key}
                  {...(column.rowHeader === true ? { scope: 'row', role: 'rowheader' } : { role: 'cell' })}
                  className={column.numeric === true ? 'data-table__numeric' : undefined}
                >
                  <span className="data-table__label" aria-hidden="true">
                    {column.header}
                  </span>
                  <span className="data-table__value">{column.cell(row)}</span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function nextSort(key: string, sort: Sort | undefined): Sort {
  const isAscending = sort?.key === key && sort.direction === 'ascending'
  return { key, direction: isAscending ? 'descending' : 'ascending' }
}
