import { can } from '../can.ts'
import type { ChallengeId } from '../ids.ts'
import type { SeatActor } from '../members/actor.ts'
import type { KeptPart } from './minutes.ts'
import { maySeeItem } from './seen.ts'
import type { Session } from './session.ts'

/** Whether somebody who may read a session may read this part of its circulated minutes. */
export function maySeePart(
  viewer: SeatActor,
  { agenda }: Pick<Session, 'agenda'>,
  { documentId, restricted, itemId }: KeptPart,
  challengeId: ChallengeId | null,
): boolean {
  const item = agenda.find(({ id }) => id === itemId)
  if (itemId !== null && (!item || !maySeeItem(viewer, item))) return false
  return can(viewer, 'item.read', { senateId: viewer.senateId, challengeId, documentId, restricted })
}
