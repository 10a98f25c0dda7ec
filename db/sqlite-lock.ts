import Database from 'better-sqlite3'

/**
 * Holds an exclusive transaction on a side file for as long as this process lives: process death releases it, so there
 * is never a stale lock to clear by hand. Gives the function that lets go.
 * @throws when another server holds the folder.
 */
export function holdFolder(folder: string): () => void {
  const file = new Database(`${folder}/curia.lock`, { timeout: 0 })
  try {
    file.exec('begin exclusive')
  } catch {
    file.close()
    throw new Error(
      `Another Curia server is already running on ${folder}. Stop it first, or give this one a folder of its own with CURIA_DATA.`,
    )
  }
  return () => file.close()
}
