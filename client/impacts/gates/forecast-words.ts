import { plural } from '../../../shared/format.ts'
import type { GateForecast } from '../../../shared/impacts/gates/forecast-gate.ts'
import { dayWords } from '../../../shared/impacts/scenarios/sentence.ts'

/** `Forecast to hold in week 9 (3 June 2026); in 140 of 200 runs it ever does, typically by week 11.` */
export function forecastWords(forecast: GateForecast, tests: number, startsOn: string | null): string {
  const { week, holding, runs, medianWeek, notComputed, lastWeek } = forecast
  if (notComputed === tests) return 'The model says nothing of what this gate tests: only readings tell.'
  const when = (at: number) => `week ${at}${startsOn ? ` (${dayWords(at * 7, startsOn)})` : ''}`
  const likely =
    week === null ? `Not forecast to hold within ${plural(lastWeek, 'week')}` : `Forecast to hold in ${when(week)}`
  const share =
    medianWeek === null
      ? `it holds in none of ${runs} runs`
      : `it ever holds in ${holding} of ${runs} runs, typically by week ${medianWeek}`
  const left = notComputed > 0 ? ` ${plural(notComputed, 'test')} of ${tests} the model cannot tell.` : ''
  return `${likely}; ${share}.${left}`
}

/** `Forecast week 9 (3 June 2026).` Nothing where the model says nothing of what the gate tests. */
export function briefForecast({ week, notComputed, lastWeek }: GateForecast, tests: number, startsOn: string | null) {
  if (notComputed === tests) return null
  if (week === null) return `Not forecast to hold within ${plural(lastWeek, 'week')}.`
  return `Forecast week ${week}${startsOn ? ` (${dayWords(week * 7, startsOn)})` : ''}.`
}
