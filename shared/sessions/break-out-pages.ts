import { roleMay } from '../can.ts'
import type { Drafted } from '../command.ts'
import type { DocumentEvent } from '../documents/document.ts'
import type { SeatId } from '../ids.ts'
import type { AgendaItem } from './agenda.ts'
import type { BreakOuts, Group } from './break-outs.ts'
import type { SessionFacts, SessionSeat } from './facts.ts'

type PageEvent = Drafted<DocumentEvent>

const ofPage = ({ documentId }: Pick<Group, 'documentId'>, event: DocumentEvent): PageEvent => ({
  stream: `document:${documentId}`,
  event,
})

/** Whether a seat takes part in an item: it may see it, and no ruling has it step out. */
export function takesPart(seat: SessionSeat, { id, confidentiality }: AgendaItem): boolean {
  const restricted = confidentiality === 'restricted'
  return !seat.withdrawnItemIds.includes(id) && roleMay(seat.role, 'item.read', { restricted })
}

/** Whoever works in a group, and whoever helps: its page is theirs alone while the break-outs are on. */
const readersOf = ({ seatIds }: Pick<Group, 'seatIds'>, helperSeatIds: readonly SeatId[]) => [
  ...new Set([...seatIds, ...helperSeatIds]),
]

/** A page for a new group. */
export function pageBegun(
  group: Pick<Group, 'name' | 'seatIds' | 'documentId'>,
  item: AgendaItem,
  about: Pick<Extract<DocumentEvent, { type: 'documentCreated' }>, 'personId' | 'sessionId'> & {
    helperSeatIds: readonly SeatId[]
  },
): PageEvent {
  const { helperSeatIds, ...begun } = about
  return ofPage(group, {
    ...{ type: 'documentCreated', kind: 'notes', title: titleOf(group.name, item), ...begun },
    ...{ challengeId: item.challengeId, itemId: item.id },
    ...{ restricted: true, assignedSeatIds: readersOf(group, helperSeatIds) },
  })
}

/** What a page is called: documents have 200 characters. */
export function titleOf(name: string, item: Pick<AgendaItem, 'title'>): string {
  return `${name}: ${item.title}`.slice(0, 200)
}

/** Gives a page to those who are in its group after somebody came or went. */
export function pageGivenTo(group: Group, seatIds: readonly SeatId[], { helperSeatIds }: BreakOuts): PageEvent {
  const before = new Set(readersOf(group, helperSeatIds))
  const assignedSeatIds = readersOf({ seatIds }, helperSeatIds)
  const changedFor = [...before.symmetricDifference(new Set(assignedSeatIds))]
  return ofPage(group, { type: 'documentAssigned', restricted: true, assignedSeatIds, changedFor })
}

/** Lets nobody write in a page any longer, unless somebody has frozen or sealed it already. */
export function pageFrozen(group: Group, item: AgendaItem, { pages }: SessionFacts): PageEvent[] {
  if (pages.find(({ documentId }) => documentId === group.documentId)?.state !== 'open') return []
  return [ofPage(group, { type: 'documentFrozen', reason: `The break-outs on item ${item.ref} have ended.` })]
}

/** Shows a page to everybody who may see the item. */
export function pageOpened(group: Group, item: AgendaItem, set: BreakOuts, { seats }: SessionFacts): PageEvent {
  const restricted = item.confidentiality === 'restricted'
  const before = readersOf(group, set.helperSeatIds)
  const others = seats.filter((seat) => takesPart(seat, item) && !before.includes(seat.seatId))
  const changedFor = others.map(({ seatId }) => seatId)
  const assignedSeatIds = restricted ? [...before, ...changedFor] : before
  return ofPage(group, { type: 'documentAssigned', restricted, assignedSeatIds, changedFor })
}
