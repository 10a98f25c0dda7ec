import type { Context, Drafted } from '../command.ts'
import type { ItemId } from '../ids.ts'
import { notFound, Refusal } from '../refusal.ts'
import type { AgendaItem } from './agenda.ts'
import { refuseStaleChair } from './chair.ts'
import type { SessionFacts } from './facts.ts'
import type { RoomCommand } from './room-commands.ts'
import { refuseUnless } from './run.ts'
import { maySeeItem } from './seen.ts'
import type { Session } from './session.ts'
import type { ShownThing } from './shown-things.ts'

// What the screen shows and what the meeting is on are two facts.

/** What an operator chose for everybody to look at. */
export interface Shown {
  itemId: ItemId
  what: ShownThing
}

export type ShowingEvent = { type: 'shown'; shown: Shown | null }

/** Chooses what everybody is shown. A member's own view follows it until they wander. */
export function decideShowing(
  session: Session | undefined,
  command: Extract<RoomCommand, { type: 'show' }>,
  { actor, facts }: Context<SessionFacts>,
): Drafted<ShowingEvent>[] {
  if (!session || actor.kind !== 'seat') throw notFound()
  const { epoch, shown } = command.body
  refuseStaleChair(session, epoch)
  refuseUnless(session, ['open', 'adjourned'])
  if (shown) {
    const item = session.agenda.find(({ id }) => id === shown.itemId)
    // Nobody shows others what they may not see themselves.
    if (!item || !maySeeItem(actor, item)) throw notFound()
    const missing = missingOn(session, item, shown.what, facts)
    if (missing) {
      throw new Refusal('nothing-unknown', `There is no ${missing} to show on item ${item.ref}. Choose something else.`)
    }
  }
  return [{ stream: `session:${command.target}`, event: { type: 'shown', shown } }]
}

/** What is not there to be shown; undefined where it is. */
function missingOn({ papers }: Session, item: AgendaItem, what: ShownThing, { unknown }: SessionFacts) {
  switch (what.kind) {
    case 'item':
      return undefined
    case 'document':
      return item.documentId ? undefined : 'document'
    case 'impacts':
      return item.challengeId ? undefined : 'challenge with impacts'
    case 'paper': {
      const paper = papers.find(({ id, itemId }) => id === what.paperId && itemId === item.id)
      return paper && !paper.withdrawn ? undefined : 'such paper'
    }
    case 'proposal':
    case 'decision':
      return unknown === what.kind ? `such ${unknown}` : undefined
    default:
      return what satisfies never
  }
}

/** What everybody is shown now: what an operator chose, or else what the session is on. */
export function onShow({ shown, currentItemId }: Pick<Session, 'shown' | 'currentItemId'>): Shown | undefined {
  return shown ?? (currentItemId ? { itemId: currentItemId, what: { kind: 'item' } } : undefined)
}
