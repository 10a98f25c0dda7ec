import { constants, copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkSqlite } from './migrate.ts'
import { databasePath, openSqliteReader } from './sqlite.ts'
import { holdFolder } from './sqlite-lock.ts'
import type { Db } from './store.ts'

export interface Restored {
  /** Where the data went that were there before; undefined when there were none. */
  aside: string | undefined
}

/**
 * Puts a backup into a folder in the place of what is there, which is moved aside. `approve` looks at the backup before
 * anything changes: what it throws leaves the folder as it was.
 * @throws when a server holds the folder, when data are there and `force` is not said, or the file is no backup.
 */
export async function restoreSqlite(
  folder: string,
  backup: string,
  { force, approve }: { force: boolean; approve(db: Db): Promise<void> },
): Promise<Restored> {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`)
  mkdirSync(folder, { recursive: true })
  const letGo = holdFolder(folder)
  try {
    const isUsed = existsSync(databasePath(folder))
    if (isUsed && !force) throw new Error(`There are data in ${folder}. Say --force to move them aside first.`)
    const fresh = mkdtempSync(join(folder, 'restoring-'))
    try {
      copyFileSync(backup, databasePath(fresh), constants.COPYFILE_EXCL)
      checkSqlite(databasePath(fresh))
      await look(fresh, approve)
      const aside = isUsed ? moveAside(folder) : undefined
      renameSync(databasePath(fresh), databasePath(folder))
      return { aside }
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  } finally {
    letGo()
  }
}

async function look(folder: string, approve: (db: Db) => Promise<void>): Promise<void> {
  const { db, close } = openSqliteReader(folder)
  try {
    await approve(db)
  } finally {
    close()
  }
}

/** The newest commits may still lie beside the database itself, so all of its files go, and go together. */
function moveAside(folder: string): string {
  const aside = mkdtempSync(join(folder, 'before-restore-'))
  const path = databasePath(folder)
  for (const end of ['-shm', '-wal', '']) {
    if (existsSync(path + end)) renameSync(path + end, databasePath(aside) + end)
  }
  return aside
}
