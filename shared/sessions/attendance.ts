import type { SeatId } from '../ids.ts'
import { later } from './agenda.ts'
import type { AttendanceStatus } from './session-words.ts'

/** Who was there, by a person's act and never by a connection. */
export interface Attendance {
  seatId: SeatId
  status: AttendanceStatus
  via: 'room' | 'remote' | null
  /** Who sits in for this seat, where the terms of reference allow deputies. */
  deputySeatId: SeatId | null
  /** From arriving to leaving; the last has no end while they are here. */
  intervals: readonly { from: string; to: string | null }[]
}

/** Whether somebody is here now. */
export function isHere({ status, intervals }: Attendance): boolean {
  return status !== 'apologies' && intervals.at(-1)?.to === null
}

/** Whether somebody was there while it was held: whoever came and went before it opened was not. */
export function wasThereOnceOpen(openedAt: string | null, { intervals }: Pick<Attendance, 'intervals'>): boolean {
  return intervals.some(({ to }) => to === null || (openedAt !== null && to >= openedAt))
}

/** Their attendance after they have gone; the same when they were not here. */
export function departed(one: Attendance, at: string): Attendance {
  const last = one.intervals.at(-1)
  if (last?.to !== null) return one
  return { ...one, intervals: [...one.intervals.slice(0, -1), { from: last.from, to: later(at, last.from) }] }
}
