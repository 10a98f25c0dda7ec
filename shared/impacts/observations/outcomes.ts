import type { ForecastsAnswer } from '../answers.ts'
import type { Outcome } from './calibration.ts'
import { predictedBeside } from './predicted.ts'

type Observed = {
  state: { claim: ForecastsAnswer['items'][number]['state']['claim'] }
  observations: readonly Pick<
    ForecastsAnswer['items'][number]['observations'][number],
    'value' | 'unit' | 'predicted'
  >[]
}

/** What can be told of forecasts: each impact once, by its latest observation and what was predicted at the time. */
export function outcomesOf(items: readonly Observed[]): Outcome[] {
  return items.flatMap(({ state: { claim }, observations }) => {
    const last = observations.at(-1)
    const predicted = last && predictedBeside(last, claim)
    return predicted ? [{ organisationId: claim.toOrganisationId, predicted, observed: last.value }] : []
  })
}
