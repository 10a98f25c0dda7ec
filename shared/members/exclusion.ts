import type { ChallengeId, DocumentId, InterestId, ItemId, SessionId } from '../ids.ts'
import type { Conflict, Management, SeatActor } from './actor.ts'
import { managements } from './actor.ts'

/** What a ruling is about: one challenge, one session, or one item of an agenda. */
export const rulingTargets = ['challenge', 'session', 'item'] as const
export type RulingTarget = (typeof rulingTargets)[number]

/** A ruling on one seat's interest, as its row holds it. */
export interface RulingOnSeat {
  interestId: InterestId
  targetKind: RulingTarget
  targetId: string
  management: Management
  /** Set when a later ruling on the same interest and target took its place. */
  replacedAt: Date | null
}

/** Where an item stands, so that a ruling on it or on its session reaches what is linked to it. */
export interface LinkedItem {
  id: ItemId
  sessionId: SessionId
  challengeId: ChallengeId | null
  documentId: DocumentId | null
  /** When it went live; null while it is planned. */
  startedAt: Date | null
}

export interface Exclusion {
  conflicts: Conflict[]
  excludedFrom: SeatActor['excludedFrom']
}

/**
 * What a seat's current rulings keep it from. The strictest one counts for each target, whichever interest it is on.
 * Withdrawing from a challenge takes its papers away at once. A ruling on a session or an item keeps from deciding on
 * the challenges it touches, and `noPapersAndWithdraw` takes its items away at once, with their papers and documents;
 * `withdraw` there takes each away when it goes live.
 */
export function exclusions(rulings: readonly RulingOnSeat[], items: readonly LinkedItem[]): Exclusion {
  const conflicts = new Map<ChallengeId, Management>()
  const challengeIds = new Set<ChallengeId>()
  const documentIds = new Set<DocumentId>()
  const itemIds = new Set<ItemId>()
  for (const { targetKind, targetId, management } of rulings.filter((ruling) => ruling.replacedAt === null)) {
    if (targetKind === 'challenge') {
      const challengeId = targetId as ChallengeId
      conflicts.set(challengeId, stricter(conflicts.get(challengeId), management))
      if (losesPapersAtOnce(targetKind, management)) challengeIds.add(challengeId)
      continue
    }
    const mayDecide = management === 'noted'
    for (const item of items.filter((one) => (targetKind === 'item' ? one.id : one.sessionId) === targetId)) {
      if (item.challengeId && !mayDecide) {
        conflicts.set(item.challengeId, stricter(conflicts.get(item.challengeId), 'speakNotDecide'))
      }
      if (!takesAway({ targetKind, management }, item)) continue
      itemIds.add(item.id)
      if (item.documentId) documentIds.add(item.documentId)
    }
  }
  return {
    conflicts: [...conflicts].map(([challengeId, management]) => ({ challengeId, management })),
    excludedFrom: { challengeIds: [...challengeIds], documentIds: [...documentIds], itemIds: [...itemIds] },
  }
}

function takesAway(
  { targetKind, management }: Pick<RulingOnSeat, 'targetKind' | 'management'>,
  { startedAt }: Pick<LinkedItem, 'startedAt'>,
): boolean {
  return losesPapersAtOnce(targetKind, management) || (management === 'withdraw' && startedAt !== null)
}

/** Whether this ruling takes papers, presence, search and exports away the moment it is made. */
export function losesPapersAtOnce(target: RulingTarget, management: Management): boolean {
  return management === 'noPapersAndWithdraw' || (target === 'challenge' && management === 'withdraw')
}

/** The stricter of two ways to manage an interest. */
export function stricter(one: Management | undefined, other: Management): Management {
  return one && managements.indexOf(one) > managements.indexOf(other) ? one : other
}
