import { eq } from 'drizzle-orm'
import { decisions } from '../db/decisions.ts'
import { documents } from '../db/documents.ts'
import { scenarioPins } from '../db/scenarios.ts'
import type { Db } from '../db/store.ts'
import { can, type Resource } from '../shared/can.ts'
import { digestOf } from '../shared/decisions/digest.ts'
import { type DecisionState, isSealed, isUnrecorded } from '../shared/decisions/states.ts'
import type { DocumentCommand } from '../shared/documents/commands.ts'
import type { DecisionId, DocumentId } from '../shared/ids.ts'
import { asComputed, type Outcome, type Pinning, type Taken } from '../shared/impacts/scenarios/pin.ts'
import { pinnedServices } from '../shared/impacts/scenarios/pinned-service.ts'
import { refusedWords } from '../shared/impacts/scenarios/problem-words.ts'
import { scenarioOf } from '../shared/impacts/scenarios/read-scenario.ts'
import { modelFileOf } from '../shared/impacts/system/model-file-of.ts'
import type { Actor } from '../shared/members/actor.ts'
import { namesIn } from './documents/plain-words.ts'
import { loadSystemModel } from './impacts/system/load.ts'
import type { Reads } from './slice.ts'

type DocumentRow = typeof documents.$inferSelect

type PinCommand = Extract<DocumentCommand, { type: 'pinScenario' | 'linkPinToDecision' }>

/** A command that is about what was pinned of a scenario. */
export function isPin(command: DocumentCommand): command is PinCommand {
  return command.type === 'pinScenario' || command.type === 'linkPinToDecision'
}

/** Computes what is about to be pinned, for whoever may pin it. */
export async function preparePin(reads: Reads, command: DocumentCommand, actor: Actor): Promise<void> {
  if (command.type !== 'pinScenario') return
  const [row] = await reads.db
    .select()
    .from(documents)
    .where(eq(documents.id, command.target as DocumentId))
  if (row?.kind !== 'scenario' || !can(actor, 'document.name', placeOf(row))) return
  const { model, modelDigest, problems } = await takenNow(reads, row)
  if (problems.length === 0 && model.changes.length > 0) await reads.forecasts.run(modelDigest, model)
}

/** The scenario and the system model as they are now, without what the engine makes of them. */
async function takenNow(
  { db, documents: reader }: Pick<Reads, 'db' | 'documents'>,
  { id, senateId, challengeId }: DocumentRow,
): Promise<Omit<Taken, 'outcome'>> {
  if (!challengeId) throw new Error(`The scenario ${id} belongs to no challenge.`)
  const { roots, digest: contentDigest, seq } = await reader.plain(id, 'scenario')
  const { content, problems } = scenarioOf(roots)
  const system = await loadSystemModel(db, senateId)
  const model = modelFileOf(system, content)
  const services = pinnedServices(system, model)
  return {
    ...{ challengeId, seq, contentDigest, content, problems },
    ...{ model, modelDigest: digestOf(model), services, servicesDigest: digestOf(services) },
  }
}

/** What the rule of pinning needs to know. */
export async function loadPinning(reads: Reads, row: DocumentRow, command: PinCommand, actor: Actor): Promise<Pinning> {
  const { decisionId } = command.body
  const taken = command.type === 'pinScenario' && row.kind === 'scenario' ? await takenNow(reads, row) : null
  return {
    taken: taken && asComputed(taken, await outcomeOf(reads, row, taken)),
    decision: decisionId ? await named(reads.db, row, decisionId, actor) : undefined,
    pins: await pinsOf(reads.db, row, actor),
  }
}

/** What is known of the model; of one that cannot be computed, which service or route it is. */
async function outcomeOf(
  { db, forecasts }: Reads,
  { id }: DocumentRow,
  { model, modelDigest }: Pick<Taken, 'model' | 'modelDigest'>,
): Promise<Outcome | undefined> {
  const outcome = forecasts.known(modelDigest)
  if (!outcome || outcome.ok || outcome.at === null) return outcome
  const { at, sentence } = outcome
  const names = await namesIn(
    db,
    id,
    model.network.services.map((service) => ({ target: service.id, param: '' })),
  )
  return { ...outcome, sentence: `The model cannot be computed. ${refusedWords({ at, sentence }, model, names)}` }
}

async function named(db: Db, { challengeId }: DocumentRow, decisionId: DecisionId, actor: Actor) {
  const [row] = await db.select().from(decisions).where(eq(decisions.id, decisionId))
  if (!row || (row.challengeId !== null && row.challengeId !== challengeId)) return undefined
  const draft = isUnrecorded(row.state as DecisionState)
  if (!can(actor, 'decision.edit', { senateId: row.senateId, challengeId: row.challengeId, draft })) return undefined
  return { id: row.id, isOpen: row.state === 'draft' }
}

async function pinsOf(db: Db, { id: documentId, senateId }: DocumentRow, actor: Actor): Promise<Pinning['pins']> {
  const rows = await db
    .select({ id: scenarioPins.id, decisionId: scenarioPins.decisionId, on: decisions })
    .from(scenarioPins)
    .leftJoin(decisions, eq(decisions.id, scenarioPins.decisionId))
    .where(eq(scenarioPins.documentId, documentId))
  return rows.map(({ id, decisionId, on }) => ({
    ...{ id, decisionId },
    isSealed: on !== null && isFixed(on.state as DecisionState),
    isKept: on !== null && !can(actor, 'decision.edit', { senateId, challengeId: on.challengeId }),
  }))
}

/** From the moment it goes to be ratified, nothing of a decision changes. */
function isFixed(state: DecisionState): boolean {
  return state === 'ratifying' || isSealed(state)
}

function placeOf({ id: documentId, senateId, challengeId, assignedSeatIds, restricted }: DocumentRow): Resource {
  return { senateId, challengeId, documentId, assignedSeatIds, restricted }
}
