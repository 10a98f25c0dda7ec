import type { SeatId } from '../../../../shared/ids.ts'

/** A group before it is sent off. */
export interface DraftGroup {
  name: string
  question: string
  seatIds: readonly SeatId[]
}

/** Groups as somebody arranges them, and the wishes that they were dealt for. */
export interface Arrangement {
  wished: string
  groups: readonly DraftGroup[]
}

/**
 * The groups that stand after the server answered. They are dealt for new wishes alone: asked again for the same, an
 * arrangement stays as it is, without those who have left. Nothing while there is neither one nor a deal.
 */
export function arrangedBy(
  before: Arrangement | undefined,
  { wished, groups, questions }: Deal,
): Arrangement | undefined {
  if (wished !== undefined && wished !== before?.wished) {
    return { wished, groups: draftedFrom(groups, questions, before?.groups ?? []) }
  }
  const here = new Set(groups.flat())
  return (
    before && {
      ...before,
      groups: before.groups.map((group) => ({ ...group, seatIds: group.seatIds.filter((one) => here.has(one)) })),
    }
  )
}

/** What the server proposed last, and for which wishes; left out while the answer to the present ones is on its way. */
interface Deal {
  wished: string | undefined
  groups: readonly (readonly SeatId[])[]
  questions: readonly string[]
}

/** Groups as they were proposed, each with a name and a question; what was typed for them before stays. */
function draftedFrom(
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

/** Those who could be in a group and stand in none: taken out by hand, or come since the groups were dealt. */
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
