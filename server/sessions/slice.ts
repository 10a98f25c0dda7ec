import type { Actor } from '../../shared/members/actor.ts'
import { parseStream } from '../../shared/protocol.ts'
import { type sessionCommands as commands, sessionCommands } from '../../shared/sessions/commands.ts'
import { decide } from '../../shared/sessions/decide.ts'
import type { SessionFacts } from '../../shared/sessions/facts.ts'
import { maySeeItem } from '../../shared/sessions/seen.ts'
import type { Session, SessionEvent } from '../../shared/sessions/session.ts'
import type { Slice } from '../slice.ts'
import { load, senateOfSession } from './load.ts'
import { project } from './project.ts'

/** Sessions: planned, held and remembered. */
export const sessionSlice: Slice<Session | undefined, typeof commands, SessionEvent, SessionFacts> = {
  kind: 'session',
  commands: sessionCommands,
  load,
  decide,
  result(recorded) {
    const [first] = recorded
    if (first?.event.type !== 'sessionImported') return {}
    const { ref, agenda } = first.event
    return { id: parseStream(first.stream)?.id, ref, items: agenda.map((item) => ({ id: item.id, ref: item.ref })) }
  },
  project,
  withheldFrom,
  async resource(db, id) {
    const senateId = await senateOfSession(db, id)
    return senateId && { senateId }
  },
}

/** An agenda says what it is about: nobody hears of an item that they may not see. */
function withheldFrom(event: SessionEvent, viewer: Actor): boolean {
  if (viewer.kind !== 'seat') return true
  if (event.type !== 'sessionImported') return false
  return event.agenda.some((item) => !maySeeItem(viewer, item))
}
