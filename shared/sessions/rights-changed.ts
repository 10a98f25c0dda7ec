import { roleMay } from '../can.ts'
import type { SeatId } from '../ids.ts'
import type { DecidedEvent } from './decide.ts'
import type { SessionFacts, SessionSeat } from './facts.ts'
import type { ItemWords } from './plan-events.ts'
import type { ItemSeenBy } from './seen.ts'
import { isUnpublished } from './seen.ts'
import type { Session } from './session.ts'

/** What gives an item a text, or begins it. */
const withText: readonly DecidedEvent['type'][] = [
  'itemStarted',
  'itemEdited',
  'breakOutsStarted',
  'pagesPutTogether',
  'notesBegun',
  'minutesDrafted',
]

/**
 * The seats that see more or less after an event of a session, as it was before. Whoever withdraws from an item loses its
 * paper as it goes live, and every page that comes to it later.
 */
export function rightsChangedFor(
  event: DecidedEvent,
  { seats }: Pick<SessionFacts, 'seats'>,
  session: Session | undefined,
): SeatId[] {
  if (event.type === 'documentAssigned') return event.changedFor
  const hasText = withText.includes(event.type)
  const loses = ({ withdrawnItemIds, hasWithdrawn }: SessionSeat) =>
    // The very item that is added may be the first one of a session that somebody was ruled off.
    event.type === 'itemAdded' ? hasWithdrawn : hasText && withdrawnItemIds.length > 0
  const seeing = event.type === 'itemEdited' && session ? seeingChanged(session, event) : nobody
  return seats.flatMap((seat) => (loses(seat) || seeing(seat) ? seat.seatId : []))
}

const nobody = (_seat: SessionSeat) => false

/**
 * Whether a seat may no longer see an item that was edited, or may again: as one of its role, or because of what it has
 * withdrawn from. Of the latter everybody is named, since the paper may be one that another session took from them.
 */
function seeingChanged(
  session: Session,
  { itemId, item }: { itemId: string; item: ItemWords },
): (seat: SessionSeat) => boolean {
  const before = session.agenda.find(({ id }) => id === itemId)
  if (!before) return nobody
  const isElsewhere = before.challengeId !== item.challengeId || before.documentId !== item.documentId
  // A draft is seen by those who plan, and they see every item.
  const isHeard = !isUnpublished(session)
  return ({ role, hasWithdrawn }) =>
    (isElsewhere && hasWithdrawn) || (isHeard && sees(role, before) !== sees(role, item))
}

const sees = (role: SessionSeat['role'], { confidentiality }: Pick<ItemSeenBy, 'confidentiality'>) =>
  roleMay(role, 'item.read', { restricted: confidentiality === 'restricted' })
