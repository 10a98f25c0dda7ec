import type { SeatId } from '../ids.ts'
import type { SpeakerEntry } from './speakers.ts'

/** How long somebody has had the word with one entry. Never negative, also when the server's clock was set back. */
export function spokenMs({ turns }: Pick<SpeakerEntry, 'turns'>, now: Date): number {
  return turns.reduce(
    (sum, { from, to }) => sum + Math.max(0, (to ? Date.parse(to) : now.getTime()) - Date.parse(from)),
    0,
  )
}

/** How long each seat has spoken in the session so far, the longest first; and those without a seat, together. */
export function spokenSoFar(
  speakers: readonly SpeakerEntry[],
  now: Date,
): { seats: { seatId: SeatId; ms: number }[]; writtenMs: number } {
  const bySeat = new Map<SeatId, number>()
  let writtenMs = 0
  for (const entry of speakers.filter(({ turns }) => turns.length > 0)) {
    const ms = spokenMs(entry, now)
    if (entry.who.as !== 'seat') writtenMs += ms
    else bySeat.set(entry.who.seatId, (bySeat.get(entry.who.seatId) ?? 0) + ms)
  }
  const seats = [...bySeat].map(([seatId, ms]) => ({ seatId, ms }))
  return { seats: seats.toSorted((one, other) => other.ms - one.ms), writtenMs }
}
