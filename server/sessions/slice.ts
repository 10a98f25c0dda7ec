import { can } from '../../shared/can.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { Actor } from '../../shared/members/actor.ts'
import { parseStream } from '../../shared/protocol.ts'
import { type sessionCommands as commands, sessionCommands } from '../../shared/sessions/commands.ts'
import { type DecidedEvent, decide } from '../../shared/sessions/decide.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import { holdsCode } from '../../shared/sessions/guests.ts'
import { itemsOf } from '../../shared/sessions/items-of.ts'
import { rightsChangedFor } from '../../shared/sessions/rights-changed.ts'
import { isUnpublished, maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session } from '../../shared/sessions/session.ts'
import type { Slice } from '../slice.ts'
import { foldSession } from './fold.ts'
import { load, senateOfSession } from './load.ts'
import { project } from './project.ts'

/** Sessions: planned, held and remembered. */
export const sessionSlice: Slice<Session | undefined, typeof commands, DecidedEvent, SessionFacts> = {
  kind: 'session',
  commands: sessionCommands,
  load,
  decide,
  result(recorded) {
    const [first] = recorded
    switch (first?.event.type) {
      case 'sessionImported': {
        const { ref, agenda } = first.event
        return { id: parseStream(first.stream)?.id, ref, items: agenda.map((item) => ({ id: item.id, ref: item.ref })) }
      }
      case 'sessionPlanned':
        return { id: parseStream(first.stream)?.id, ref: first.event.ref }
      case 'itemAdded':
        return { id: first.event.item.id, ref: first.event.item.ref }
      case 'paperIssued':
        return { id: first.event.paperId }
      case 'documentCreated':
        return { id: parseStream(first.stream)?.id }
      default:
        return {}
    }
  },
  project,
  rightsChangedFor,
  withheldFrom,
  async withheldSince(db, id) {
    const { state } = await foldSession(db, `session:${id}`)
    return (event, viewer) => state !== undefined && hasClosedTo(viewer, event, state)
  },
  async resource(db, id) {
    const senateId = await senateOfSession(db, id)
    const { state } = await foldSession(db, `session:${id}`)
    return senateId && state && { senateId, sessionId: id as SessionId, draft: isUnpublished(state) }
  },
}

/** Whether an event carries words of an item that the viewer may not see any more. */
function hasClosedTo(viewer: Actor, event: DecidedEvent, session: Session): boolean {
  if (viewer.kind !== 'seat' || !carriesWords(event)) return false
  const closed = session.agenda.filter((item) => !maySeeItem(viewer, item)).map(({ id }) => id)
  return closed.length > 0 && itemsOf(event, session).some((id) => closed.includes(id))
}

const carriesWords = (event: DecidedEvent) =>
  'seenBy' in event || ['sessionImported', 'itemAdded', 'itemEdited'].includes(event.type)

/** An agenda says what it is about: nobody hears of an item that they may not see. */
function withheldFrom(event: DecidedEvent, viewer: Actor): boolean {
  if (viewer.kind !== 'seat') return true
  if (holdsCode(event)) return !can(viewer, 'session.operate', { senateId: viewer.senateId })
  if ('seenBy' in event) return !maySeeItem(viewer, event.seenBy)
  switch (event.type) {
    case 'sessionImported':
      return event.agenda.some((item) => !maySeeItem(viewer, item))
    case 'itemAdded':
      return !maySeeItem(viewer, event.item)
    case 'itemEdited':
      return !maySeeItem(viewer, { ...event.item, id: event.itemId })
    case 'usefulnessSaid':
      return event.seatId !== viewer.seatId
    case 'notesBegun':
      return !can(viewer, 'session.operate', { senateId: viewer.senateId, documentId: event.documentId })
    default:
      return false
  }
}
