import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Curia } from '../support/curia.ts'
import { type Assignment, voteInSecret } from './secret-vote.ts'

const one: Assignment = ['for', 'against', 'for', 'against', 'abstain']
const other: Assignment = ['against', 'for', 'against', 'for', 'abstain']

/** Copies every file of the database, the log included, as somebody with the disk could. */
async function copyOf(curia: Curia): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'curia-copy-'))
  await cp(curia.place, folder, { recursive: true })
  return folder
}

/** Every choice that stands anywhere in the bytes, in the order in which it lies there, file by file. */
async function choicesIn(folder: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const name of await readdir(folder)) {
    if (!name.startsWith('curia.sqlite')) continue
    const bytes = (await readFile(join(folder, name))).toString('latin1')
    const said = [...bytes.matchAll(/"kind":"position","position":"(\w+)"/g)].map(([, position]) => String(position))
    if (said.length > 0) found[name] = said
  }
  return found
}

/** Reads ballots in the order of every table and key there is, beside who cast when. */
function joinsIn(folder: string) {
  const file = new Database(join(folder, 'curia.sqlite'))
  try {
    const cast = file.prepare("select by from journal where type = 'ballotTaken' order by seq").pluck().all()
    const inKeyOrder = file.prepare("select json_extract(choice, '$.position') from ballots").pluck().all()
    const columns = file.prepare("select name from pragma_table_info('ballots')").pluck().all()
    const hasRowid = (() => {
      try {
        return Boolean(file.prepare('select rowid from ballots').all())
      } catch {
        return false
      }
    })()
    return { cast, inKeyOrder, columns, hasRowid }
  } finally {
    file.close()
  }
}

async function attack(assignment: Assignment) {
  let during: Record<string, string[]> = {}
  const vote = await voteInSecret(assignment, async (curia) => {
    const folder = await copyOf(curia)
    during = await choicesIn(folder)
    await rm(folder, { recursive: true })
  })
  const folder = await copyOf(vote.curia)
  try {
    const after = await choicesIn(folder)
    return { during, after, joins: joinsIn(folder) }
  } finally {
    await rm(folder, { recursive: true })
    await vote.close()
  }
}

test('a copy of the database taken after the close does not tell who voted how', async () => {
  const [first, second] = [await attack(one), await attack(other)]
  // The attack works: of a copy made during the vote the log tells them one after the other, as they were cast.
  expect(lastOfEach(first.during)).not.toEqual(lastOfEach(second.during))
  // After the close every choice lies there exactly once, in one order whoever cast it, and nowhere else.
  const sorted = { 'curia.sqlite': ['for', 'for', 'against', 'against', 'abstain'] }
  expect(first.after).toEqual(sorted)
  expect(second.after).toEqual(sorted)
  const { joins } = first
  expect(joins.cast).toHaveLength(5)
  expect(joins.columns).toEqual(['id', 'proposal_id', 'choice', 'sorted'])
  expect(joins.hasRowid).toBe(false)
  expect(joins.inKeyOrder).toHaveLength(5)
}, 40_000)

const lastOfEach = (found: Record<string, string[]>) => found['curia.sqlite-wal']
