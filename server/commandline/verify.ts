import { eq } from 'drizzle-orm'
import { journalHeads } from '../../db/journal.ts'
import { senates } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import type { SenateId } from '../../shared/ids.ts'
import { type Verdict, verifyAll, verifySenate } from '../verify.ts'
import type { CliCommand } from './command.ts'
import { withReader } from './open-reader.ts'

export const verifyCommand: CliCommand = {
  usage: '[--senate ID] [--json]',
  takes: [],
  options: { senate: { type: 'string' }, json: { type: 'boolean' } },
  help: `--senate ID   Walks one senate's journal only.
--json        Gives each verdict as one line of JSON.
Ends with 0 when every journal is whole, with 2 when one is not.`,
  async run({ options }, answer) {
    const verdicts = await withReader((db) =>
      typeof options.senate === 'string' ? verifyOne(db, options.senate as SenateId) : verifyAll(db),
    )
    if (verdicts.length === 0) answer('There is no senate yet, so there is nothing to verify.')
    for (const verdict of verdicts) answer(options.json ? JSON.stringify(verdict) : tellVerdict(verdict))
    return verdicts.every((verdict) => verdict.whole) ? 0 : 2
  },
}

/** A verdict as a sentence. */
export function tellVerdict(verdict: Verdict): string {
  if (!verdict.whole) return `${verdict.senateId}: entry ${verdict.seq} is bad. ${verdict.problem}`
  return `${verdict.senateId}: whole. ${verdict.entries} entries, the last with hash ${verdict.hash}`
}

async function verifyOne(db: Db, senateId: SenateId): Promise<Verdict[]> {
  const [senate] = await db.select().from(senates).where(eq(senates.id, senateId))
  const [head] = await db.select().from(journalHeads).where(eq(journalHeads.senateId, senateId))
  if (!senate && !head) throw new Error(`There is no senate ${senateId}. Leave out --senate to verify them all.`)
  return [await verifySenate(db, senateId)]
}
