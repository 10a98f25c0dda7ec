import type { Event, Moment } from '../protocol.ts'

/** Something that happened at a moment, as a replay holds it. */
export type Happened<E extends Event = Event> = Moment & { event: E }

/** How many events lie between two states that are kept: dragging goes on from the nearest one. */
const apart = 32

/** A thing at any of its moments. */
export interface Past<State> {
  /** What it was at a moment: after everything that had happened by then, and nothing that came later. */
  at(moment: string): State
}

/**
 * Folds events to any moment, with the same rule that folds them live. Events keep their order, also where a server's
 * clock was set back between them: one that came later is never shown before one that came earlier.
 */
export function pastOf<State, One extends { at: string }>(
  begin: State,
  happened: readonly One[],
  evolve: (state: State, one: One) => State,
): Past<State> {
  const places = placesOf(happened)
  const kept = [begin]
  const after = (count: number): State => {
    while (kept.length <= Math.floor(count / apart)) {
      const from = (kept.length - 1) * apart
      kept.push(folded(kept.at(-1) as State, from, from + apart))
    }
    const from = Math.floor(count / apart) * apart
    return folded(kept[from / apart] as State, from, count)
  }
  const folded = (state: State, from: number, to: number) =>
    happened.slice(from, to).reduce((before, one) => evolve(before, one), state)
  return { at: (moment) => after(countUntil(places, moment)) }
}

/** Where each event stands on the time line: at its own time, or at that of an earlier one if that is later. */
export function placesOf(happened: readonly { at: string }[]): string[] {
  let latest = ''
  return happened.map(({ at }) => {
    if (at > latest) latest = at
    return latest
  })
}

/** How many of these places, in order, lie at a moment or before it. */
export function countUntil(places: readonly string[], moment: string): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] as string) <= moment) low = middle + 1
    else high = middle
  }
  return low
}
