import type { OrganisationId } from '../../ids.ts'
import { type Band, placeOf } from './band.ts'

/** What was said and what happened, in one unit. */
export interface Outcome {
  organisationId: OrganisationId
  predicted: Band
  observed: number
}

/** How good a number of forecasts were. Shares are of those with a range; all are counts, so that few are seen as few. */
export interface Calibration {
  observed: number
  /** Those that gave a range. */
  ranged: number
  /** Inside low to high, where 9 of 10 should be, and inside the middle half, where 5 of 10 should be. */
  inOuter: number
  inInner: number
  /** The middle of (observed − predicted) / predicted: above 0, more happened than was said. Null where none can be told. */
  bias: number | null
}

/** From how many observations on a share says something. */
export const enough = 10

/** How good these forecasts were. */
export function calibrationOf(outcomes: readonly Outcome[]): Calibration {
  const places = outcomes.map(({ predicted, observed }) => placeOf(predicted, observed))
  const errors = outcomes
    .filter(({ predicted }) => predicted.p50 > 0)
    .map(({ predicted, observed }) => (observed - predicted.p50) / predicted.p50)
    .toSorted((one, other) => one - other)
  return {
    observed: outcomes.length,
    ranged: places.filter((place) => place !== null).length,
    inOuter: places.filter((place) => place === 'inner' || place === 'outer').length,
    inInner: places.filter((place) => place === 'inner').length,
    bias: middle(errors),
  }
}

/** The same for each organisation that felt something, those with the most observations first. */
export function calibrationByOrganisation(outcomes: readonly Outcome[]): [OrganisationId, Calibration][] {
  return [...Map.groupBy(outcomes, ({ organisationId }) => organisationId)]
    .map(([id, own]): [OrganisationId, Calibration] => [id, calibrationOf(own)])
    .toSorted(([a, one], [b, other]) => other.observed - one.observed || (a < b ? -1 : 1))
}

function middle(sorted: readonly number[]): number | null {
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}
