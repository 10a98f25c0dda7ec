import type { Management } from '../../shared/members/actor.ts'
import type { RegisterEntry } from '../../shared/members/answers.ts'
import { stricter } from '../../shared/members/exclusion.ts'
import { isWaiting } from './waiting.ts'

/** The item that interests are looked at for, with what it belongs to. */
export interface ItemOfInterest {
  itemId: string
  sessionId: string
  challengeId: string | null
}

type Ruling = RegisterEntry['rulings'][number]

/** The rulings in force on an interest that count for an item: on it, on its session or on its challenge. */
export function rulingsOnItem(
  { rulings }: RegisterEntry,
  { itemId, sessionId, challengeId }: ItemOfInterest,
): Ruling[] {
  return rulings.filter(
    ({ targetId, replacedAt }) => replacedAt === null && [itemId, sessionId, challengeId].includes(targetId),
  )
}

/** What rulings leave of an interest on an item, and the one that was made last; undefined where nobody has ruled. */
export function managedOnItem(
  entry: RegisterEntry,
  item: ItemOfInterest,
): { management: Management; last: Ruling } | undefined {
  const [first, ...others] = rulingsOnItem(entry, item).toSorted((one, other) =>
    other.ruledAt.localeCompare(one.ruledAt),
  )
  if (!first) return undefined
  return {
    management: others.reduce((most, { management }) => stricter(most, management), first.management),
    last: first,
  }
}

export interface InterestsOnItem {
  /** Ruled on for this item, its session or its challenge. */
  ruled: RegisterEntry[]
  /** Nobody has ruled on these at all. */
  waiting: RegisterEntry[]
  /** What else is declared by those who are here. */
  others: RegisterEntry[]
}

/** The register as an item needs it: what is ruled, what waits for the chair, and what else is declared by those here. */
export function sortedForItem(
  entries: readonly RegisterEntry[],
  item: ItemOfInterest,
  hereSeatIds: readonly string[],
  today: string,
): InterestsOnItem {
  const current = entries.filter(({ nilReturn, to }) => !nilReturn && (to === null || to >= today))
  const ruled = current.filter((entry) => rulingsOnItem(entry, item).length > 0)
  const left = current.filter((entry) => !ruled.includes(entry))
  return {
    ruled,
    waiting: left.filter(isWaiting),
    others: left.filter((entry) => !isWaiting(entry) && hereSeatIds.includes(entry.seatId)),
  }
}
