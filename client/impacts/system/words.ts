import { formatNumber } from '../../../shared/format.ts'
import type { Estimate } from '../../../shared/impacts/engine/network.ts'
import type {
  ServiceKind,
  ServiceModel,
  ServiceNumber,
  WhenTargetFull,
} from '../../../shared/impacts/system/system-model.ts'
import { type ServiceUnit, serviceUnitNames } from '../../../shared/members/service-words.ts'

/** What a number is called beside its value. */
export function numberName(number: ServiceNumber, kind: ServiceKind): string {
  const names: Record<ServiceNumber, string> = {
    capacity: 'Capacity',
    currentUse: kind === 'places' ? 'In use today' : 'Done a week today',
    waiting: 'Waiting to get in',
    meanStayDays: 'Mean stay',
    unitsPerPerson: 'Taken by one person',
    arrivalsPerWeek: 'Coming from outside',
  }
  return names[number]
}

/** The question that setting it answers, in plain words. */
export function numberQuestion(number: ServiceNumber, { kind, unit }: Pick<ServiceModel, 'kind' | 'unit'>): string {
  const units = serviceUnitNames[unit]
  switch (number) {
    case 'capacity':
      return kind === 'places' ? `How many ${units} can it hold?` : `How many ${units} can it do?`
    case 'currentUse':
      return kind === 'places' ? `How many ${units} are in use today?` : `How many ${units} does it do today?`
    case 'waiting':
      return 'How many people wait to get in today?'
    case 'meanStayDays':
      return 'How many days do people stay until they are medically ready to leave?'
    case 'unitsPerPerson':
      return `How many of its ${withoutWeek(units)} does one person take?`
    case 'arrivalsPerWeek':
      return 'How many people a week come from outside the model?'
    default:
      return number satisfies never
  }
}

/** What a number is counted in. */
export function numberUnit(number: ServiceNumber, unit: ServiceUnit): string {
  switch (number) {
    case 'capacity':
    case 'currentUse':
      return serviceUnitNames[unit]
    case 'waiting':
      return 'people'
    case 'meanStayDays':
      return 'days'
    case 'unitsPerPerson':
      return withoutWeek(serviceUnitNames[unit])
    case 'arrivalsPerWeek':
      return 'people a week'
    default:
      return number satisfies never
  }
}

/** The numbers that a service of this kind can have. */
export function numbersOf(kind: ServiceKind): ServiceNumber[] {
  const always: ServiceNumber[] = ['unitsPerPerson', 'waiting', 'arrivalsPerWeek']
  return kind === 'places'
    ? ['capacity', 'currentUse', 'meanStayDays', ...always]
    : ['capacity', 'currentUse', ...always]
}

/** `9 (8.5 to 10)`, or one number. `factor` turns a share into ten or a hundred. */
export function estimateText(estimate: Estimate, factor = 1): string {
  const text = (value: number) => formatNumber(Number((value * factor).toPrecision(12)), 2)
  if (typeof estimate === 'number') return text(estimate)
  const { low, likely, high } = estimate
  return low === high ? text(likely) : `${text(likely)} (${text(low)} to ${text(high)})`
}

/** A share as a percentage: `14% (8% to 20%)`. */
export function percentText(estimate: Estimate): string {
  return estimateText(estimate, 100).replaceAll(/[\d.,]+/g, (figure) => `${figure}%`)
}

/** People a day, to two digits. */
export function peopleADay(people: number): string {
  const rounded = Number(people.toPrecision(2))
  return `${formatNumber(rounded, 2)} ${rounded === 1 ? 'person' : 'people'} a day`
}

export const kindNames: Record<ServiceKind, string> = {
  places: 'Places: holds people for a stay',
  rate: 'A rate: serves so many a week',
}

export const whenTargetFullNames: Record<WhenTargetFull, string> = {
  block: 'they wait where they are',
  queue: 'they leave, and wait outside',
}

function withoutWeek(units: string): string {
  return units.replace(/ a week$/, '').replace(/^people on the caseload$/, 'places on the caseload')
}
