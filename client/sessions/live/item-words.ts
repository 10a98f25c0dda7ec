import type { AgendaItem } from '../../../shared/sessions/agenda.ts'
import type { Session } from '../../../shared/sessions/session.ts'
import type { ItemState } from '../../../shared/sessions/session-words.ts'

/** Where an item stands, as the agenda says it. */
export const itemStateWords: Record<ItemState, string> = {
  planned: 'Planned',
  live: 'Now',
  paused: 'Paused',
  concluded: 'Concluded',
  deferred: 'Put off',
  parked: 'Parked',
  withdrawn: 'Withdrawn',
}

/** When each item was planned to begin. */
export function plannedStarts({ startsAt, agenda }: Pick<Session, 'startsAt' | 'agenda'>): string[] {
  let at = Date.parse(startsAt)
  return agenda.map(({ allottedMs, clock }) => {
    const begins = new Date(at).toISOString()
    at += allottedMs - (clock?.extendedMs ?? 0)
    return begins
  })
}

/** The item that the session is on, as far as one may see it. */
export function currentItem({ agenda, currentItemId }: Session): AgendaItem | undefined {
  return agenda.find(({ id }) => id === currentItemId)
}

/** The items still to come, in order: those after the one that was begun last; once none is left, those passed over. */
export function comingItems<Item extends Pick<AgendaItem, 'state' | 'clock'>>({
  agenda,
}: {
  agenda: readonly Item[]
}): Item[] {
  const begun = agenda.flatMap(({ clock }) => clock?.startedAt ?? []).toSorted()
  const place = agenda.findIndex(({ clock }) => clock !== null && clock.startedAt === begun.at(-1))
  const isPlanned = ({ state }: Item) => state === 'planned'
  const after = agenda.slice(place + 1).filter(isPlanned)
  return after.length > 0 ? after : agenda.filter(isPlanned)
}

/** The item that is taken next. */
export function nextItem(session: Session): AgendaItem | undefined {
  return comingItems(session)[0]
}
