import { and, desc, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../../db/challenges.ts'
import { documents } from '../../../db/documents.ts'
import { gates } from '../../../db/gates.ts'
import { services } from '../../../db/members.ts'
import { readableDocuments } from '../../../db/readable-documents.ts'
import { scenarioPins } from '../../../db/scenarios.ts'
import type { Db } from '../../../db/store.ts'
import { isSettled, type Stage } from '../../../shared/challenges/stages.ts'
import { type ChallengeId, id } from '../../../shared/ids.ts'
import { type GatesAnswer, gatesAnswer } from '../../../shared/impacts/gates/answers.ts'
import type { SeatActor } from '../../../shared/members/actor.ts'
import { type Query, query } from '../../query.ts'
import { loadBefore } from './before.ts'
import { readGates } from './load.ts'

export const gateQueries: Query[] = [
  query({
    path: '/challenges/:challengeId/gates',
    action: 'gate.read',
    summary: 'The capacity gates of a challenge with their readings, and the pinned scenario that forecasts them.',
    params: z.strictObject({ challengeId: id<'challenge'>() }),
    search: z.strictObject({ decision: id<'decision'>().optional() }),
    answer: gatesAnswer,
    async resource(db, { challengeId }) {
      const { id: known, senateId } = challenges
      const [row] = await db.select({ challengeId: known, senateId }).from(challenges).where(eq(known, challengeId))
      return row
    },
    async run({ db, actor, params, search }): Promise<GatesAnswer> {
      const ofDecision = search.decision ? eq(gates.decisionId, search.decision) : undefined
      const found = await readGates(db, and(eq(gates.challengeId, params.challengeId), ofDecision))
      const named = await servicesOf(
        db,
        found.flatMap(({ gate }) => gate.tests.map(({ serviceId }) => serviceId)),
      )
      const before = await loadBefore(
        db,
        actor,
        found.map(({ gate }) => gate),
      )
      return {
        takesMore: await takesMore(db, params.challengeId),
        items: found.map(({ row, gate }) => ({
          ...gate,
          before: before(gate),
          version: row.version,
          readings: [...gate.readings],
          tests: gate.tests.flatMap((test) => {
            const service = named.find((one) => one.id === test.serviceId)
            return service ? [{ ...test, service: service.name, organisationId: service.organisationId }] : []
          }),
        })),
        pin: await latestPin(db, actor, params.challengeId),
      }
    },
  }),
]

async function takesMore(db: Db, challengeId: ChallengeId): Promise<boolean> {
  const [row] = await db.select({ stage: challenges.stage }).from(challenges).where(eq(challenges.id, challengeId))
  return row !== undefined && !isSettled(row.stage as Stage)
}

async function servicesOf(db: Db, ids: (typeof services.$inferSelect)['id'][]) {
  if (ids.length === 0) return []
  const { id: serviceId, name, organisationId } = services
  return await db.select({ id: serviceId, name, organisationId }).from(services).where(inArray(serviceId, ids))
}

async function latestPin(db: Db, actor: SeatActor, challengeId: ChallengeId): Promise<GatesAnswer['pin']> {
  const [pin] = await db
    .select({ id: scenarioPins.id, name: scenarioPins.name, content: scenarioPins.content })
    .from(scenarioPins)
    .innerJoin(documents, eq(documents.id, scenarioPins.documentId))
    .where(and(eq(scenarioPins.challengeId, challengeId), readableDocuments(actor)))
    .orderBy(desc(scenarioPins.at), desc(scenarioPins.id))
    .limit(1)
  return pin ? { id: pin.id, name: pin.name, startsOn: pin.content.startsOn } : null
}
