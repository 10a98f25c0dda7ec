import { differenceWords, figureOf, percentOf, twoDigits } from '../../../../shared/impacts/scenarios/two-digits.ts'
import type { RouteWeek, ServiceWeek, ShownService } from './system.ts'

/** How a difference is coloured and marked. Colour and sign say the same as the words beside them. */
export type Tone = 'more' | 'fewer' | 'same'

export function toneOf(difference: number): Tone {
  const shown = twoDigits(difference)
  if (shown === 0) return 'same'
  return shown > 0 ? 'more' : 'fewer'
}

/** How full a service is, from 0; undefined where it has no limit. */
export function fullness(used: number, capacity: number | null): number | undefined {
  if (capacity === null) return undefined
  return capacity > 0 ? used / capacity : used > 0 ? 1 : 0
}

/** `55 of 60 places, 92% full`; for a rate `1,200 of 1,300 people a week, 92% full`. */
export function usedWords({ kind }: Pick<ShownService, 'kind'>, { used, capacity }: ServiceWeek): string {
  const people = kind === 'rate' ? 'people a week' : 'places'
  const full = fullness(used, capacity)
  if (capacity === null || full === undefined)
    return `${figureOf(used)} people${kind === 'rate' ? ' a week' : ''}, no limit`
  return `${figureOf(used)} of ${figureOf(capacity)} ${people}, ${percentOf(full)} full`
}

/** `18 waiting, 12 more`; empty where nobody waits and nobody did. */
export function queueWords({ queue, queueBefore }: ServiceWeek): string {
  const difference = queue - queueBefore
  if (twoDigits(queue) === 0 && twoDigits(difference) === 0) return ''
  const change = twoDigits(difference) === 0 ? '' : `, ${differenceWords(difference)}`
  return `${figureOf(queue)} waiting${change}`
}

/** `3.5 held: ready to leave, nowhere to go`; empty where there is none. */
export function delayedWords({ delayed }: ServiceWeek): string {
  return twoDigits(delayed) === 0 ? '' : `${figureOf(delayed)} delayed`
}

/** Everything the map shows of a service, as those who hear it are told. */
export function serviceWords(code: string, service: ShownService, week: ServiceWeek): string {
  const change = differenceWords(week.used - week.usedBefore)
  return [
    `${code} ${service.name}: ${usedWords(service, week)}`,
    change === 'no change' ? 'no change' : `${change} than without the changes`,
    delayedWords(week),
    queueWords(week) || 'nobody waiting',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** `24 people a week, 3.1 more`. */
export function routeWords({ people, peopleBefore }: RouteWeek): string {
  return `${figureOf(people)} people a week, ${differenceWords(people - peopleBefore)}`
}
