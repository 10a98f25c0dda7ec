import { formatNumber } from '../format.ts'
import type { ServiceUnit } from '../members/service-words.ts'

/** How a unit reads inside an impact's sentence. */
interface UnitWords {
  one: string
  many: string
  /** A thing that fills up: more of it is demand, not supply. */
  fills?: true
  /** What of the service it is that grows or shrinks: people are added to *the caseload of* a team. */
  aspect?: string
}

export const unitWords: Record<ServiceUnit, UnitWords> = {
  beds: { one: 'bed', many: 'beds', fills: true },
  virtualBeds: { one: 'virtual-ward bed', many: 'virtual-ward beds', fills: true },
  caseload: { one: 'person', many: 'people', aspect: 'the caseload of' },
  contactsPerWeek: perWeek('contact'),
  appointmentsPerWeek: perWeek('appointment'),
  startsPerWeek: perWeek('start'),
  attendancesPerWeek: perWeek('attendance'),
  journeysPerWeek: perWeek('journey'),
  hoursPerWeek: perWeek('hour'),
  referralsPerWeek: perWeek('referral'),
  usersPerWeek: perWeek('user'),
  bedDaysPerWeek: perWeek('bed day'),
  fourHourBreachesPerWeek: perWeek('4-hour breach', '4-hour breaches'),
  minutesMeanHandover: { one: 'minute', many: 'minutes', aspect: 'mean handover at' },
  pounds: { one: '', many: '', aspect: 'the costs of' },
}

function perWeek(one: string, many = `${one}s`): UnitWords {
  return { one: `${one} a week`, many: `${many} a week` }
}

/** One figure in its unit, without the unit's name: `1,200`, or `£640,000`. */
export function figure(value: number, unit: ServiceUnit): string {
  return `${unit === 'pounds' ? '£' : ''}${formatNumber(value, 2)}`
}

export interface Estimate {
  magnitude: number
  low: number | null
  high: number | null
  unit: ServiceUnit
}

/** `12 (8 to 18)`; `£640,000 (£450,000 to £800,000)`; one number where there is no range. */
export function estimateFigure({ magnitude, low, high, unit }: Estimate): string {
  const range = low === null || high === null || low === high ? '' : ` (${figure(low, unit)} to ${figure(high, unit)})`
  return `${figure(magnitude, unit)}${range}`
}

/** `12 (8 to 18) virtual-ward beds`. */
export function estimateWords(estimate: Estimate): string {
  const { one, many } = unitWords[estimate.unit]
  const ranges = estimate.low !== null && estimate.high !== null && estimate.low !== estimate.high
  return `${estimateFigure(estimate)} ${estimate.magnitude === 1 && !ranges ? one : many}`.trim()
}
