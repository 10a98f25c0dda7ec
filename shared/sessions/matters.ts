import type { ItemId, SessionId } from '../ids.ts'
import type { AgendaItem } from './agenda.ts'
import type { Session } from './session.ts'

/** An item of an earlier session that was not concluded there. */
export interface LeftItem {
  sessionId: SessionId
  sessionRef: string
  item: AgendaItem
  /** `here`: it was put off to this very session. */
  why: 'here' | 'putOff' | 'parked'
}

/** What earlier sessions left for one that is being planned. */
export interface Matters {
  /** The last session before it. */
  last: { sessionId: SessionId; session: Session } | undefined
  items: readonly LeftItem[]
}

interface Held {
  sessionId: SessionId
  session: Session
}

/**
 * What sessions before this one left, as far as nobody has taken it up since: the last one's minutes, and items that
 * were put off, here or without saying where, or parked. What was put off to another session waits there until that is
 * over, and comes up again where it was not taken up.
 */
export function mattersFor(target: Held, others: readonly Held[]): Matters {
  const earlier = others
    .filter(({ session }) => session.state === 'closed' && session.startsAt < target.session.startsAt)
    .toSorted((one, other) => other.session.startsAt.localeCompare(one.session.startsAt))
  const taken = new Set(
    [target, ...others]
      .filter(({ session }) => session.state !== 'cancelled')
      .flatMap(({ session }) => session.agenda.flatMap(({ carriedOver }) => carriedOver?.itemId ?? [])),
  )
  const isOver = ({ session: { state } }: Held) => state === 'closed' || state === 'cancelled'
  const over = new Set(others.filter(isOver).map(({ sessionId }) => sessionId))
  const items = earlier.flatMap(({ sessionId, session }) =>
    session.agenda.flatMap((item): LeftItem[] => {
      const why = taken.has(item.id) ? undefined : whyLeft(item, target.sessionId, over)
      return why ? [{ sessionId, sessionRef: session.ref, item, why }] : []
    }),
  )
  return { last: earlier[0], items: items.toSorted((one, other) => order.indexOf(one.why) - order.indexOf(other.why)) }
}

const order: readonly LeftItem['why'][] = ['here', 'putOff', 'parked']

/** Breaks and standing items come up anyway. */
function whyLeft(item: AgendaItem, to: SessionId, over: ReadonlySet<SessionId>): LeftItem['why'] | undefined {
  const { state, purpose, standing, putOff } = item
  if (state === 'deferred' && putOff?.toSessionId === to) return 'here'
  if (purpose === 'break' || standing) return undefined
  if (state === 'parked') return 'parked'
  const nowhere = !putOff?.toSessionId || over.has(putOff.toSessionId)
  return state === 'deferred' && nowhere ? 'putOff' : undefined
}

/** Finds one of the items that were left. */
export function leftItem({ items }: Matters, sessionId: SessionId, itemId: ItemId): LeftItem | undefined {
  return items.find((left) => left.sessionId === sessionId && left.item.id === itemId)
}
