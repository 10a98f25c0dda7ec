import Database from 'better-sqlite3'

/** Older releases can lose a commit when a WAL is reset while another connection reads. */
const oldest = [3, 51, 3]

/** How long a connection waits for a lock before it says so. */
const busyTimeoutMs = 250

/**
 * Opens a connection with the settings that everything relies on, and asserts them: a reopened WAL database falls back
 * to `synchronous=NORMAL` by itself, which would lose acknowledged work in a power cut.
 * @throws when the SQLite library is too old, or a setting does not hold.
 */
export function openConnection(path: string, options: { readonly?: boolean } = {}): Database.Database {
  const file = new Database(path, { readonly: options.readonly ?? false, timeout: busyTimeoutMs })
  const version = String(file.prepare('select sqlite_version()').pluck().get())
  if (isOlder(version)) throw new Error(`SQLite ${version} is too old: Curia needs ${oldest.join('.')} or newer.`)
  if (!options.readonly) file.pragma('journal_mode = WAL')
  file.pragma('synchronous = FULL')
  file.pragma('foreign_keys = ON')
  // What is deleted is overwritten: secret ballots are written anew at the close, and must leave no trace of their order.
  file.pragma('secure_delete = ON')
  for (const [name, wanted] of [
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['secure_delete', 1],
  ]) {
    const set = file.pragma(String(name), { simple: true })
    if (set !== wanted) throw new Error(`SQLite setting ${name} is ${set}, not ${wanted}: ${path}`)
  }
  return file
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [n, least] of oldest.entries()) {
    const part = parts[n] ?? 0
    if (part !== least) return part < least
  }
  return false
}
