import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { openConnection } from './sqlite-connection.ts'

/**
 * Copies a database, as it is at one moment, into a new file, while a server goes on writing to it. The copy has its
 * name only once it is whole and on the disk.
 * @throws when there is a file of that name.
 */
export async function copySqlite(path: string, copy: string): Promise<void> {
  if (existsSync(copy)) throw new Error(`${copy} is there already. Choose another name for the copy.`)
  const part = `${copy}.${randomUUID().slice(0, 8)}.part`
  const source = openConnection(path, { readonly: true })
  try {
    // Held open, so that the copy is of this moment: otherwise every write would make it begin again.
    source.exec('begin')
    source.prepare('select count(*) from sqlite_master').get()
    await source.backup(part)
    const file = openSync(part, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(part, copy)
  } finally {
    source.close()
    rmSync(part, { force: true })
  }
}
