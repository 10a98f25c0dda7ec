import { can } from '../can.ts'
import type { SeatActor } from '../members/actor.ts'
import type { AgendaItem } from './agenda.ts'
import { withoutDoor } from './guests.ts'
import { maySeePaper } from './papers.ts'
import { maySeeItem } from './seen.ts'
import type { Session } from './session.ts'

/** A session as somebody may see it who may read it. Whether they may open its notes, its document says. */
export function seenSession(session: Session, viewer: SeatActor): Session {
  const agenda = session.agenda.filter((item) => maySeeItem(viewer, item))
  const isSeen = ({ itemId }: { itemId: AgendaItem['id'] }) => agenda.some(({ id }) => id === itemId)
  const isOperator = can(viewer, 'session.operate', { senateId: viewer.senateId })
  return {
    ...(isOperator ? session : withoutDoor(session)),
    agenda,
    papers: session.papers.filter((paper) => maySeePaper(viewer, session, paper)),
    speakers: session.speakers.filter(isSeen),
    breakOuts: session.breakOuts.filter(isSeen),
  }
}
