/**
 * A table as a file that a spreadsheet opens safely: UTF-8 with its mark, RFC 4180, and an apostrophe before whatever a
 * spreadsheet would take for a formula.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** Full-width signs too: some spreadsheets read them like their narrow selves. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
