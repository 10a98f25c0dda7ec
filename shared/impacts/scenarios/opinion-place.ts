import type { SeatId } from '../../ids.ts'
import { isRecord } from './read-values.ts'

/**
 * The shared map of what members hold, by whose it is and of which assumption. Everybody writes names of their own into one
 * map that is always there: of maps that two people make at once under one name, Yjs keeps only one, with all that is in it.
 */
export const opinionsRoot = 'opinions'

/** Under which name an opinion stands. No seat's id has a stroke in it. */
export function opinionKey(seatId: SeatId, assumptionId: string): string {
  return `${seatId}/${assumptionId}`
}

/** What a map holds under such names: for each assumption, by seat. */
export function opinionsByAssumption(plain: unknown): ReadonlyMap<string, [string, unknown][]> {
  const found = new Map<string, [string, unknown][]>()
  for (const [key, opinion] of Object.entries(isRecord(plain) ? plain : {})) {
    const end = key.indexOf('/')
    if (end < 1) continue
    const assumptionId = key.slice(end + 1)
    const held = found.get(assumptionId) ?? []
    held.push([key.slice(0, end), opinion])
    found.set(assumptionId, held)
  }
  return found
}
