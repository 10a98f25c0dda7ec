import { and, eq, gt } from 'drizzle-orm'
import { updateRow } from '../../db/hot-rows.ts'
import { agendaItems, attendances, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { RunEvent } from '../../shared/sessions/run.ts'
import type { ItemState } from '../../shared/sessions/session-words.ts'
import { forgetGuests } from './project-door.ts'

/** The rows that a step of a session's run changes. */
export function projectRun(db: Db, recorded: Recorded, event: RunEvent): Statement[] {
  const id = recorded.stream.slice('session:'.length) as SessionId
  return [
    updateRow(db, sessions, id, { ...ofSession(event, recorded.at), version: recorded.version }),
    ...others(db, id, event, recorded.at),
  ]
}

function ofSession(event: RunEvent, at: string) {
  switch (event.type) {
    case 'sessionOpened':
      return { state: 'open', openedAt: new Date(at) }
    case 'sessionAdjourned':
      return { state: 'adjourned' }
    case 'sessionResumed':
      return { state: 'open' }
    case 'sessionClosed':
      return { state: 'closed', closedAt: new Date(event.endedAt ?? at), closePressedAt: new Date(at) }
    case 'chairClaimed':
    case 'chairHanded':
      return { chairSeatId: event.seatId, chairEpoch: event.epoch }
    default:
      return {}
  }
}

function others(db: Db, id: SessionId, event: RunEvent, at: string): Statement[] {
  switch (event.type) {
    case 'sessionClosed':
      return [
        db
          .update(attendances)
          .set({ here: false })
          .where(and(eq(attendances.sessionId, id), eq(attendances.here, true))),
        ...forgetGuests(db, id),
        ...(event.endedAt === undefined ? [] : [itemsEndedBy(db, id, new Date(event.endedAt))]),
      ]
    case 'itemStarted':
      return [updateRow(db, agendaItems, event.itemId, { state: 'live', startedAt: new Date(at) })]
    case 'itemExtended':
      return [updateRow(db, agendaItems, event.itemId, { allottedMs: event.allottedMs })]
    case 'itemPaused':
      return [updateRow(db, agendaItems, event.itemId, { state: 'paused' })]
    case 'itemResumed':
      return [updateRow(db, agendaItems, event.itemId, { state: 'live' })]
    case 'itemConcluded':
    case 'itemDeferred':
    case 'itemParked':
    case 'itemWithdrawn':
      return [updateRow(db, agendaItems, event.itemId, { state: endOf[event.type], endedAt: new Date(at) })]
    default:
      return []
  }
}

/** What ran until somebody closed it had stopped when the session ended. */
function itemsEndedBy(db: Db, id: SessionId, endedAt: Date): Statement {
  return db
    .update(agendaItems)
    .set({ endedAt })
    .where(and(eq(agendaItems.sessionId, id), gt(agendaItems.endedAt, endedAt)))
}

const endOf = {
  itemConcluded: 'concluded',
  itemDeferred: 'deferred',
  itemParked: 'parked',
  itemWithdrawn: 'withdrawn',
} as const satisfies Record<string, ItemState>
