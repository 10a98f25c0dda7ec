import type { SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { isHere } from './attendance.ts'
import { asHeld } from './ending.ts'
import { evolve, type Session, type SessionEvent } from './session.ts'

/** A deputy who was there for another seat, and from when to when; the last has no end where that was the close. */
export interface DeputySat {
  seatId: SeatId
  deputySeatId: SeatId
  intervals: readonly { from: string; to: string | null }[]
}

/** Who sat in for whom while a session was held. To be named is not enough: a deputy sits in by being there. */
export function deputiesSat(moments: readonly (Moment & { event: SessionEvent })[]): DeputySat[] {
  const all = new Map<string, DeputySat>()
  let session: Session | undefined
  for (const { event, ...moment } of asHeld(moments)) {
    session = evolve(session, event, moment)
    if (session?.state !== 'open' && session?.state !== 'adjourned') continue
    const sitting = sittingIn(session)
    for (const [key, one] of all) {
      if (!sitting.has(key)) all.set(key, { ...one, intervals: ended(one.intervals, moment.at) })
    }
    for (const [key, pair] of sitting) {
      const { intervals } = all.get(key) ?? { intervals: [] }
      if (intervals.at(-1)?.to === null) continue
      all.set(key, { ...pair, intervals: [...intervals, { from: moment.at, to: null }] })
    }
  }
  return [...all.values()]
}

function sittingIn({ attendance }: Session): Map<string, Pick<DeputySat, 'seatId' | 'deputySeatId'>> {
  const here = new Set(attendance.filter(isHere).map(({ seatId }) => seatId))
  return new Map(
    attendance.flatMap(({ seatId, status, deputySeatId }) =>
      status === 'deputised' && deputySeatId && here.has(deputySeatId)
        ? [[`${deputySeatId} for ${seatId}`, { seatId, deputySeatId }] as const]
        : [],
    ),
  )
}

function ended(intervals: DeputySat['intervals'], at: string): DeputySat['intervals'] {
  return intervals.map((one) => (one.to === null ? { ...one, to: at } : one))
}
