import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { databasePath } from '../../db/sqlite.ts'
import { copySqlite } from '../../db/sqlite-backup.ts'
import { readPlace } from '../settings.ts'
import type { CliCommand } from './command.ts'

export const backupCommand: CliCommand = {
  usage: '<file>',
  takes: ['the file to make'],
  options: {},
  help: `The copy is of one moment. It holds everything but CURIA_SECRET: keep that apart, and keep both safe.
With PostgreSQL, use pg_dump instead.`,
  async run({ words: [file = ''] }, answer) {
    const { data, databaseUrl } = readPlace()
    if (databaseUrl) {
      throw new Error('This Curia keeps its data in PostgreSQL. Back it up with pg_dump --format=custom --file=<file>.')
    }
    const copy = resolve(file)
    if (!existsSync(databasePath(data)))
      throw new Error(`There is no database in ${data}. Set CURIA_DATA to the folder that Curia uses.`)
    if (!existsSync(dirname(copy))) throw new Error(`There is no folder ${dirname(copy)}. Make it, then try again.`)
    await copySqlite(databasePath(data), copy)
    answer(`Copied ${databasePath(data)} to ${copy} (${statSync(copy).size} bytes).`)
    return 0
  },
}
