import { plural } from '../../format.ts'
import type { ServiceId } from '../../ids.ts'
import type { ServiceUnit } from '../../members/service-words.ts'
import type { ModelEvent } from './modelled.ts'
import { estimateText, numberName, numberUnit, percentText } from './number-words.ts'
import type { ServiceKind, WhenServiceFull, WhenTargetFull } from './system-model.ts'

/** What is said of a service, and how other services are called in it. */
export interface HistoryNames {
  kind: ServiceKind
  unit: ServiceUnit
  name(id: ServiceId): string
}

/** What happened to a service of the model, in sentences: `Mean stay: 14 (12 to 18) days. Source: Ward returns`. */
export function modelEventWords(event: ModelEvent, { kind, unit, name }: HistoryNames): string {
  switch (event.type) {
    case 'serviceDescribed': {
      const works = `${kindWords[event.kind]} ${fullWords(event.whenFull, name)}`
      return event.registered ? `Put into the model, with the figures of the register. ${works}` : works
    }
    case 'serviceTakenOut':
      return 'Taken out of the model.'
    case 'numberSet':
      return `${numberName(event.number, kind)}: ${estimateText(event.estimate)} ${numberUnit(event.number, unit)}. Source: ${event.source}`
    case 'numberCleared':
      return `${numberName(event.number, kind)} is not known.`
    case 'registerFollowed': {
      const figures = Object.entries(event.registered) as ['capacity' | 'currentUse', number | null][]
      const parts = figures.map(
        ([number, value]) => `${numberName(number, kind)}: ${value === null ? 'not known' : estimateText(value)}`,
      )
      return `Amended in the register. ${parts.join('. ')}`
    }
    case 'routeSet':
      return `${estimateText(event.fraction, 10)} of 10 go to ${name(event.to)}, ${delayWords(event)}. When it is full, ${whenTargetFullWords[event.whenTargetFull]}. Source: ${event.source}`
    case 'routeRemoved':
      return `Nobody goes to ${name(event.to)} any more.`
    case 'pressureSet': {
      const busier = event.uplift.map(({ to, by }) => `, ${name(to)} used up to ${percentText(by)} more`)
      return `When it fills up, from ${percentText(event.threshold)} on: stays up to ${percentText(event.stayCut)} shorter${busier.join('')}. Source: ${event.source}`
    }
    case 'pressureRemoved':
      return 'Nothing changes any more when it fills up.'
    case 'numbersConfirmed':
      return 'Numbers confirmed.'
    default:
      return event satisfies never
  }
}

/** What becomes of people on a route whose target is full. */
export const whenTargetFullWords: Record<WhenTargetFull, string> = {
  block: 'they wait where they are',
  queue: 'they leave, and wait outside',
}

function delayWords({ delayDays }: Extract<ModelEvent, { type: 'routeSet' }>): string {
  return delayDays === 0 ? 'the same day' : `after ${plural(delayDays, 'day')}`
}

const kindWords: Record<ServiceKind, string> = {
  places: 'It holds people for a stay.',
  rate: 'It serves so many a week.',
}

function fullWords(whenFull: WhenServiceFull, name: HistoryNames['name']): string {
  if (typeof whenFull === 'object') return `When it is full, people are sent to ${name(whenFull.divertTo)}.`
  return whenFull === 'queue' ? 'When it is full, people wait.' : 'When it is full, people go without.'
}
