import type { ItemId } from '../ids.ts'
import type { DecidedEvent } from './decide.ts'
import type { Session } from './session.ts'

/** The agenda items whose words an event carries, or whose speakers, groups or papers it is about. */
export function itemsOf(event: DecidedEvent, session: Session): ItemId[] {
  if (event.type === 'sessionImported') return event.agenda.map(({ id }) => id)
  if (event.type === 'itemAdded') return [event.item.id]
  if ('itemId' in event) return event.itemId === null ? [] : [event.itemId]
  const about = [
    'paperId' in event && session.papers.find(({ id }) => id === event.paperId),
    'speakerId' in event && session.speakers.find(({ id }) => id === event.speakerId),
    'breakOutId' in event && session.breakOuts.find(({ id }) => id === event.breakOutId),
  ]
  return about.flatMap((known) => (known ? [known.itemId] : []))
}
