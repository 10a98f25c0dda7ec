import { and, eq, sql } from 'drizzle-orm'
import type { ProposalId } from '../shared/ids.ts'
import type { Choice } from '../shared/proposals/choice.ts'
import { isPostgres } from './columns.ts'
import { ballots } from './proposals.ts'
import type { Db, Statement } from './store.ts'

/** Room for the longest choice: 20 options with keys of 20 characters and their points. */
const longest = 1200
const shortest = 48

/** Puts one secret ballot into the box, under an id that nobody else ever sees. */
export function castBallot(db: Db, proposalId: ProposalId, choice: Choice): Statement {
  const text = JSON.stringify(choice)
  const filled = text.padEnd(choice.kind === 'position' || choice.kind === 'gradient' ? shortest : longest)
  return db.insert(ballots).values({ id: crypto.randomUUID(), proposalId, choice: filled, sorted: false })
}

/** Writes the ballots of a proposal once more, sorted and under new ids, and removes those that were cast one by one. */
export function sortBallots(db: Db, proposalId: ProposalId): Statement[] {
  const cast = and(eq(ballots.proposalId, proposalId), eq(ballots.sorted, false))
  const newId = isPostgres ? sql<string>`gen_random_uuid()::text` : sql<string>`lower(hex(randomblob(16)))`
  const sorted = db
    .select({
      id: newId.as('id'),
      proposalId: ballots.proposalId,
      choice: ballots.choice,
      sorted: (isPostgres ? sql<boolean>`true` : sql<boolean>`1`).as('sorted'),
    })
    .from(ballots)
    .where(cast)
    .orderBy(ballots.choice, ballots.id)
  return [db.insert(ballots).select(sorted as never), db.delete(ballots).where(cast)]
}

/** What is in the box, sorted. */
export async function ballotsOf(db: Db, proposalId: ProposalId): Promise<Choice[]> {
  const rows = await db
    .select({ choice: ballots.choice })
    .from(ballots)
    .where(eq(ballots.proposalId, proposalId))
    .orderBy(ballots.choice)
  return rows.map(({ choice }) => JSON.parse(choice) as Choice)
}
