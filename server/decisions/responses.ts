import { and, eq } from 'drizzle-orm'
import { responses } from '../../db/decisions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { Answerable, ResponseEvent, ResponseFacts } from '../../shared/decisions/response.ts'
import type { ResponseCommand } from '../../shared/decisions/response-commands.ts'
import type { DecisionId, SenateId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { Reads } from '../slice.ts'

/** What answering needs from elsewhere. */
export async function responseFacts(
  _reads: Reads,
  _command: ResponseCommand,
  _decision: Answerable,
  known: { senateId: SenateId; today: string },
): Promise<ResponseFacts> {
  return { today: known.today }
}

/** The rows that an organisation's answer changes. */
export function projectResponse(
  db: Db,
  recorded: Recorded<ResponseEvent> & { senateId: SenateId; decisionId: DecisionId },
  _command: { type: string; target: string; body: unknown },
): Statement[] {
  const { event, decisionId, senateId, at } = recorded
  const own = and(eq(responses.decisionId, decisionId), eq(responses.organisationId, event.organisationId))
  switch (event.type) {
    case 'organisationNotified':
      return [
        db.insert(responses).values({
          decisionId,
          senateId,
          organisationId: event.organisationId,
          dueOn: event.dueOn,
          state: 'notified',
          positions: [],
          implementation: 'notStarted',
        }),
      ]
    case 'decisionAcknowledged':
      return [
        db
          .update(responses)
          .set({ state: 'acknowledged', acknowledgedAt: new Date(at) })
          .where(own),
      ]
    default:
      return event satisfies never
  }
}

/** Whether an event of an answer is kept from this viewer: another organisation's private draft. */
export function withheldResponse(_event: ResponseEvent, _viewer: Actor): boolean {
  return false
}
