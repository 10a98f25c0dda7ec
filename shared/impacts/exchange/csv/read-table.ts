import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import type { LeftAside, Place, Refused } from '../said.ts'
import type { Column } from './columns.ts'

/** A row of a file by the names of its columns, cells as they were written. */
export interface Row {
  cells: ReadonlyMap<string, string>
  place: Place
}

export interface Table {
  rows: Row[]
  refused: Refused[]
  leftAside: LeftAside[]
}

const delimiters = [',', ';', '\t']
/** Ten times as many columns as are ours: what has more is another table. */
const mostColumns = 400

/** How many rows a file of this kind may have. */
export interface Most {
  rows: number
  /** What a row is: services. */
  of: string
}

/**
 * Reads a CSV file: with or without a byte order mark, whichever line ends it has, mixed ones too, commas, semicolons or
 * tabs between cells. Columns may stand in any order; those that are not known are left aside. Rows are counted as a
 * spreadsheet counts them, the header being row 1, and empty ones are passed over.
 */
export function readTable(
  file: string,
  text: string,
  columns: readonly Column[],
  needed: readonly string[],
  most: Most,
): Table {
  const nothing = (problem: string, at = file): Table => ({ rows: [], refused: [{ at, problem }], leftAside: [] })
  if (text.includes('\u0000')) return nothing('This is not a text file. Save it as CSV UTF-8, then choose it again.')
  let records: string[][]
  try {
    records = parse(text, {
      ...{ bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] },
      delimiter: delimiterOf(text),
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return nothing(
      'A quotation mark here opens or closes in the wrong place. Put quotation marks around the whole cell, and write two for one inside it.',
      `${file}, line ${String(error.lines)}`,
    )
  }
  const [header, ...rest] = records
  if (!header || header.every((cell) => cell.trim() === '')) {
    return nothing('The file is empty. Download the template, fill it in, then choose it again.')
  }
  if (header.length > mostColumns) {
    const problem = `This file has ${counted(header.length)} columns, and ${mostColumns} can be read. Take away what is not ours: begin with the template.`
    return nothing(problem, `${file}, row 1`)
  }
  const filled = rest.filter((record) => !isEmpty(record)).length
  if (filled > most.rows) {
    const can = `and one file can have ${counted(most.rows)}`
    return nothing(`This file has ${counted(filled)} ${most.of}, ${can}. Import it in parts.`)
  }
  const names = header.map((name) => name.trim().toLowerCase().replace(/\s+/g, ' '))
  const twice = names.find((name, n) => name !== '' && names.indexOf(name) < n)
  if (twice !== undefined) return nothing(`The column "${twice}" is there twice. Take one away.`, `${file}, row 1`)
  const missing = needed.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const list = missing.map((name) => `"${name}"`).join(', ')
    return nothing(`The first row does not name ${list}. Begin with the template.`, `${file}, row 1`)
  }
  const known = new Set(columns.map(({ name }) => name))
  const foreign = names.filter((name) => name !== '' && !known.has(name))
  const refused: Refused[] = []
  const rows = rest.flatMap((record, n): Row[] => {
    if (isEmpty(record)) return []
    const place: Place = (field) => [file, `row ${n + 2}`, ...(field === undefined ? [] : [field])].join(', ')
    const over = record.slice(names.length).filter((cell) => cell.trim() !== '')
    if (over.length > 0) {
      refused.push({
        at: place(),
        problem:
          'This row has more cells than there are columns. Put words and numbers with commas in quotation marks.',
      })
      return []
    }
    return [{ place, cells: new Map(names.map((name, column) => [name, record[column] ?? ''])) }]
  })
  const leftAside = foreign.map((name) => ({
    at: `${file}, row 1`,
    note: `The column "${name}" is not one of ours, and is not read.`,
  }))
  return { rows, refused, leftAside }
}

function isEmpty(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '')
}

function counted(count: number): string {
  return count.toLocaleString('en-GB')
}

/** What stands most often in the first line. */
function delimiterOf(text: string): string {
  const first = text.slice(0, 20_000).split(/[\r\n]/, 1)[0] ?? ''
  const count = (delimiter: string) => first.split(delimiter).length
  return delimiters.toSorted((one, other) => count(other) - count(one))[0] ?? ','
}
