import { formatNumber } from '../../format.ts'
import { type ServiceUnit, serviceUnitNames } from '../../members/service-words.ts'
import type { Estimate } from '../engine/network.ts'
import type { ServiceKind, ServiceNumber } from './system-model.ts'

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

/** `contacts a week` as what one person takes: `contacts`. */
export function withoutWeek(units: string): string {
  return units.replace(/ a week$/, '').replace(/^people on the caseload$/, 'places on the caseload')
}
