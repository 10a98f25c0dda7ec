import type { ForecastsAnswer } from '../answers.ts'
import type { Outcome } from './calibration.ts'
import { isHindsight, predictedBeside } from './predicted.ts'

type Item = ForecastsAnswer['items'][number]

/** An impact with what was observed of it, oldest first. */
interface Observed {
  state: { claim: Item['state']['claim'] }
  observations: readonly Pick<Item['observations'][number], 'value' | 'unit' | 'observedOn' | 'predicted'>[]
}

/**
 * What can be told of forecasts: each impact once, by its latest observation and what was predicted at the time. What was
 * said only after it was measured is no forecast, and counts for nothing.
 */
export function outcomesOf(items: readonly Observed[]): Outcome[] {
  return items.flatMap(({ state: { claim }, observations }) => {
    const last = observations.at(-1)
    if (!last || isHindsight(last)) return []
    const predicted = predictedBeside(last, claim)
    return predicted ? [{ organisationId: claim.toOrganisationId, predicted, observed: last.value }] : []
  })
}
