import { formatNumber } from '../../../shared/format.ts'
import { withoutWeek } from '../../../shared/impacts/system/number-words.ts'
import type { ServiceKind, ServiceModel, ServiceNumber } from '../../../shared/impacts/system/system-model.ts'
import { serviceUnitNames } from '../../../shared/members/service-words.ts'

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

/** The numbers that a service of this kind can have. */
export function numbersOf(kind: ServiceKind): ServiceNumber[] {
  const always: ServiceNumber[] = ['unitsPerPerson', 'waiting', 'arrivalsPerWeek']
  return kind === 'places'
    ? ['capacity', 'currentUse', 'meanStayDays', ...always]
    : ['capacity', 'currentUse', ...always]
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
