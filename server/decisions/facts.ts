import { and, asc, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { options } from '../../db/challenges.ts'
import { decisionRelations, decisions } from '../../db/decisions.ts'
import { impacts } from '../../db/impacts.ts'
import { organisations, rulings, seats, senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { scenarioPins } from '../../db/scenarios.ts'
import { agendaItems } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { DecisionFacts, PinnedWords } from '../../shared/decisions/facts.ts'
import type { Edge } from '../../shared/decisions/relations.ts'
import { dayOf } from '../../shared/format.ts'
import type { ChallengeId, DecisionId, ImpactId, SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { exclusions } from '../../shared/members/exclusion.ts'
import { relatedDecisions } from '../related-decisions.ts'

/** What a command or a decision names, by kind. */
export interface Named {
  impactIds: readonly ImpactId[]
  decisionIds: readonly DecisionId[]
}

interface About {
  senateId: SenateId
  challengeId: ChallengeId | null
  decision: Decision | undefined
  words: PinnedWords | undefined
  taken: boolean
  named: Named
  /** Whose eyes the named decisions are looked up with, so that nobody learns of what they have withdrawn from. */
  seenBy: SeatActor | undefined
}

/** What the rules of a decision need from elsewhere. */
export async function loadFacts(db: Db, now: Date, about: About): Promise<DecisionFacts | undefined> {
  const { senateId, challengeId, words, taken, named } = about
  const [senate] = await db.select().from(senates).where(eq(senates.id, senateId))
  if (!senate) return undefined
  const today = dayOf(now, senate.timeZone)
  const bodies = await db.select().from(organisations).where(eq(organisations.senateId, senateId))
  const people = await standings(db, senateId, challengeId, today)
  return {
    senateId,
    senateStatus: senate.status,
    responseWeeks: senate.terms.responseWeeks,
    timeZone: senate.timeZone,
    today,
    nextRef: await nextRef(db, decisions, senateId, '', 3),
    taken,
    words,
    challengeId,
    options: challengeId ? await db.select().from(options).where(eq(options.challengeId, challengeId)) : [],
    organisations: bodies.map(({ id, code, activeTo }) => ({ id, code, ended: activeTo !== null && activeTo < today })),
    ...people,
    impacts: await standingImpacts(db, about),
    pins: about.decision ? await pinsFor(db, about.decision.id) : [],
    decisions: await relatedDecisions(db, senateId, named.decisionIds, about.seenBy),
    edges: await edges(db, senateId),
  }
}

/** Everybody in the senate, what their rulings keep them from here, and who presides. */
async function standings(
  db: Db,
  senateId: SenateId,
  challengeId: ChallengeId | null,
  today: string,
): Promise<Pick<DecisionFacts, 'seats' | 'presidingSeatIds' | 'interests'>> {
  const everybody = await db.select().from(seats).where(eq(seats.senateId, senateId))
  const current = and(eq(rulings.senateId, senateId), isNull(rulings.replacedAt))
  const ruled = challengeId ? await db.select().from(rulings).where(current) : []
  const items = ruled.some((ruling) => ruling.targetKind !== 'challenge')
    ? await db.select().from(agendaItems).where(eq(agendaItems.senateId, senateId))
    : []
  const known = everybody.map((seat) => {
    const mine = ruled.filter((ruling) => ruling.seatId === seat.id)
    const { conflicts, excludedFrom } = exclusions(mine, items)
    const conflict = conflicts.find((found) => found.challengeId === challengeId)
    return {
      seatId: seat.id,
      role: seat.role,
      votes: seat.votes,
      ended: seat.endedAt !== null || seat.termFrom > today || (seat.termTo !== null && seat.termTo < today),
      conflicted: conflict !== undefined && conflict.management !== 'noted',
      withdrawn: challengeId !== null && excludedFrom.challengeIds.includes(challengeId),
    }
  })
  const free = known.filter((seat) => !seat.ended && !seat.conflicted)
  const chairs = free.filter((seat) => seat.role === 'chair')
  const presiding = chairs.length > 0 ? chairs : free.filter((seat) => seat.role === 'viceChair')
  return {
    seats: known.map(({ role: _role, ...seat }) => seat),
    presidingSeatIds: presiding.map((seat) => seat.seatId),
    interests: ruled
      .filter((ruling) => ruling.targetKind === 'challenge' && ruling.targetId === challengeId)
      .map(({ seatId, interestId, management }) => ({ seatId, interestId, management })),
  }
}

/** Impacts that the command may name: of the decision's challenge, or any that the writer may see where it has none. */
async function standingImpacts(
  db: Db,
  { senateId, challengeId, decision, named, seenBy }: About,
): Promise<DecisionFacts['impacts']> {
  const ids = [...new Set([...named.impactIds, ...(decision?.content.impactIds ?? [])])]
  const nameable = and(
    inArray(impacts.id, ids),
    challengeId ? eq(impacts.challengeId, challengeId) : seenBy && visibleTo(seenBy, impacts),
  )
  const either = [...(ids.length > 0 ? [nameable] : []), ...linkedTo(decision)]
  if (either.length === 0) return []
  const rows = await db
    .select()
    .from(impacts)
    .where(and(eq(impacts.senateId, senateId), or(...either)))
  return rows.map(({ id, ref, toOrganisationId, state, decisionId }) => ({
    id,
    ref,
    toOrganisationId,
    answered: state !== 'asserted',
    linked: decision !== undefined && decisionId === decision.id,
  }))
}

function linkedTo(decision: Decision | undefined) {
  return decision ? [eq(impacts.decisionId, decision.id)] : []
}

async function pinsFor(db: Db, decisionId: DecisionId): Promise<DecisionFacts['pins']> {
  const { id, documentId, name, contentDigest, modelDigest, resultDigest, seed, engine } = scenarioPins
  return await db
    .select({ id, documentId, name, contentDigest, modelDigest, resultDigest, seed, engine })
    .from(scenarioPins)
    .where(eq(scenarioPins.decisionId, decisionId))
    .orderBy(asc(scenarioPins.at), asc(id))
}

async function edges(db: Db, senateId: SenateId): Promise<Edge[]> {
  const { kind, fromDecisionId, toDecisionId } = decisionRelations
  return await db
    .select({ kind, fromDecisionId, toDecisionId })
    .from(decisionRelations)
    .where(and(eq(decisionRelations.senateId, senateId), ne(kind, 'conflictsWith')))
}
