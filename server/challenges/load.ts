import { asc, eq, inArray } from 'drizzle-orm'
import { challenges, options, viewGuesses, views } from '../../db/challenges.ts'
import { heldQuery } from '../../db/hot-query.ts'
import { organisations, senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import type { Db } from '../../db/store.ts'
import type { Challenge, ChallengeFacts, Option, View } from '../../shared/challenges/challenge.ts'
import type { ChallengeCommand } from '../../shared/challenges/commands.ts'
import type { Stage } from '../../shared/challenges/stages.ts'
import type { Verb } from '../../shared/challenges/verbs.ts'
import { dayOf } from '../../shared/format.ts'
import type { ChallengeId, OrganisationId, SeatId, SenateId } from '../../shared/ids.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Loaded, Reads } from '../slice.ts'

type ChallengeLoaded = Loaded<Challenge | null, ChallengeFacts>

/** A challenge that is still to be opened belongs to its senate. */
export async function loadSenate(reads: Reads, command: ChallengeCommand): Promise<ChallengeLoaded | undefined> {
  const senateId = command.target as SenateId
  const [senate] = await reads.db.select({ id: senates.id }).from(senates).where(eq(senates.id, senateId))
  if (!senate) return undefined
  return {
    senateId,
    stream: `senate:${senateId}`,
    state: null,
    facts: await factsFor(reads, senateId, null, command),
    resource: { senateId },
  }
}

/** A challenge with its options and views, as its rules see it. */
export async function loadChallenge(reads: Reads, command: ChallengeCommand): Promise<ChallengeLoaded | undefined> {
  const challengeId = command.target as ChallengeId
  const [row] = await challengeOf(reads.db, { id: challengeId })
  if (!row) return undefined
  return {
    senateId: row.senateId,
    stream: `challenge:${challengeId}`,
    state: {
      ...row,
      stage: row.stage as Stage,
      openedAt: row.openedAt.toISOString(),
      options: await optionsOf(reads.db, challengeId),
      views: await viewsOf(reads.db, challengeId),
    },
    facts: await factsFor(reads, row.senateId, challengeId, command),
    resource: { senateId: row.senateId, challengeId },
  }
}

/** A challenge's options in the order they were added, withdrawn ones included. */
export async function optionsOf(db: Db, challengeId: ChallengeId): Promise<Option[]> {
  const rows = await optionRows(db, { challengeId })
  return rows.map(({ id, name, verb, description, position, withdrawnAt }) => ({
    id,
    name,
    verb: verb as Verb | null,
    description,
    position,
    state: withdrawnAt ? 'withdrawn' : 'offered',
  }))
}

async function viewsOf(db: Db, challengeId: ChallengeId): Promise<View[]> {
  const rows = await viewRows(db, { challengeId })
  const ids = rows.map((row) => row.id)
  const guesses =
    ids.length === 0
      ? []
      : await db
          .select({ viewId: viewGuesses.viewId, seatId: viewGuesses.seatId })
          .from(viewGuesses)
          .where(inArray(viewGuesses.viewId, ids))
          .orderBy(asc(viewGuesses.at), asc(viewGuesses.seatId))
  return rows.map(({ id, organisationId, revealedAt }) => ({
    id,
    organisationId,
    guessedBy: guesses.filter((guess) => guess.viewId === id).map((guess) => guess.seatId),
    state: revealedAt ? 'revealed' : 'hidden',
  }))
}

/** Only what this command's rule looks at. */
async function factsFor(
  { db, now }: Reads,
  senateId: SenateId,
  challengeId: ChallengeId | null,
  command: ChallengeCommand,
): Promise<ChallengeFacts> {
  const named =
    command.type === 'openChallenge' || command.type === 'editChallenge'
      ? { sponsor: command.body.sponsorOrganisationId, lead: command.body.leadSeatId }
      : {}
  return {
    nextRef: command.type === 'openChallenge' ? await nextRef(db, challenges, senateId, 'C') : '',
    organisationIds: named.sponsor ? await activeOrganisations(db, senateId, now) : [],
    seatIds: named.lead ? await mayLead({ db, now }, senateId, challengeId, named.lead) : [],
  }
}

async function activeOrganisations(db: Db, senateId: SenateId, now: Date): Promise<OrganisationId[]> {
  const [senate] = await db.select({ timeZone: senates.timeZone }).from(senates).where(eq(senates.id, senateId))
  const today = dayOf(now, senate?.timeZone)
  const rows = await db
    .select({ id: organisations.id, activeTo: organisations.activeTo })
    .from(organisations)
    .where(eq(organisations.senateId, senateId))
  return rows.filter((row) => row.activeTo === null || row.activeTo >= today).map((row) => row.id)
}

async function mayLead(
  { db, now }: Pick<Reads, 'db' | 'now'>,
  senateId: SenateId,
  challengeId: ChallengeId | null,
  lead: SeatId,
): Promise<SeatId[]> {
  const found = await seatFacts(db, senateId, [lead], { challengeId }, now)
  return found.filter((seat) => !seat.ended && !seat.withdrawn).map((seat) => seat.seatId)
}

const challengeOf = heldQuery<'id', typeof challenges.$inferSelect>((db, value) =>
  db
    .select()
    .from(challenges)
    .where(eq(challenges.id, value('id'))),
)

const optionRows = heldQuery<'challengeId', typeof options.$inferSelect>((db, value) =>
  db
    .select()
    .from(options)
    .where(eq(options.challengeId, value('challengeId')))
    .orderBy(asc(options.position), asc(options.id)),
)

const viewRows = heldQuery<'challengeId', Pick<typeof views.$inferSelect, 'id' | 'organisationId' | 'revealedAt'>>(
  (db, value) =>
    db
      .select({ id: views.id, organisationId: views.organisationId, revealedAt: views.revealedAt })
      .from(views)
      .where(eq(views.challengeId, value('challengeId')))
      .orderBy(asc(views.writtenAt), asc(views.id)),
)
