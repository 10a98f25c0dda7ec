import Database from 'better-sqlite3'

/**
 * Holds an exclusive transaction on a side file for as long as this process lives: process death releases it, so there
 * is never a stale lock to clear by hand. Gives the function that lets go.
 * @throws when another server holds the folder, or it cannot be written to.
 */
export function holdFolder(folder: string): () => void {
  let file: Database.Database | undefined
  try {
    file = new Database(`${folder}/curia.lock`, { timeout: 0 })
    file.exec('begin exclusive')
  } catch (error) {
    file?.close()
    const { code, message } = error as { code?: string; message: string }
    throw new Error(
      code?.startsWith('SQLITE_BUSY')
        ? `Another Curia server is already running on ${folder}. Stop it first, or give this one a folder of its own with CURIA_DATA.`
        : `${folder} cannot be written to (${message}). Give Curia a folder that it may write to with CURIA_DATA.`,
    )
  }
  return () => file.close()
}
