/** A table of how many, by row and column, whose row and column totals are known to whoever reads it. */
export interface Grid<Row extends string, Column extends string> {
  columns: readonly Column[]
  rows: readonly { key: Row; total: number; cells: readonly number[] }[]
}

/** The same with rows taken out: a withheld row says its total, which is public, and nothing else. */
export interface GuardedGrid<Row extends string, Column extends string> {
  columns: readonly Column[]
  rows: readonly { key: Row; total: number; cells: readonly number[] | null }[]
}

/** Fewer people than this in a cell could be picked out of it. */
export const fewestInCell = 3

/**
 * Takes out every row with a cell that would single somebody out, and further rows, the smallest first, until no cell
 * that was taken out can be worked out from the totals. Undefined when nothing would be left to read, or even the totals
 * alone give a cell away: then no such table is shown at all.
 *
 * Whole rows go, so that what is missing is a complete table with known margins. Of such a table each cell can be
 * anything between the Fréchet bounds (row + column − all, or 0) and (the smaller of row and column), and nothing
 * narrower (Dobra and Fienberg, "Bounds for cell entries in contingency tables", PNAS 97, 2000).
 */
export function withoutSmallCells<Row extends string, Column extends string>(
  grid: Grid<Row, Column>,
): GuardedGrid<Row, Column> | undefined {
  const bySize = grid.rows.toSorted((one, other) => one.total - other.total)
  const out = new Set(grid.rows.filter(({ cells }) => cells.some(isSmall)).map(({ key }) => key))
  while (out.size > 0 && isDerivable(grid, out)) {
    const next = bySize.find(({ key, total }) => total > 0 && !out.has(key))
    if (!next) return undefined
    out.add(next.key)
  }
  if (out.size > 0 && grid.rows.every(({ key, total }) => total === 0 || out.has(key))) return undefined
  return {
    columns: grid.columns,
    rows: grid.rows.map(({ key, total, cells }) => ({ key, total, cells: out.has(key) ? null : cells })),
  }
}

const isSmall = (count: number) => count > 0 && count < fewestInCell

/** Whether the totals leave one value only for some cell of these rows. */
function isDerivable({ columns, rows }: Grid<string, string>, out: ReadonlySet<string>): boolean {
  const missing = rows.filter(({ key }) => out.has(key))
  const all = missing.reduce((sum, { total }) => sum + total, 0)
  return missing.some(({ total }) =>
    columns.some((_, n) => {
      const column = missing.reduce((sum, { cells }) => sum + (cells[n] ?? 0), 0)
      return Math.max(0, total + column - all) === Math.min(total, column)
    }),
  )
}
