import { and, eq } from 'drizzle-orm'
import { responseDrafts, responses } from '../../db/decisions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { Answerable, ResponseFacts } from '../../shared/decisions/decide-response.ts'
import { nextBoard, type ResponseEvent } from '../../shared/decisions/response.ts'
import type { ResponseCommand } from '../../shared/decisions/response-commands.ts'
import { dayOf } from '../../shared/format.ts'
import type { DecisionId, OrganisationId, SeatId, SenateId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { Reads } from '../slice.ts'

/** What answering needs from elsewhere. */
export async function responseFacts(
  { now }: Reads,
  _command: ResponseCommand,
  _decision: Answerable,
  { timeZone }: { senateId: SenateId; timeZone: string },
): Promise<ResponseFacts> {
  return { today: dayOf(now, timeZone) }
}

/** The rows that an organisation's answer changes. The text of a draft comes from the command: the journal has none. */
export function projectResponse(
  db: Db,
  recorded: Recorded<ResponseEvent> & { senateId: SenateId; decisionId: DecisionId },
  command: { type: string; target: string; body: unknown },
): Statement[] {
  const { event, decisionId, senateId, at, by } = recorded
  const { organisationId } = event
  const own = and(eq(responses.decisionId, decisionId), eq(responses.organisationId, organisationId))
  const set = (row: Partial<typeof responses.$inferInsert>) => db.update(responses).set(row).where(own)
  const moment = new Date(at)
  switch (event.type) {
    case 'organisationNotified': {
      const row = { decisionId, senateId, organisationId, dueOn: event.dueOn, implementation: 'notStarted' }
      return [db.insert(responses).values({ ...row, state: 'notified', positions: [] })]
    }
    case 'decisionAcknowledged':
      return [set({ state: 'acknowledged', acknowledgedAt: moment })]
    case 'responseDraftSaved':
      return [draftKept(db, { decisionId, organisationId, senateId, at: moment, bySeatId: by as SeatId }, command.body)]
    case 'decisionAnswered':
      return [
        set({
          state: 'responded',
          respondedAt: moment,
          positions: event.positions,
          conditions: event.conditions,
          boardDate: nextBoard(event.positions),
          receivedBy: 'here',
          recordedBySeatId: by as SeatId,
        }),
        draftGone(db, decisionId, organisationId),
      ]
    case 'responseLetterRecorded': {
      // A draft that the organisation keeps stays theirs: the letter may not be their last word.
      const { type: _type, receivedOn: _receivedOn, ...said } = event
      const how = {
        receivedBy: 'letter',
        recordedBySeatId: by as SeatId,
        boardDate: nextBoard(event.positions),
      } as const
      return [set({ ...said, ...how, state: 'responded', respondedAt: moment })]
    }
    case 'localDecisionCited': {
      const { positions, localDecisionRef } = event
      return [set({ positions, localDecisionRef, boardDate: nextBoard(positions) })]
    }
    case 'implementationReported':
      return [set({ implementation: event.implementation })]
    case 'responseClosed':
      return [set({ state: 'closed' })]
    default:
      return event satisfies never
  }
}

type DraftRow = typeof responseDrafts.$inferInsert

function draftKept(db: Db, row: Omit<DraftRow, 'draft'>, body: unknown): Statement {
  const { organisationId: _organisationId, ...draft } = body as Record<string, unknown>
  return db
    .insert(responseDrafts)
    .values({ ...row, draft })
    .onConflictDoUpdate({
      target: [responseDrafts.decisionId, responseDrafts.organisationId],
      set: { draft, bySeatId: row.bySeatId, at: row.at },
    })
}

function draftGone(db: Db, decisionId: DecisionId, organisationId: OrganisationId): Statement {
  return db
    .delete(responseDrafts)
    .where(and(eq(responseDrafts.decisionId, decisionId), eq(responseDrafts.organisationId, organisationId)))
}

/** Whether an event of an answer is kept from this viewer: another organisation's private draft. */
export function withheldResponse(event: ResponseEvent, viewer: Actor): boolean {
  if (event.type !== 'responseDraftSaved') return false
  return viewer.kind !== 'seat' || viewer.role !== 'reviewer' || !viewer.answersFor.includes(event.organisationId)
}
