import type { observations } from '../../../db/observations.ts'
import type { ShownObservation } from '../../../shared/impacts/answers.ts'

/** An observation as a page shows it. */
export function shownObservation(row: typeof observations.$inferSelect): ShownObservation {
  const { id, value, unit, observedOn, source, predicted, bySeatId, at } = row
  return { id, value, unit, observedOn, source, predicted, bySeatId, at: at.toISOString() }
}
