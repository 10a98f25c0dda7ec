import type { BreakOutId, DocumentId, GroupId, ItemId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { ItemSeenBy } from './seen.ts'
import type { Session } from './session.ts'

/** People who work apart for a while, on a question and a page of their own. */
export interface Group {
  id: GroupId
  name: string
  question: string
  seatIds: readonly SeatId[]
  documentId: DocumentId
  /** Its time, as facts: every screen counts for itself against the server's time. */
  startedAt: string
  allottedMs: number
  endedAt: string | null
  /** Since when it waits for somebody who helps. */
  helpAskedAt: string | null
}

/** One sending out into groups and coming back. */
export interface BreakOuts {
  id: BreakOutId
  itemId: ItemId
  groups: readonly Group[]
  /** Who goes from group to group: whoever operated when they began, and those who were chosen. */
  helperSeatIds: readonly SeatId[]
  startedAt: string
  calledBack: { at: string; noticeMs: number } | null
  returnedAt: string | null
  /** The document that the groups' pages were added to. */
  putTogetherIn: DocumentId | null
}

type Deed =
  | {
      type: 'breakOutsStarted'
      itemId: ItemId
      allottedMs: number
      helperSeatIds: readonly SeatId[]
      groups: readonly Pick<Group, 'id' | 'name' | 'question' | 'seatIds' | 'documentId'>[]
    }
  | { type: 'groupJoined'; groupId: GroupId; seatId: SeatId }
  | { type: 'groupsExtended'; groupIds: readonly GroupId[]; byMs: number }
  | { type: 'groupEnded'; groupId: GroupId }
  | { type: 'helpAsked'; groupId: GroupId }
  | { type: 'helpSettled'; groupId: GroupId }
  | { type: 'groupsCalledBack'; noticeMs: number }
  | { type: 'groupsReturned' }
  | { type: 'pagesPutTogether'; itemId: ItemId; documentId: DocumentId }

/** What happened in break-outs. Each says whose item it is about: nobody hears of groups on an item they may not see. */
export type BreakOutEvent = Deed & { breakOutId: BreakOutId; seenBy: ItemSeenBy }

/** The break-outs that are on; a session has one set at a time. */
export function runningBreakOuts({ breakOuts }: Pick<Session, 'breakOuts'>): BreakOuts | undefined {
  return breakOuts.find(({ returnedAt }) => returnedAt === null)
}

/** The group that a seat is in. */
export function groupOf({ groups }: Pick<BreakOuts, 'groups'>, seatId: SeatId): Group | undefined {
  return groups.find(({ seatIds }) => seatIds.includes(seatId))
}

/** The group that is still at work and has the fewest people: where latecomers are sent. */
export function smallestGroup({ groups }: Pick<BreakOuts, 'groups'>): Group | undefined {
  return groups
    .filter(({ endedAt }) => endedAt === null)
    .toSorted((one, other) => one.seatIds.length - other.seatIds.length)[0]
}

/** How long a group has left: negative when its time is over. Whoever is called back has what is left of the notice. */
export function groupLeftMs(
  { startedAt, allottedMs, endedAt }: Group,
  { calledBack }: Pick<BreakOuts, 'calledBack'>,
  now: Date,
): number {
  const at = endedAt ? Date.parse(endedAt) : now.getTime()
  if (calledBack) return Date.parse(calledBack.at) + calledBack.noticeMs - at
  return Date.parse(startedAt) + allottedMs - at
}

/** What a session is after something happened in its break-outs. Facts about a set that is not held change nothing. */
export function evolveBreakOuts(session: Session, event: BreakOutEvent, { at }: Pick<Moment, 'at'>): Session {
  if (event.type === 'breakOutsStarted') return { ...session, breakOuts: [...session.breakOuts, begun(event, at)] }
  const breakOuts = session.breakOuts.map((set) => (set.id === event.breakOutId ? evolved(set, event, at) : set))
  if (event.type !== 'pagesPutTogether') return { ...session, breakOuts }
  const agenda = session.agenda.map((item) =>
    item.id === event.itemId ? { ...item, documentId: item.documentId ?? event.documentId } : item,
  )
  return { ...session, agenda, breakOuts }
}

function begun(event: Extract<BreakOutEvent, { type: 'breakOutsStarted' }>, at: string): BreakOuts {
  const { breakOutId, itemId, allottedMs, helperSeatIds, groups } = event
  const fresh = { startedAt: at, allottedMs, endedAt: null, helpAskedAt: null }
  return {
    ...{ id: breakOutId, itemId, helperSeatIds, startedAt: at },
    groups: groups.map((group) => ({ ...group, ...fresh })),
    ...{ calledBack: null, returnedAt: null, putTogetherIn: null },
  }
}

function evolved(set: BreakOuts, event: Exclude<BreakOutEvent, { type: 'breakOutsStarted' }>, at: string): BreakOuts {
  const change = (ids: readonly GroupId[], to: (group: Group) => Group) => ({
    ...set,
    groups: set.groups.map((group) => (ids.includes(group.id) ? to(group) : group)),
  })
  switch (event.type) {
    case 'groupJoined':
      return { ...set, groups: set.groups.map((group) => withSeat(group, event)) }
    case 'groupsExtended':
      return change(event.groupIds, (group) => ({ ...group, allottedMs: group.allottedMs + event.byMs }))
    case 'groupEnded':
      return change([event.groupId], (group) => ({ ...group, endedAt: at, helpAskedAt: null }))
    case 'helpAsked':
      return change([event.groupId], (group) => ({ ...group, helpAskedAt: at }))
    case 'helpSettled':
      return change([event.groupId], (group) => ({ ...group, helpAskedAt: null }))
    case 'groupsCalledBack':
      return { ...set, calledBack: { at, noticeMs: event.noticeMs } }
    case 'groupsReturned':
      return {
        ...set,
        returnedAt: at,
        groups: set.groups.map((group) => ({ ...group, endedAt: group.endedAt ?? at, helpAskedAt: null })),
      }
    case 'pagesPutTogether':
      return { ...set, putTogetherIn: event.documentId }
    default:
      return event satisfies never
  }
}

function withSeat(group: Group, { groupId, seatId }: { groupId: GroupId; seatId: SeatId }): Group {
  const others = group.seatIds.filter((one) => one !== seatId)
  return { ...group, seatIds: group.id === groupId ? [...others, seatId] : others }
}
