/** A figure that was said before, with the range in which nine outcomes of ten should fall. */
export interface Prediction {
  magnitude: number
  low: number | null
  high: number | null
}

/** The same as percentiles of what may happen; no range where none was given. */
export interface Band {
  p50: number
  range: { p5: number; p25: number; p75: number; p95: number } | null
}

/**
 * Low, likeliest and high are read as the 5th, 50th and 95th percentile, as modelled figures are, and the percentiles
 * between them as evenly spread.
 */
export function bandOf({ magnitude, low, high }: Prediction): Band {
  if (low === null || high === null) return { p50: magnitude, range: null }
  const p25 = magnitude - ((magnitude - low) * 25) / 45
  const p75 = magnitude + ((high - magnitude) * 25) / 45
  return { p50: magnitude, range: { p5: low, p25, p75, p95: high } }
}

/** Where an observation falls, as it is said beside it; null where there was no range. */
export function placeOf({ range }: Band, observed: number): 'inner' | 'outer' | 'below' | 'above' | null {
  if (!range) return null
  if (observed < range.p5) return 'below'
  if (observed > range.p95) return 'above'
  return observed >= range.p25 && observed <= range.p75 ? 'inner' : 'outer'
}
