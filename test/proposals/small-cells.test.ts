import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fewestInCell, type GuardedGrid, withoutSmallCells } from '../../shared/proposals/small-cells.ts'

const rowOf = (width: number) => fc.array(fc.nat({ max: 5 }), { minLength: width, maxLength: width })
const grid = fc
  .integer({ min: 2, max: 3 })
  .chain((width) =>
    fc.record({ width: fc.constant(width), rows: fc.array(rowOf(width), { minLength: 1, maxLength: 6 - width }) }),
  )
  .map(({ width, rows }) => ({
    columns: ['voted', 'silent', 'spoilt'].slice(0, width),
    rows: rows.map((cells, n) => ({ key: `row-${n}`, total: sum(cells), cells })),
  }))

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

/** Every table that fits what is shown: all totals, and the rows that were left in. Counted out, with no formula. */
function fitting(shown: GuardedGrid<string, string>, columnTotals: readonly number[]): (readonly number[])[][] {
  const ways = (total: number, width: number): number[][] =>
    width === 1
      ? [[total]]
      : Array.from({ length: total + 1 }, (_, n) => ways(total - n, width - 1).map((rest) => [n, ...rest])).flat()
  const build = (rows: typeof shown.rows, left: readonly number[]): (readonly number[])[][] => {
    const [row, ...rest] = rows
    if (!row) return left.every((n) => n === 0) ? [[]] : []
    const choices = row.cells ? [row.cells] : ways(row.total, left.length)
    return choices
      .filter((cells) => cells.every((n, at) => n <= (left[at] ?? 0)))
      .flatMap((cells) =>
        build(
          rest,
          left.map((n, at) => n - (cells[at] ?? 0)),
        ).map((others) => [cells, ...others]),
      )
  }
  return build(shown.rows, columnTotals)
}

describe('a cell that would single somebody out', () => {
  it('is withheld, and no totals give it away, however they are combined', () => {
    let [shownSome, shownNone] = [0, 0]
    fc.assert(
      fc.property(grid, (whole) => {
        const shown = withoutSmallCells(whole)
        if (!shown) {
          shownNone++
          return
        }
        const columnTotals = whole.columns.map((_, n) => sum(whole.rows.map(({ cells }) => cells[n] ?? 0)))
        const tables = fitting(shown, columnTotals)
        for (const [n, { cells }] of shown.rows.entries()) {
          if (cells) {
            expect(cells.filter((count) => count > 0 && count < fewestInCell)).toEqual([])
            continue
          }
          shownSome++
          for (const column of whole.columns.keys()) {
            expect(new Set(tables.map((table) => table[n]?.[column])).size).toBeGreaterThan(1)
          }
        }
      }),
      { numRuns: 120, seed: 11 },
    )
    expect(shownSome).toBeGreaterThan(20)
    expect(shownNone).toBeGreaterThan(5)
  })

  it('takes a larger row out with it where the totals would tell', () => {
    const shown = withoutSmallCells({
      columns: ['voted', 'silent'],
      rows: [
        { key: 'lay', total: 2, cells: [1, 1] },
        { key: 'acute', total: 9, cells: [5, 4] },
        { key: 'community', total: 7, cells: [3, 4] },
      ],
    })
    expect(shown?.rows.map(({ cells }) => cells)).toEqual([null, [5, 4], null])
  })

  it('leaves no table at all where everybody did the same', () => {
    const rows = [{ key: 'lay', total: 2, cells: [2, 0] }]
    expect(withoutSmallCells({ columns: ['voted', 'silent'], rows })).toBeUndefined()
  })

  it('leaves no table where every row would be withheld', () => {
    const rows = [
      { key: 'lay', total: 2, cells: [1, 1] },
      { key: 'acute', total: 3, cells: [1, 2] },
    ]
    expect(withoutSmallCells({ columns: ['voted', 'silent'], rows })).toBeUndefined()
  })

  it('leaves a table alone whose cells are all empty or large', () => {
    const rows = [{ key: 'acute', total: 7, cells: [4, 3] }]
    expect(withoutSmallCells({ columns: ['voted', 'silent'], rows })?.rows).toEqual(rows)
  })
})
