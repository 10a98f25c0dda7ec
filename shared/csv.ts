/**
 * A table as a file that a spreadsheet opens safely: UTF-8 with its mark, RFC 4180, and an apostrophe before whatever a
 * spreadsheet would take for a formula.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Full-width signs too: some spreadsheets read them like their narrow selves. */
const signs = '[=+\\-@\\t\\r\\n＝＋－＠]'
// Apostrophes of its own before such a sign as well, so that taking one away gives back what was written.
const formula = new RegExp(`^'*${signs}`)
const guarded = new RegExp(`^'+${signs}`)

/** Whether a spreadsheet would take these words for a formula. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text)
}

/** The words of a cell without the apostrophe that `csv` put before them. */
export function unguarded(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
