/**
 * The 5 × 5 risk matrix: NPSA, A risk matrix for risk managers (January 2008); its wording paraphrased.
 * Score = consequence × likelihood, for the worst domain that applies. Optional, and never for a benefit.
 */
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]

/** A level out of a row or an address; null when it is none. */
export function levelOf(value: number | null): Level | null {
  return levels.find((level) => level === value) ?? null
}

export const bands = ['low', 'moderate', 'high', 'extreme'] as const
export type Band = (typeof bands)[number]

export const bandNames: Record<Band, string> = {
  low: 'Low risk',
  moderate: 'Moderate risk',
  high: 'High risk',
  extreme: 'Extreme risk',
}

/** From which score on each band counts. Places differ: these are the settings that a senate starts with. */
export type Bands = Record<Band, { min: number; max: number }>
export const usualBands: Bands = {
  low: { min: 1, max: 3 },
  moderate: { min: 4, max: 6 },
  high: { min: 8, max: 12 },
  extreme: { min: 15, max: 25 },
}

export const consequenceNames: Record<Level, string> = {
  1: 'Negligible',
  2: 'Minor',
  3: 'Moderate',
  4: 'Major',
  5: 'Catastrophic',
}

export const likelihoodNames: Record<Level, string> = {
  1: 'Rare',
  2: 'Unlikely',
  3: 'Possible',
  4: 'Likely',
  5: 'Almost certain',
}

/** What each likelihood means: how often for what repeats, how probable for what happens once. */
export const likelihoodMeanings: Record<Level, { frequency: string; timeFrame: string; probability: string }> = {
  1: { frequency: 'probably never happens or recurs', timeFrame: 'not expected for years', probability: 'under 0.1%' },
  2: { frequency: 'not expected, but could', timeFrame: 'at least once a year', probability: '0.1% to 1%' },
  3: { frequency: 'happens now and then', timeFrame: 'at least once a month', probability: '1% to 10%' },
  4: {
    frequency: 'probably happens, not a standing problem',
    timeFrame: 'at least once a week',
    probability: '10% to 50%',
  },
  5: { frequency: 'certain to happen, maybe often', timeFrame: 'at least once a day', probability: 'over 50%' },
}

export interface Risk {
  score: number
  band: Band
}

/** Consequence times likelihood, and the band that the score falls in. */
export function riskScore(consequence: Level, likelihood: Level, among: Bands = usualBands): Risk {
  return riskOf(consequence * likelihood, among)
}

/** A score that is known already, with its band. */
export function riskOf(score: number, among: Bands = usualBands): Risk {
  return { score, band: bands.findLast((candidate) => score >= among[candidate].min) ?? 'low' }
}

/** `High risk (12 of 25)`. */
export function riskName({ score, band }: Risk): string {
  return `${bandNames[band]} (${score} of 25)`
}

/** `likely × moderate`. */
export function riskParts(consequence: Level, likelihood: Level): string {
  return `${likelihoodNames[likelihood]} × ${consequenceNames[consequence]}`.toLowerCase()
}

/** `High risk (12 of 25): likely × moderate`. */
export function riskWords(consequence: Level, likelihood: Level): string {
  return `${riskName(riskScore(consequence, likelihood))}: ${riskParts(consequence, likelihood)}`
}
