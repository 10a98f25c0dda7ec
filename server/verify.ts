import { inArray } from 'drizzle-orm'
import { type ChainRow, readChain, readRowAhead } from '../db/chain.ts'
import { journal, journalHeads, privateTexts } from '../db/journal.ts'
import { senates } from '../db/members.ts'
import type { Db } from '../db/store.ts'
import type { SenateId } from '../shared/ids.ts'
import { type Commitment, checkEntry, checkPrivateText } from './check-entry.ts'
import { type Head, noEntry, readHead } from './journal.ts'

/** What a walk through one senate's chain found: that it is whole, or the first entry that is not as it was written. */
export type Verdict =
  | { senateId: SenateId; whole: true; entries: number; hash: string }
  | { senateId: SenateId; whole: false; seq: number; problem: string }

interface Fault {
  seq: number
  problem: string
}

const pageSize = 200

/**
 * Walks one senate's chain from its first entry to its head, page by page. What it cannot know: whoever has the
 * database can replace a whole tail, its head and its rows; only a copy that was kept elsewhere gives that away.
 */
export async function verifySenate(db: Db, senateId: SenateId): Promise<Verdict> {
  let last = noEntry
  for (;;) {
    const rows = await readChain(db, senateId, last.seq, pageSize)
    const fault = await firstFault(db, senateId, rows, last)
    if (fault) return { senateId, whole: false, ...fault }
    last = rows.at(-1) ?? last
    if (rows.length > 0) continue
    const head = await readHead(db, senateId)
    // Beside a running server the journal may have grown since it was read.
    if (head.seq > last.seq && (await readChain(db, senateId, last.seq, 1)).length > 0) continue
    const end = headFault(last, head) ?? (await rowFault(db, senateId, last))
    if (end) return { senateId, whole: false, ...end }
    return { senateId, whole: true, entries: last.seq, hash: last.hash }
  }
}

/** Verifies every senate that any table knows of. */
export async function verifyAll(db: Db): Promise<Verdict[]> {
  const known = await Promise.all([
    db.select({ id: senates.id }).from(senates),
    db.select({ id: journalHeads.senateId }).from(journalHeads),
    db.selectDistinct({ id: journal.senateId }).from(journal),
  ])
  const verdicts: Verdict[] = []
  for (const id of new Set(known.flat().map((row) => row.id))) verdicts.push(await verifySenate(db, id))
  return verdicts
}

async function firstFault(db: Db, senateId: SenateId, rows: ChainRow[], after: Head): Promise<Fault | undefined> {
  let last = after
  let fault: Fault | undefined
  const commitments: Commitment[] = []
  for (const row of rows) {
    const seq = last.seq + 1
    const checked = row.seq === seq ? checkEntry(row, last) : { problem: outOfPlace(row.seq, seq) }
    if ('problem' in checked) {
      fault = { seq: Math.min(seq, row.seq), problem: checked.problem }
      break
    }
    commitments.push(...checked.commitments)
    last = row
  }
  // Whatever is wrong with a text belongs to an entry before the fault, if there is one.
  return (await firstTextFault(db, senateId, commitments)) ?? fault
}

function outOfPlace(found: number, expected: number): string {
  return found > expected ? `It is missing: ${found} comes next.` : 'There is another entry of this number.'
}

async function firstTextFault(db: Db, senateId: SenateId, commitments: Commitment[]): Promise<Fault | undefined> {
  if (commitments.length === 0) return undefined
  const ids = commitments.map(({ textId }) => textId)
  const kept = await db.select().from(privateTexts).where(inArray(privateTexts.id, ids))
  const byId = new Map(kept.map((row) => [row.id, row]))
  for (const commitment of commitments) {
    const problem = checkPrivateText(commitment, byId.get(commitment.textId), senateId)
    if (problem) return { seq: commitment.seq, problem }
  }
  return undefined
}

function headFault(last: Head, head: Head): Fault | undefined {
  if (head.seq > last.seq) {
    return { seq: last.seq + 1, problem: `It is missing: the journal ends at ${last.seq}, its head says ${head.seq}.` }
  }
  if (head.seq < last.seq) {
    return {
      seq: head.seq + 1,
      problem: `It was added past the head, which says that the journal ends at ${head.seq}.`,
    }
  }
  return head.hash === last.hash
    ? undefined
    : { seq: last.seq, problem: 'It is the last, and the head names another hash.' }
}

async function rowFault(db: Db, senateId: SenateId, last: Head): Promise<Fault | undefined> {
  const row = await readRowAhead(db, senateId)
  if (!row) return undefined
  const problem = `It is missing: ${row.stream} is at version ${row.version}, which the journal does not reach.`
  return { seq: last.seq + 1, problem }
}
