import { routeColumns, serviceColumns } from '../../../shared/impacts/exchange/csv/columns.ts'
import { DataTable } from '../../ui/DataTable.tsx'

/** What each column of the tables means. */
export function ColumnList() {
  return (
    <details className="fold">
      <summary>What the columns mean</summary>
      <p>
        Leave columns out, or cells empty, for what should stay as it is. Write none into a cell to take away what is
        there.
      </p>
      {[
        { caption: 'Columns of services.csv', rows: serviceColumns },
        { caption: 'Columns of routes.csv', rows: routeColumns },
      ].map(({ caption, rows }) => (
        <DataTable
          key={caption}
          captionShown
          caption={caption}
          rows={rows}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: 'Column', rowHeader: true, cell: ({ name }) => name },
            { key: 'hint', header: 'What belongs there', cell: ({ hint }) => hint },
          ]}
        />
      ))}
    </details>
  )
}
