import { and, asc, desc, eq, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { decisions } from '../../../db/decisions.ts'
import { documents } from '../../../db/documents.ts'
import { readableDocuments } from '../../../db/readable-documents.ts'
import { scenarioPins } from '../../../db/scenarios.ts'
import type { Db } from '../../../db/store.ts'
import type { Resource } from '../../../shared/can.ts'
import { type DecisionState, isUnrecorded } from '../../../shared/decisions/states.ts'
import { type DecisionId, type DocumentId, id, type PinId } from '../../../shared/ids.ts'
import { compileFile } from '../../../shared/impacts/scenarios/compile-file.ts'
import { howFarMoved } from '../../../shared/impacts/scenarios/how-far-moved.ts'
import { bundleAnswer, type Pin, pinAnswer, pinsAnswer } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { countedNow } from '../../../shared/impacts/scenarios/pinned-service.ts'
import type { SeatActor } from '../../../shared/members/actor.ts'
import { type Query, query } from '../../query.ts'
import { loadSystemModel } from '../system/load.ts'

type PinRow = typeof scenarioPins.$inferSelect
const ofPin = z.strictObject({ pinId: id<'pin'>() })
const nothing = z.strictObject({})

export const pinQueries: Query[] = [
  query({
    path: '/documents/:documentId/pins',
    action: 'document.read',
    summary: 'What was pinned of a scenario, latest first.',
    params: z.strictObject({ documentId: id<'document'>() }),
    search: nothing,
    answer: pinsAnswer,
    resource: (db, { documentId }) => documentResource(db, documentId),
    run: async ({ db, actor, params }) => ({
      items: (await list(db, actor, eq(scenarioPins.documentId, params.documentId))).toReversed(),
    }),
  }),
  query({
    path: '/decisions/:decisionId/pins',
    action: 'decision.read',
    summary: 'The pinned scenarios that are, or will be, sealed with a decision, as far as you may open them.',
    params: z.strictObject({ decisionId: id<'decision'>() }),
    search: nothing,
    answer: pinsAnswer,
    resource: (db, { decisionId }) => decisionResource(db, decisionId),
    run: async ({ db, actor, params }) => ({
      items: await list(db, actor, eq(scenarioPins.decisionId, params.decisionId)),
    }),
  }),
  query({
    path: '/pins/:pinId',
    action: 'document.read',
    summary: 'A pinned scenario with the main things that it says.',
    params: ofPin,
    search: nothing,
    answer: pinAnswer,
    resource: (db, { pinId }) => pinResource(db, pinId),
    async run({ db, params }) {
      const found = await rowOf(db, params.pinId)
      if (!found) return undefined
      const { statements, model } = found.pin
      const changes = howFarMoved(compileFile(model))
      return { ...shown(found.pin, found.title), statements, changes, ...(await countedIn(db, found.pin)) }
    },
  }),
  query({
    path: '/pins/:pinId/bundle',
    action: 'document.read',
    summary: 'The model file, seed, engine and digest of a pinned scenario, to be computed again by whoever wants to.',
    params: ofPin,
    search: nothing,
    answer: bundleAnswer,
    resource: (db, { pinId }) => pinResource(db, pinId),
    async run({ db, params }) {
      const found = await rowOf(db, params.pinId)
      if (!found) return undefined
      const { id, name, model, seed, engine, resultDigest, statements, modelDigest, contentDigest, services, at } =
        found.pin
      const pinned = { id, name, modelDigest, contentDigest, services, at: at.toISOString() }
      return { model, seed, engine, digest: resultDigest, statements, pinned }
    },
  }),
]

/** Services as they were counted when the scenario was pinned; of older pins nobody knows that, and today's stand in. */
async function countedIn(
  db: Db,
  { services, senateId }: PinRow,
): Promise<Pick<z.infer<typeof pinAnswer>, 'services' | 'servicesAsOf'>> {
  if (services) return { services, servicesAsOf: 'pin' }
  return { services: (await loadSystemModel(db, senateId)).services.map(countedNow), servicesAsOf: 'today' }
}

async function list(db: Db, actor: SeatActor, where: SQL): Promise<Pin[]> {
  const rows = await db
    .select({ pin: scenarioPins, title: documents.title })
    .from(scenarioPins)
    .innerJoin(documents, eq(documents.id, scenarioPins.documentId))
    .where(and(where, readableDocuments(actor)))
    .orderBy(asc(scenarioPins.at), desc(scenarioPins.id))
    .limit(200)
  return rows.map(({ pin, title }) => shown(pin, title))
}

async function rowOf(db: Db, pinId: PinId): Promise<{ pin: PinRow; title: string } | undefined> {
  const [row] = await db
    .select({ pin: scenarioPins, title: documents.title })
    .from(scenarioPins)
    .innerJoin(documents, eq(documents.id, scenarioPins.documentId))
    .where(eq(scenarioPins.id, pinId))
  return row
}

function shown(row: PinRow, title: string): Pin {
  const { id, documentId, challengeId, name, decisionId, seq, seed, engine, model, content, bySeatId, at } = row
  const { contentDigest, modelDigest, resultDigest } = row
  const { startsOn, runs: runsAsked, horizonDays } = content
  return {
    ...{ id, documentId, challengeId, title, name, decisionId, startsOn, seq, horizonDays, seed, engine },
    ...{ runs: model.runs, runsAsked },
    ...{ contentDigest, modelDigest, resultDigest, bySeatId, at: at.toISOString() },
  }
}

async function documentResource(db: Db, documentId: DocumentId): Promise<Resource | undefined> {
  const { id, senateId, challengeId, assignedSeatIds, restricted } = documents
  const [row] = await db
    .select({ documentId: id, senateId, challengeId, assignedSeatIds, restricted })
    .from(documents)
    .where(eq(id, documentId))
  return row
}

async function pinResource(db: Db, pinId: PinId): Promise<Resource | undefined> {
  const found = await rowOf(db, pinId)
  return found && (await documentResource(db, found.pin.documentId))
}

async function decisionResource(db: Db, decisionId: DecisionId): Promise<Resource | undefined> {
  const { id, senateId, challengeId, state } = decisions
  const [row] = await db.select({ senateId, challengeId, state }).from(decisions).where(eq(id, decisionId))
  return (
    row && {
      senateId: row.senateId,
      challengeId: row.challengeId,
      draft: isUnrecorded(row.state as DecisionState),
    }
  )
}
