import type { Happened } from './replay-past.ts'
import type { Session, SessionEvent } from './session.ts'

/**
 * An earlier record as a story: it says when items ran and who was there from when to when, and so it can be replayed.
 * What it does not say (speakers, pauses) does not happen in it.
 */
export function storyOf(record: Session): { begin: Session; events: Happened<SessionEvent>[] } {
  const by = record.chairSeatId
  const begin: Session = {
    ...record,
    state: 'published',
    openedAt: null,
    closedAt: null,
    agenda: record.agenda.map((item) => (item.clock ? { ...item, state: 'planned', clock: null } : item)),
    attendance: record.attendance.map((one) => ({ ...one, intervals: [] })),
  }
  const happened = (at: string | null, event: SessionEvent) => (at === null ? [] : [{ at, by, event }])
  const items = record.agenda.flatMap(({ id: itemId, clock, state }) => [
    ...happened(clock?.startedAt ?? null, { type: 'itemStarted', itemId, phase: null }),
    ...happened(clock?.endedAt ?? null, endOf(itemId, state)),
  ])
  const people = record.attendance.flatMap(({ seatId, status, via, intervals }) =>
    intervals.flatMap(({ from, to }) => [
      ...happened(from, {
        ...{ type: 'attended', seatId, via: via ?? 'room', quorum: null },
        status: status === 'inAttendance' ? status : 'present',
      }),
      ...happened(to, { type: 'left', seatId, quorum: null }),
    ]),
  )
  const last =
    [record.closedAt ?? record.endsAt, ...[...items, ...people].map(({ at }) => at)].toSorted().at(-1) ?? null
  const first = [record.openedAt ?? record.startsAt, ...items.map(({ at }) => at)].toSorted()[0] ?? null
  return {
    begin,
    events: [
      ...happened(first, { type: 'sessionOpened' }),
      ...[...people, ...items].toSorted(byTime),
      ...happened(last, { type: 'sessionClosed' }),
    ],
  }
}

/** What ended at a moment comes before what began at it. */
function byTime(one: Happened<SessionEvent>, other: Happened<SessionEvent>): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return Number(begins(one)) - Number(begins(other))
}

const begins = ({ event }: Happened<SessionEvent>) => event.type === 'itemStarted' || event.type === 'attended'

function endOf(itemId: Session['agenda'][number]['id'], state: Session['agenda'][number]['state']): SessionEvent {
  switch (state) {
    case 'deferred':
      return { type: 'itemDeferred', itemId, toSessionId: null }
    case 'parked':
      return { type: 'itemParked', itemId }
    case 'withdrawn':
      return { type: 'itemWithdrawn', itemId }
    default:
      return { type: 'itemConcluded', itemId }
  }
}
