import { and, eq } from 'drizzle-orm'
import { decisionAddressees, decisionRelations, decisions } from '../../db/decisions.ts'
import { indexed } from '../../db/search.ts'
import { searchEntries } from '../../db/search-entries.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { Content } from '../../shared/decisions/content.ts'
import type { Beginning, DecisionEvent, Earlier } from '../../shared/decisions/events.ts'
import type { Relation } from '../../shared/decisions/relations.ts'
import type { DecisionState } from '../../shared/decisions/states.ts'
import type { DecisionId, OrganisationId, SenateId } from '../../shared/ids.ts'
import { projectResponse } from './responses.ts'

type Row = typeof decisions.$inferInsert
interface Place {
  senateId: SenateId
  decisionId: DecisionId
  at: Date
}

/** The rows that an event changes. What belongs to a ratified decision is written before the row that closes it. */
export function project(
  db: Db,
  recorded: Recorded<DecisionEvent>,
  command: { type: string; target: string; body: unknown },
): Statement[] {
  const { event, senateId, version } = recorded
  const decisionId = recorded.stream.slice('decision:'.length) as DecisionId
  const place: Place = { senateId, decisionId, at: new Date(recorded.at) }
  const set = (row: Partial<Row>) =>
    db
      .update(decisions)
      .set({ ...row, version })
      .where(eq(decisions.id, decisionId))
  switch (event.type) {
    case 'decisionDrafted':
      return begun(db, place, event, version, {
        draftedAt: place.at,
        historical: false,
        state: 'draft',
        signedBySeatIds: [],
      })
    case 'decisionImported':
      return begun(db, place, event, version, { ...earlier(event, place.at), historical: true })
    case 'decisionEdited': {
      const { content } = event
      return [
        db.delete(decisionAddressees).where(eq(decisionAddressees.decisionId, decisionId)),
        ...addressed(db, decisionId, content.addressedTo),
        set({ ...columns(content), record: { content } }),
        ...((['title', 'rationale', 'question', 'consequences'] as const).some((name) => event.changed.includes(name))
          ? [reindexed(db, decisionId, event.ref, content)]
          : []),
      ]
    }
    case 'ratifyingStarted':
      return [set({ state: 'ratifying' })]
    case 'decisionSigned':
      return [set({ signedBySeatIds: [...event.signedBySeatIds] })]
    case 'decisionReturned':
      return [set({ state: 'draft', signedBySeatIds: [] })]
    case 'decisionRatified':
      return ratified(db, place, event, set)
    case 'decisionDeferred':
      return [set({ state: 'deferred', decidedAt: place.at, listedAt: place.at }), shownToAll(db, decisionId)]
    case 'decisionNotAgreed':
      return [set({ state: 'notAgreed', decidedAt: place.at, listedAt: place.at }), shownToAll(db, decisionId)]
    case 'decisionWithdrawn':
      return [set({ state: 'withdrawn' })]
    case 'reviewStarted':
      return [set({ state: 'underReview' })]
    case 'decisionReaffirmed':
      return [set({ state: 'inForce', ...(event.reviewOn ? { nextReviewOn: event.reviewOn } : {}) })]
    case 'decisionRescinded':
      return [set({ state: 'rescinded' })]
    case 'decisionLapsed':
      return [set({ state: 'lapsed' })]
    case 'decisionImplemented':
      return [set({ state: 'implemented' })]
    case 'decisionSuperseded':
      return [set({ state: 'superseded' })]
    case 'relationAdded':
      return [related(db, place, event.relation), set({})]
    case 'wentAheadWithout':
    case 'relationReceived':
    case 'erratumRecorded':
      return [set({})]
    default:
      return [...projectResponse(db, { ...recorded, event, decisionId }, command), set({})]
  }
}

function earlier({ draftedAt, signatures, outcome }: Earlier, at: Date) {
  const { state } = outcome
  const settled = state === 'deferred' || state === 'notAgreed'
  return {
    draftedAt: new Date(draftedAt),
    state,
    signedBySeatIds: signatures.map((signature) => signature.seatId),
    ...(settled && { decidedAt: at, listedAt: at }),
  }
}

