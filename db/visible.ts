import { and, type Column, eq, isNull, notInArray, or, type SQL } from 'drizzle-orm'
import type { SeatActor } from '../shared/members/actor.ts'

/**
 * The condition that keeps a list to what the actor may know of: their own senate, without what they have withdrawn
 * from. A query that lists anything starts with it, so that exclusion never depends on a screen.
 */
export function visibleTo(
  actor: SeatActor,
  columns: { senateId: Column; challengeId?: Column; documentId?: Column; itemId?: Column },
): SQL | undefined {
  const { challengeIds, documentIds, itemIds } = actor.excludedFrom
  return and(
    eq(columns.senateId, actor.senateId),
    notAmong(columns.challengeId, challengeIds),
    notAmong(columns.documentId, documentIds),
    notAmong(columns.itemId, itemIds),
  )
}

function notAmong(column: Column | undefined, ids: readonly string[]): SQL | undefined {
  if (!column || ids.length === 0) return undefined
  return or(isNull(column), notInArray(column, [...ids]))
}
