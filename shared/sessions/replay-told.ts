import type { ItemId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import type { Moment, Told } from '../protocol.ts'
import { itemsOf } from './items-of.ts'
import { maySeePaper } from './papers.ts'
import { maySeeItem } from './seen.ts'
import type { Session, SessionEvent } from './session.ts'

type Versioned = Moment & { version: number; event: SessionEvent }

/** Who replays, and what the live rule keeps from them. */
export interface ToldTo {
  viewer: SeatActor
  /** Whether an event was withheld from them when it happened. */
  isWithheld(event: SessionEvent): boolean
}

/**
 * A session's story as one viewer may hear it now: without what was withheld then, and without what has become so since.
 * An item that they may not see, by what it was then or by what it is now, is not in it at any moment.
 */
export function toldOfSession(
  { begin, events, now }: { begin: Session; events: readonly Versioned[]; now: Session },
  { viewer, isWithheld }: ToldTo,
): { begin: Session; events: Told<SessionEvent>[] } {
  const hidden = hiddenItems(now, viewer)
  const isHidden = (itemId: ItemId) => hidden.has(itemId)
  const agenda = begin.agenda.filter((item) => maySeeItem(viewer, item) && !isHidden(item.id))
  const papers = begin.papers.filter((paper) => maySeePaper(viewer, begin, paper) && !isHidden(paper.itemId))
  return {
    begin: { ...begin, agenda, papers },
    events: events.map(({ version, at, by, event }): Told<SessionEvent> => {
      const isSecret = itemsOf(event, now).some(isHidden) && !saysOnlyThat(event)
      return isSecret || isWithheld(event) ? { version, event: { type: 'withheld' } } : { version, at, by, event }
    }),
  }
}

function hiddenItems({ agenda }: Session, viewer: SeatActor): ReadonlySet<ItemId> {
  return new Set(agenda.filter((item) => !maySeeItem(viewer, item)).map(({ id }) => id))
}

/** Steps of an item that tell nothing of it but that the session is, or is no longer, on something. */
function saysOnlyThat({ type }: SessionEvent): boolean {
  return (
    type === 'itemStarted' ||
    type === 'itemPaused' ||
    type === 'itemResumed' ||
    type === 'itemConcluded' ||
    type === 'itemDeferred' ||
    type === 'itemParked' ||
    type === 'itemWithdrawn'
  )
}
