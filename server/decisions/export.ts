import { eq } from 'drizzle-orm'
import { organisations, people, seats } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { verbNames } from '../../shared/challenges/verbs.ts'
import { csv } from '../../shared/csv.ts'
import type { ListedDecision } from '../../shared/decisions/log.ts'
import { type DecisionMethod, decisionStateNames, forceNames, methodNames } from '../../shared/decisions/states.ts'
import { dayOf } from '../../shared/format.ts'
import type { SenateId } from '../../shared/ids.ts'
import type { DecisionRow } from './load.ts'

const heading = [
  'Reference',
  'Title',
  'Statement',
  'Verb',
  'Force',
  'Status',
  'Agreed by',
  'Challenge',
  'Drafted on',
  'Decided on',
  'In force from',
  'Review on',
  'Owner',
  'Addressed to',
  'Answered',
  'Organisations told',
  'Overdue',
  'Digest (SHA-256)',
]

/** The log as a spreadsheet. Days are written so that any spreadsheet reads them: 2026-03-04. */
export async function spreadsheet(
  db: Db,
  { senateId, timeZone }: { senateId: SenateId; timeZone: string },
  rows: readonly { row: DecisionRow; listed: ListedDecision }[],
): Promise<string> {
  const bodies = await db.select().from(organisations).where(eq(organisations.senateId, senateId))
  const owners = await db
    .select({ seatId: seats.id, name: people.name, organisationId: seats.organisationId })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(eq(seats.senateId, senateId))
  const code = (id: string | null) => bodies.find((body) => body.id === id)?.code
  const ownerOf = (seatId: string | null) => {
    const owner = owners.find((one) => one.seatId === seatId)
    return owner ? [owner.name, code(owner.organisationId)].filter(Boolean).join(', ') : ''
  }
  const day = (at: string | null) => (at ? dayOf(at, timeZone) : '')
  const lines = rows.map(({ row, listed }) => [
    listed.ref,
    listed.title,
    row.statement,
    listed.verb ? verbNames[listed.verb] : '',
    forceNames[listed.force],
    decisionStateNames[listed.state],
    methodNames[row.method as DecisionMethod],
    listed.challenge ? `${listed.challenge.ref} ${listed.challenge.title}` : '',
    day(listed.draftedAt),
    day(listed.decidedAt),
    row.effectiveFrom,
    listed.nextReviewOn,
    ownerOf(listed.ownerSeatId),
    listed.addressedTo.map(code).filter(Boolean).join('; '),
    listed.answers.answered,
    listed.answers.of,
    listed.answers.overdue,
    row.digest,
  ])
  return csv([heading, ...lines])
}
