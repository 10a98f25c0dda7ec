import { and, asc, eq, isNull } from 'drizzle-orm'
import { challenges, options } from '../../db/challenges.ts'
import { documents, documentVersions } from '../../db/documents.ts'
import { seats, senates } from '../../db/members.ts'
import { sessions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { can, type Resource } from '../../shared/can.ts'
import type { Stage } from '../../shared/challenges/stages.ts'
import type { Beginning, DocumentCommand } from '../../shared/documents/commands.ts'
import type { Document, NamedVersion, Standing } from '../../shared/documents/document.ts'
import type { DocumentFacts } from '../../shared/documents/facts.ts'
import { type DocumentKind, isPlain } from '../../shared/documents/kinds.ts'
import type { ChallengeId, DocumentId, OptionId, PersonId, SeatId, SenateId } from '../../shared/ids.ts'
import type { ScenarioChange } from '../../shared/impacts/scenarios/content.ts'
import { withEstimate } from '../../shared/impacts/scenarios/with-estimate.ts'
import type { Actor } from '../../shared/members/actor.ts'
import { estimateOf } from '../estimate-of.ts'
import { isPin, loadPinning } from '../pinning.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Loaded, Reads } from '../slice.ts'
import { fromPlain } from './initial-plain.ts'
import { importedWords } from './initial-text.ts'

type DocumentRow = typeof documents.$inferSelect
type DocumentLoaded = Loaded<Document | null, DocumentFacts>

/** A document that is still to be made belongs to the challenge or the senate that the command is about. */
export async function loadPlace(reads: Reads, command: Beginning, actor: Actor): Promise<DocumentLoaded | undefined> {
  const { db } = reads
  const [challenge] = await db
    .select({ id: challenges.id, senateId: challenges.senateId, stage: challenges.stage })
    .from(challenges)
    .where(eq(challenges.id, command.target as ChallengeId))
  const [senate] = challenge
    ? [{ id: challenge.senateId }]
    : await db
        .select({ id: senates.id })
        .from(senates)
        .where(eq(senates.id, command.target as SenateId))
  if (!senate) return undefined
  const challengeId = challenge?.id ?? null
  const imported = command.type === 'importDocument' ? command.body : undefined
  const assigned = 'assignedSeatIds' in command.body ? command.body.assignedSeatIds : []
  const { copyOf, withEstimateOf } =
    command.type === 'createDocument' ? command.body : { copyOf: null, withEstimateOf: null }
  const change = withEstimateOf ? await estimateOf(db, actor, withEstimateOf, copyOf) : undefined
  return {
    senateId: senate.id,
    stream: challenge ? `challenge:${challenge.id}` : `senate:${senate.id}`,
    state: null,
    facts: {
      challenge: challenge && { id: challenge.id, stage: challenge.stage as Stage },
      seats: await seatFacts(db, senate.id, assigned, { challengeId }, reads.now),
      optionIds: challengeId ? await offeredOptions(db, challengeId) : [],
      copied: copyOf ? await copied(reads, actor, copyOf, change) : undefined,
      hasEstimate: change !== undefined,
      setters: command.type === 'importScenario' ? await sitting(db, senate.id) : new Map(),
      pinning: null,
      words: imported && importedWords(imported.markdown),
      sessionKnown: imported?.sessionId
        ? await hasRow(
            db
              .select({ id: sessions.id })
              .from(sessions)
              .where(and(eq(sessions.id, imported.sessionId), eq(sessions.senateId, senate.id))),
          )
        : false,
    },
    resource: { senateId: senate.id, challengeId },
  }
}

async function offeredOptions(db: Db, challengeId: ChallengeId): Promise<OptionId[]> {
  const rows = await db
    .select({ id: options.id })
    .from(options)
    .where(and(eq(options.challengeId, challengeId), isNull(options.withdrawnAt)))
  return rows.map(({ id }) => id)
}

/** What a copy begins with; undefined where the actor may not open what they want to copy. */
async function copied(
  { db, documents: reader }: Reads,
  actor: Actor,
  id: DocumentId,
  change: ScenarioChange | undefined,
): Promise<DocumentFacts['copied']> {
  const row = await documentRow(db, id)
  if (!row || !can(actor, 'document.read', resourceOf(row))) return undefined
  const kind = row.kind as DocumentKind
  if (!isPlain(kind)) return undefined
  const { roots } = await reader.plain(id, kind)
  return { kind, data: fromPlain(kind, change && kind === 'scenario' ? withEstimate(roots, change) : roots) }
}

async function sitting(db: Db, senateId: SenateId): Promise<Map<SeatId, PersonId>> {
  const rows = await db
    .select({ id: seats.id, personId: seats.personId })
    .from(seats)
    .where(eq(seats.senateId, senateId))
  return new Map(rows.flatMap(({ id, personId }) => (personId ? [[id, personId]] : [])))
}

async function hasRow(rows: PromiseLike<unknown[]>): Promise<boolean> {
  return (await rows).length > 0
}

/** A document as its rules see it: everything but its text. */
export async function loadDocument(
  reads: Reads,
  command: Exclude<DocumentCommand, Beginning>,
  actor: Actor,
): Promise<DocumentLoaded | undefined> {
  const row = await documentRow(reads.db, command.target as DocumentId)
  if (!row) return undefined
  const { id, senateId, challengeId } = row
  return {
    senateId,
    stream: `document:${id}`,
    state: await documentOf(reads.db, row),
    facts: {
      ...{ challenge: undefined, optionIds: [], copied: undefined, hasEstimate: false, setters: new Map() },
      seats:
        command.type === 'assignDocument'
          ? await seatFacts(reads.db, senateId, await allSeats(reads.db, senateId), { challengeId }, reads.now)
          : [],
      pinning: isPin(command) ? await loadPinning(reads, row, command, actor) : null,
      words: command.type === 'nameVersion' ? await reads.documents.whole(id) : undefined,
      sessionKnown: false,
    },
    resource: resourceOf(row),
  }
}

export async function documentRow(db: Db, documentId: DocumentId): Promise<DocumentRow | undefined> {
  const [row] = await db.select().from(documents).where(eq(documents.id, documentId))
  return row
}

/** What `can` looks at for a document. */
export function resourceOf(
  row: Pick<DocumentRow, 'id' | 'senateId' | 'challengeId' | 'assignedSeatIds' | 'restricted' | 'state'>,
): Resource {
  const { id: documentId, senateId, challengeId, assignedSeatIds, restricted, state } = row
  return { senateId, challengeId, documentId, assignedSeatIds, restricted, locked: state !== 'open' }
}

/** The document that a row and its named versions make. */
export async function documentOf(db: Db, row: DocumentRow): Promise<Document> {
  const { title, challengeId, optionId, sessionId, restricted, assignedSeatIds } = row
  return {
    title,
    kind: row.kind as DocumentKind,
    challengeId,
    optionId,
    sessionId,
    restricted,
    assignedSeatIds,
    standing: standingOf(row),
    versions: await versionsOf(db, row.id),
  }
}

function standingOf({ state, stateReason, stateBy, stateAt }: DocumentRow): Standing {
  if (state === 'open' || !stateBy || !stateAt) return { state: 'open' }
  return { state, reason: stateReason ?? '', by: stateBy, at: stateAt.toISOString() }
}

async function versionsOf(db: Db, documentId: DocumentId): Promise<NamedVersion[]> {
  const rows = await db
    .select()
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(asc(documentVersions.at), asc(documentVersions.seq), asc(documentVersions.id))
  return rows.map(({ id, name, seq, digest, bySeatId, at }) => ({
    id,
    name,
    seq,
    digest: digest ?? '',
    by: bySeatId,
    at: at.toISOString(),
  }))
}

async function allSeats(db: Db, senateId: SenateId): Promise<SeatId[]> {
  const rows = await db.select({ id: seats.id }).from(seats).where(eq(seats.senateId, senateId))
  return rows.map((row) => row.id)
}
