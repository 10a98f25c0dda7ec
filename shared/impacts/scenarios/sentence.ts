import { formatDate, formatNumber, formatRange } from '../../format.ts'
import type { Assumption, Range, ScenarioChange } from './content.ts'

/** How services and routes are called where a sentence is read. */
export interface TargetNames {
  /** `Home ward (LCH)`, or `Medicine (LTHT) to home ward (LCH)` for a route. */
  name(target: string): string
  /** What a service's capacity is counted in, as it stands after a number: `beds`. */
  unit(serviceId: string): string
}

type Param = Assumption['param']

/** What a number of the model is called: `mean stay`. */
export function paramName(param: Param, names: TargetNames): string {
  if (param.startsWith('pressure.uplift.')) return `extra use of ${names.name(param.slice(16))} under pressure`
  switch (param as Exclude<Param, `pressure.uplift.${string}`>) {
    case 'capacity':
      return 'capacity'
    case 'meanStayDays':
      return 'mean stay'
    case 'arrivalsPerWeek':
      return 'arrivals from outside'
    case 'fraction':
      return 'share of leavers'
    case 'pressure.stayCut':
      return 'stays cut under pressure'
  }
}

/** Whether a number is a share, kept as 0 to 1 and said in per cent. */
export function isShare(param: Param): boolean {
  return param === 'fraction' || param.startsWith('pressure.')
}

/** What a number of the model is counted in, as it stands after it: `days`. */
export function paramUnit(param: Param, target: string, names: TargetNames): string {
  if (isShare(param)) return '%'
  if (param === 'meanStayDays') return 'days'
  return param === 'arrivalsPerWeek' ? 'people a week' : names.unit(target)
}

/** `9 (8.5 to 10) days`, `14% (8% to 20%)`; one number where there is no range. */
export function rangeWords({ low, likely, high }: Range, param: Param, unit: string): string {
  if (isShare(param)) {
    const range = low === high ? '' : ` (${formatNumber(low * 100)}% to ${formatNumber(high * 100)}%)`
    return `${formatNumber(likely * 100)}%${range}`
  }
  const range = low === high ? '' : ` (${formatRange(low, high)})`
  return `${formatNumber(likely)}${range} ${unit}`.trim()
}

/** `Medicine (LTHT): capacity down by 14 beds from 29 April 2026`. */
export function changeSentence(change: ScenarioChange, startsOn: string | null, names: TargetNames): string {
  const what = `${names.name(change.target)}: ${paramName(change.param, names)}`
  return `${what} ${howMuch(change, names)} ${whenWords(change, startsOn)}`
}

function howMuch({ amount, mode, param, target }: ScenarioChange, names: TargetNames): string {
  const range = typeof amount === 'number' ? { low: amount, likely: amount, high: amount } : amount
  const unit = paramUnit(param, target, names)
  switch (mode) {
    case 'add':
      if (range.high > 0 || (range.high === 0 && range.low === 0)) return `up by ${rangeWords(range, param, unit)}`
      return `down by ${rangeWords({ low: -range.high, likely: -range.likely, high: -range.low }, param, unit)}`
    case 'multiply':
      return `times ${rangeWords(range, 'capacity', '')}`
    case 'set':
      return `set to ${rangeWords(range, param, unit)}`
    default:
      return mode satisfies never
  }
}

function whenWords({ fromDay, toDay }: ScenarioChange, startsOn: string | null): string {
  const from = dayWords(fromDay, startsOn)
  return fromDay === toDay ? `from ${from}` : `from ${from} to ${dayWords(toDay, startsOn)}`
}

/** `29 April 2026` where the first day has been said, `day 28` where it has not. */
export function dayWords(day: number, startsOn: string | null): string {
  if (startsOn === null) return `day ${day}`
  return formatDate(new Date(Date.parse(`${startsOn}T12:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10))
}

/** `Medicine (LTHT): mean stay 9 (8.5 to 10) days`. */
export function assumptionSentence(assumption: Assumption, names: TargetNames): string {
  const { param, target } = assumption
  const range = rangeWords(assumption, param, paramUnit(param, target, names))
  return `${names.name(target)}: ${paramName(param, names)} ${range}`
}

/** Which rule is in force, as every result says it. */
export function copingWords(coping: 'on' | 'off'): string {
  return coping === 'on'
    ? 'With the pressure rule: services that fill up discharge earlier and use other services more.'
    : 'Without the pressure rule: services go on as usual however full they are.'
}
