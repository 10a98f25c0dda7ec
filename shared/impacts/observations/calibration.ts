import type { OrganisationId } from '../../ids.ts'

/** A figure that was said before, with the range in which nine outcomes of ten should fall. */
export interface Prediction {
  magnitude: number
  low: number | null
  high: number | null
}

/** What was said and what happened, in one unit. */
export interface Outcome {
  organisationId: OrganisationId
  predicted: Prediction
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

/**
 * The middle half of a prediction. Low, likeliest and high are read as the 5th, 50th and 95th percentile, as modelled
 * figures are, and the percentiles between them as evenly spread. Undefined without a range.
 */
export function innerBand({ magnitude, low, high }: Prediction): { low: number; high: number } | undefined {
  if (low === null || high === null) return undefined
  return { low: magnitude - ((magnitude - low) * 25) / 45, high: magnitude + ((high - magnitude) * 25) / 45 }
}

/** Where an observation falls, as it is said beside it; null where there was no range. */
export function placeOf(predicted: Prediction, observed: number): 'inner' | 'outer' | 'below' | 'above' | null {
  const { low, high } = predicted
  const inner = innerBand(predicted)
  if (low === null || high === null || !inner) return null
  if (observed < low) return 'below'
  if (observed > high) return 'above'
  return observed >= inner.low && observed <= inner.high ? 'inner' : 'outer'
}

/** How good these forecasts were. */
export function calibrationOf(outcomes: readonly Outcome[]): Calibration {
  const places = outcomes.map(({ predicted, observed }) => placeOf(predicted, observed))
  const errors = outcomes
    .filter(({ predicted }) => predicted.magnitude > 0)
    .map(({ predicted, observed }) => (observed - predicted.magnitude) / predicted.magnitude)
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
