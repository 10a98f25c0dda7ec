import type { SeatId } from '../../../../shared/ids.ts'

/** A group before it is sent off. */
export interface DraftGroup {
  name: string
  question: string
  seatIds: readonly SeatId[]
}

/** Groups as they were proposed, each with a name and a question; what was typed for them before stays. */
export function draftedFrom(
  proposed: readonly (readonly SeatId[])[],
  questions: readonly string[],
  before: readonly DraftGroup[],
): DraftGroup[] {
  // The last question is the item itself: it is asked where the challenge asks nothing.
  const asked = questions.length > 1 ? questions.slice(0, -1) : questions
  return proposed.map((seatIds, n) => ({
    name: before[n]?.name ?? `Table ${n + 1}`,
    question: before[n]?.question ?? asked[n % asked.length] ?? '',
    seatIds,
  }))
}

/** Those who could be in a group and stand in none: taken out by hand. */
export function inNone(proposed: readonly (readonly SeatId[])[], groups: readonly DraftGroup[]): SeatId[] {
  const placed = new Set(groups.flatMap(({ seatIds }) => seatIds))
  return proposed.flat().filter((seatId) => !placed.has(seatId))
}

/** The groups after somebody was put into one of them; into none where it is left out. */
export function withMoved(
  groups: readonly DraftGroup[],
  seatIds: readonly SeatId[],
  to: number | undefined,
): DraftGroup[] {
  return groups.map((group, n) => {
    const others = group.seatIds.filter((one) => !seatIds.includes(one))
    return { ...group, seatIds: n === to ? [...others, ...seatIds] : others }
  })
}
