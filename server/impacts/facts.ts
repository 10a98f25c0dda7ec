import { and, eq, isNull, or } from 'drizzle-orm'
import { type challenges, options } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { documents } from '../../db/documents.ts'
import { impacts } from '../../db/impacts.ts'
import { organisations, senates, services } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { readableDocuments } from '../../db/readable-documents.ts'
import { scenarioPins } from '../../db/scenarios.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import { dayOf } from '../../shared/format.ts'
import type { ChallengeId, DecisionId, SeatId, SenateId } from '../../shared/ids.ts'
import type { ImpactFacts } from '../../shared/impacts/checks.ts'
import type { ImpactCommand } from '../../shared/impacts/commands.ts'
import type { Actor } from '../../shared/members/actor.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Reads } from '../slice.ts'

type Challenge = typeof challenges.$inferSelect

/** What the rules of the register need to know around one challenge. */
export async function loadFacts(
  { db, now }: Reads,
  { id: challengeId, senateId, stage }: Challenge,
  { body }: ImpactCommand,
  actor: Actor,
): Promise<ImpactFacts> {
  const [senate] = await db.select({ timeZone: senates.timeZone }).from(senates).where(eq(senates.id, senateId))
  const today = dayOf(now, senate?.timeZone)
  const bodies = await db.select().from(organisations).where(eq(organisations.senateId, senateId))
  const offered = await db.select().from(services).where(eq(services.senateId, senateId))
  const choices = await db.select().from(options).where(eq(options.challengeId, challengeId))
  const owner = 'mitigationOwnerSeatId' in body ? body.mitigationOwnerSeatId : null
  const owners: SeatId[] = owner ? [owner] : []
  const code = (id: string | null) => bodies.find((candidate) => candidate.id === id)?.code ?? null
  const serviceName = (id: string | null) => offered.find((candidate) => candidate.id === id)?.name ?? null
  return {
    challengeId,
    stageIsSettled: stage === 'closed' || stage === 'stopped',
    nextRef: await nextRef(db, impacts, senateId, 'I', 2),
    today,
    organisations: bodies.map(({ id, activeTo }) => ({ id, closed: activeTo !== null && activeTo < today })),
    services: offered.map(({ id, organisationId }) => ({ id, organisationId })),
    options: choices.map(({ id, withdrawnAt }) => ({ id, withdrawn: withdrawnAt !== null })),
    decisionIds: 'decisionId' in body && body.decisionId ? await readable(db, actor, senateId, challengeId) : [],
    seats: await seatFacts(db, senateId, owners, { challengeId }, now),
    pins: 'scenario' in body && body.scenario ? await openPins(db, actor, challengeId) : [],
    named: (claim) => ({
      from: code(claim.fromOrganisationId) ?? '',
      to: code(claim.toOrganisationId) ?? '',
      payer: code(claim.payerOrganisationId),
      fromService: serviceName(claim.fromServiceId),
      toService: serviceName(claim.toServiceId),
      option: choices.find((choice) => choice.id === claim.optionId)?.name ?? null,
    }),
  }
}

async function openPins(db: Db, actor: Actor, challengeId: ChallengeId): Promise<ImpactFacts['pins']> {
  if (actor.kind !== 'seat') return []
  return await db
    .select({ id: scenarioPins.id, documentId: scenarioPins.documentId })
    .from(scenarioPins)
    .innerJoin(documents, eq(documents.id, scenarioPins.documentId))
    .where(and(eq(scenarioPins.challengeId, challengeId), readableDocuments(actor)))
}

/** Decisions of this challenge, or of none, that the actor may read. */
async function readable(db: Db, actor: Actor, senateId: SenateId, challengeId: ChallengeId): Promise<DecisionId[]> {
  const found = await db
    .select({ id: decisions.id, state: decisions.state })
    .from(decisions)
    .where(
      and(eq(decisions.senateId, senateId), or(eq(decisions.challengeId, challengeId), isNull(decisions.challengeId))),
    )
  return found
    .filter(({ state }) =>
      can(actor, 'decision.read', { senateId, challengeId, draft: unrecordedStates.some((each) => each === state) }),
    )
    .map(({ id }) => id)
}
