import type { PlainRoots } from '../../documents/plain-roots.ts'
import { formatNumber } from '../../format.ts'
import type { DocumentId } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import type { Contested, Impact } from '../impact.ts'
import type { Estimate } from '../units.ts'
import type { ScenarioChange } from './content.ts'

/** The id of the change by which a counter-estimate is put into a scenario. */
export const estimateChangeId = 'chg-estimate'

/**
 * A counter-estimate as a change of the scenario that the impact was taken from: as much of the receiving service's
 * capacity as the estimate differs by is taken, or given back, from the week in which the impact is felt. What comes of
 * it is what everybody would feel if the receiving organisation were right. Undefined where the impact was taken from no
 * scenario or is not contested with a figure in the same unit, where the figures do not differ, or where they are not in
 * the service's own unit (`isInOtherUnit`).
 *
 * @param to the receiving organisation's code, and what capacity of the service is counted in
 */
export function estimateChange(
  { claim, standing, ref }: Pick<Impact, 'claim' | 'standing' | 'ref'>,
  { code, unit }: { code: string; unit: ServiceUnit | undefined },
): ScenarioChange | undefined {
  const counter = counterOf({ claim, standing })
  if (!claim.scenario || !counter || claim.unit !== unit) return undefined
  const more = counter.magnitude - claim.magnitude
  // Fewer who are served is as much capacity gone; fewer who are there is as much capacity free.
  const takes = claim.direction === 'increase' || claim.scenario.metric === 'throughputPerDay'
  const fromDay = (claim.lagWeeks ?? 0) * 7
  return {
    ...{ id: estimateChangeId, target: claim.scenario.serviceId, param: 'capacity', mode: 'add', shape: 'step' },
    ...{ amount: (takes ? -more : more) + 0, fromDay, toDay: fromDay },
    text: `${code} says ${formatNumber(counter.magnitude, 2)} in place of ${formatNumber(claim.magnitude, 2)} (${ref})`,
  }
}

/**
 * Whether a counter-estimate would be tried if it were in the service's own unit: people who wait for visits are no hours
 * of visits, and people who leave beds in a week are no beds.
 */
export function isInOtherUnit(impact: Pick<Impact, 'claim' | 'standing'>, unit: ServiceUnit): boolean {
  return impact.claim.scenario !== null && counterOf(impact) !== undefined && impact.claim.unit !== unit
}

/** Whether an impact can be tried in a copy of this scenario. */
export function isTakenFrom({ claim }: Pick<Impact, 'claim'>, documentId: DocumentId | null): boolean {
  return claim.scenario !== null && claim.scenario.documentId === documentId
}

/** The scenario's values with that change among its own. */
export function withEstimate(roots: PlainRoots, { id, ...fields }: ScenarioChange): PlainRoots {
  return { ...roots, changes: { ...roots.changes, [id]: fields } }
}

/** The other figure, where it is one that can be set beside the claim's. */
function counterOf({ claim, standing }: Pick<Impact, 'claim' | 'standing'>): Estimate | undefined {
  const counter = answerOf(standing)?.counterEstimate
  return counter && counter.unit === claim.unit && counter.magnitude !== claim.magnitude ? counter : undefined
}

function answerOf(standing: Impact['standing']): Contested | undefined {
  // Once it is settled, the figures are no longer those of the model.
  return standing.state === 'contested' ? standing.answer : undefined
}
