import type { SenateId } from '../ids.ts'
import { onlooker } from '../members/onlooker.ts'
import type { AgendaItem } from './agenda.ts'
import { maySeeItem } from './seen.ts'
import { seenSession } from './seen-session.ts'
import type { Session } from './session.ts'

const restrictedTitle = 'A restricted item'

/** A session as the screen in its room shows it, to anybody who looks: restricted items keep their time and lose their words. */
export function onScreen(session: Session, senateId: SenateId): Session {
  const viewer = onlooker(senateId)
  return {
    ...seenSession(session, viewer),
    agenda: session.agenda.map((item) => (maySeeItem(viewer, item) ? item : withoutWords(item))),
    notesDocumentId: null,
  }
}

function withoutWords(item: AgendaItem): AgendaItem {
  const nothing = { presenterSeatId: null, presidingSeatId: null, documentId: null, challengeId: null, putOff: null }
  return { ...item, ...nothing, title: restrictedTitle }
}
