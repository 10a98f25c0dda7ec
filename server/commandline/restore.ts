import { resolve } from 'node:path'
import { restoreSqlite } from '../../db/sqlite-restore.ts'
import { readPlace } from '../settings.ts'
import { type Verdict, verifyAll } from '../verify.ts'
import type { CliCommand } from './command.ts'
import { tellVerdict } from './verify.ts'

export const restoreCommand: CliCommand = {
  usage: '<file> [--force]',
  takes: ['the backup'],
  options: { force: { type: 'boolean' } },
  help: `--force   Moves data that are there aside first, into a folder beside them.
The backup's journal is verified before anything changes. Ends with 2, and changes nothing, when it is not whole.`,
  async run({ words: [file = ''], options }, answer) {
    const { data, databaseUrl } = readPlace()
    if (databaseUrl) {
      throw new Error('This Curia keeps its data in PostgreSQL. Restore it with pg_restore, then run verify.')
    }
    let verdicts: Verdict[] = []
    const backup = resolve(file)
    try {
      const { aside } = await restoreSqlite(data, backup, {
        force: options.force === true,
        async approve(db) {
          verdicts = await verifyAll(db)
          if (verdicts.some((verdict) => !verdict.whole)) throw new NotWhole()
        },
      })
      if (aside) answer(`Moved the data that were in ${data} to ${aside}.`)
      answer(`Restored ${backup} to ${data}.`)
    } catch (error) {
      if (!(error instanceof NotWhole)) throw error
      answer(`Restored nothing: the journal in ${backup} is not as it was written.`)
    }
    for (const verdict of verdicts) answer(tellVerdict(verdict))
    return verdicts.every((verdict) => verdict.whole) ? 0 : 2
  },
}

class NotWhole extends Error {}
