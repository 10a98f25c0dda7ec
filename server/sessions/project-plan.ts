import { eq } from 'drizzle-orm'
import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { ItemId, SessionId } from '../../shared/ids.ts'
import { evolvePlan, type PlanEvent, untaken } from '../../shared/sessions/plan-events.ts'
import { forgetGuests } from './project-door.ts'
import { itemRow, sessionRow } from './rows.ts'

/** The rows that an event of a session's planning changes. */
export function projectPlan(db: Db, recorded: Recorded<PlanEvent>): Statement[] {
  const { senateId, stream, version, event, at } = recorded
  const id = stream.slice('session:'.length) as SessionId
  const moved = (set: Partial<typeof sessions.$inferInsert> = {}) => updateRow(db, sessions, id, { ...set, version })
  switch (event.type) {
    case 'sessionPlanned': {
      const session = evolvePlan(undefined, event, recorded)
      return session ? [insertRow(db, sessions, { id, senateId, version, ...sessionRow(session) })] : []
    }
    case 'sessionEdited': {
      const { startsAt, endsAt, ...words } = event.changed
      return [
        moved({
          ...words,
          ...(startsAt && { startsAt: new Date(startsAt) }),
          ...(endsAt && { endsAt: new Date(endsAt) }),
        }),
      ]
    }
    case 'itemAdded': {
      const { item, order } = event
      const position = order.indexOf(item.id)
      const row = { id: item.id, senateId, sessionId: id, position, ...itemRow({ ...untaken, ...item }) }
      // Those before it stay where they are.
      return [moved(), insertRow(db, agendaItems, row), ...positions(db, order, position + 1)]
    }
    case 'itemEdited': {
      const { standing: _standing, ...item } = event.item
      return [moved(), updateRow(db, agendaItems, event.itemId, item)]
    }
    case 'itemCarriedOver':
      return [moved()]
    case 'itemMoved':
      return [moved(), ...positions(db, event.order, 0)]
    case 'itemRemoved':
      return [moved(), db.delete(agendaItems).where(eq(agendaItems.id, event.itemId))]
    case 'sessionPublished':
      return [moved({ state: 'published', publishedAt: new Date(at) })]
    case 'sessionCancelled':
      return [moved({ state: 'cancelled' }), ...forgetGuests(db, id)]
    default:
      return event satisfies never
  }
}

/** Where the items stand from one place on. */
function positions(db: Db, order: readonly ItemId[], from: number): Statement[] {
  return order.slice(from).map((id, index) => updateRow(db, agendaItems, id, { position: from + index }))
}
