import { can } from '../can.ts'
import type { SeatActor } from '../members/actor.ts'
import type { AgendaItem } from './agenda.ts'
import type { Session } from './session.ts'

/**
 * What decides who sees an item. Every event with an item's words carries it; older ones say all but which item it was,
 * and are looked at again with their session wherever they are told later.
 */
export type ItemSeenBy = Pick<AgendaItem, 'id' | 'challengeId' | 'documentId' | 'confidentiality'>

/** What an event about an item carries, so that it says by itself who may hear of it. */
export function seenByOf({ id, challengeId, documentId, confidentiality }: ItemSeenBy): ItemSeenBy {
  return { id, challengeId, documentId, confidentiality }
}

/** Whether somebody who may read a session may see this item of it. */
export function maySeeItem(
  viewer: SeatActor,
  { id: itemId, challengeId, documentId, confidentiality }: ItemSeenBy,
): boolean {
  const restricted = confidentiality === 'restricted'
  return can(viewer, 'item.read', { senateId: viewer.senateId, itemId, challengeId, documentId, restricted })
}

/** Never published: only those who plan sessions see it, also once it is cancelled. */
export function isUnpublished({ state, publishedAt }: Pick<Session, 'state' | 'publishedAt'>): boolean {
  return publishedAt === null && (state === 'draft' || state === 'cancelled')
}