/** A new row; it is listed under the day on which it was drafted until it is decided. */
function begun(
  db: Db,
  { senateId, decisionId }: Place,
  beginning: Beginning,
  version: number,
  how: Pick<Row, 'draftedAt' | 'historical' | 'signedBySeatIds'> & {
    state: DecisionState
    decidedAt?: Date
    listedAt?: Date
  },
): Statement[] {
  const { ref, challengeId, sessionId, source, content } = beginning
  return [
    ...addressed(db, decisionId, content.addressedTo),
    db.insert(decisions).values({
      ...columns(content),
      ...{ id: decisionId, senateId, ref, number: Number(/\d+$/.exec(ref)?.[0] ?? 0), version },
      ...{ method: content.method, challengeId, sessionId },
      proposalId: source.kind === 'pinned' ? source.proposalId : null,
      record: { content },
      listedAt: how.draftedAt,
      ...how,
    }),
    indexed(db, {
      ...{ kind: 'decision', subjectId: decisionId, senateId, challengeId, documentId: null },
      ...{ restricted: false, assignedSeatIds: [], draft: how.decidedAt === undefined },
      ...{ title: content.title, body: bodyOf(ref, content), at: how.listedAt ?? how.draftedAt },
    }),
  ]
}

function ratified(
  db: Db,
  place: Place,
  { digest, record }: Extract<DecisionEvent, { type: 'decisionRatified' }>,
  set: (row: Partial<Row>) => Statement,
): Statement[] {
  const { content, signatures } = record
  const decidedAt = new Date(Math.max(...signatures.map((signature) => Date.parse(signature.at))))
  return [
    set({
      ...columns(content),
      ...{ state: 'inForce', record: { ...record }, digest, decidedAt, listedAt: decidedAt },
      ...{ nextReviewOn: content.reviewOn, signedBySeatIds: signatures.map((signature) => signature.seatId) },
    }),
    ...content.relations.map((relation) => related(db, { ...place, at: decidedAt }, relation)),
    db.update(searchEntries).set({ draft: false, at: decidedAt }).where(entryOf(place.decisionId)),
  ]
}

/** The part of a decision's content that the log lists and filters by. */
function columns({ title, force, verb, ownerSeatId, statement, effectiveFrom, reviewOn, publication }: Content) {
  return { title, force, verb, ownerSeatId, statement, effectiveFrom, reviewOn, publication }
}

function addressed(db: Db, decisionId: DecisionId, organisationIds: readonly OrganisationId[]): Statement[] {
  if (organisationIds.length === 0) return []
  return [
    db.insert(decisionAddressees).values(organisationIds.map((organisationId) => ({ decisionId, organisationId }))),
  ]
}

function related(db: Db, { senateId, decisionId, at }: Place, { kind, toDecisionId, clauseId }: Relation): Statement {
  const between = { senateId, kind, fromDecisionId: decisionId, toDecisionId }
  return db.insert(decisionRelations).values({ ...between, clauseId: clauseId ?? '', at })
}

function bodyOf(ref: string, content: Content): string {
  const { statement, clauses, conditions, question, rationale, consequences } = content
  const parts = [
    ref,
    statement,
    ...clauses.map((clause) => clause.text),
    ...conditions,
    question,
    rationale,
    consequences,
  ]
  return parts.filter((part) => part !== null).join('\n')
}

function entryOf(decisionId: DecisionId) {
  return and(eq(searchEntries.kind, 'decision'), eq(searchEntries.subjectId, decisionId))
}

function reindexed(db: Db, decisionId: DecisionId, ref: string, content: Content): Statement {
  return db
    .update(searchEntries)
    .set({ title: content.title, body: bodyOf(ref, content) })
    .where(entryOf(decisionId))
}

function shownToAll(db: Db, decisionId: DecisionId): Statement {
  return db.update(searchEntries).set({ draft: false }).where(entryOf(decisionId))
}
