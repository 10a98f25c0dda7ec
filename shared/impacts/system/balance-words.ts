import { formatList, formatNumber } from '../../format.ts'
import type { ServiceId } from '../../ids.ts'
import { serviceUnitNames } from '../../members/service-words.ts'
import type { Imbalance } from './balance.ts'
import { likely, type ServiceModel } from './system-model.ts'

/** What the sentences call a service: `Home ward (LCH)`. */
export interface BalanceNames {
  service(id: ServiceId): string
  unit: ServiceModel['unit']
}

/** What does not add up, in one sentence: *Routes bring 9.7 people a day to Home care (LCC), whose own figures show 7.4.* */
export function imbalanceSentence(one: Imbalance, { service, unit }: BalanceNames): string {
  const name = service(one.serviceId)
  switch (one.kind) {
    case 'noStay':
      return `Nobody has said how long people stay in ${name}, so the model leaves it out.`
    case 'noExit':
      return `Whoever comes to ${formatList(one.ring.map(service))} never leaves: all who leave go on among them.`
    case 'routesBringMore':
      return `Routes bring ${told(one.brought, one.leaving)} a day to ${name}, whose own figures show ${beside(one.leaving, one.brought)}.`
    case 'arrivalsDiffer':
      return `Routes and outside arrivals bring ${told(one.arriving, one.leaving)} a day to ${name}, whose own figures show ${beside(one.leaving, one.arriving)}.`
    case 'comesBeyond':
      return `${told(one.arriving, one.room)} a day come to ${name}, which can take ${beside(one.room, one.arriving)}.`
    case 'overCapacity':
      return `${name} is said to run at ${beside(one.currentUse, one.capacity)} ${serviceUnitNames[unit]}, above its capacity of ${beside(one.capacity, one.currentUse)}.`
    case 'routesTakeMore':
      return one.under === 'pressure'
        ? `When ${name} is full, its routes would take ${figure(one.share * 10)} of every 10 people who leave.`
        : `At the top of their ranges, the routes out of ${name} take ${figure(one.share * 10)} of every 10 people who leave.`
    case 'unreached':
      return `Nobody reaches ${name}: no route leads there, and it shows no use.`
    case 'noCapacity':
      return `Nobody has said how much ${name} can carry, so it never fills up.`
    default:
      return one satisfies never
  }
}

/** Where both figures come from: what each route brings, and how its own figures give the other. Nothing for the rest. */
export function imbalanceTrace(one: Imbalance, of: ServiceModel, { service, unit }: BalanceNames): string[] {
  if (!('by' in one)) return []
  const { currentUse, meanStayDays, unitsPerPerson, arrivalsPerWeek } = of.numbers
  const brought = one.by.map(({ from, perDay }) => `${figure(perDay)} from ${service(from)}`)
  const arrivals = arrivalsPerWeek ? [`${figure(likely(arrivalsPerWeek.estimate) / 7)} from outside`] : []
  const comes = `Comes in a day: ${[...brought, ...(one.kind === 'routesBringMore' ? [] : arrivals)].join('; ')}.`
  if (one.kind === 'comesBeyond') return [comes]
  const parts = [
    currentUse ? `${figure(likely(currentUse.estimate))} ${serviceUnitNames[unit]}` : '',
    unitsPerPerson ? ` ÷ ${figure(likely(unitsPerPerson.estimate))} for each person` : '',
    of.kind === 'rate' ? ' ÷ 7 days' : meanStayDays ? ` ÷ ${figure(likely(meanStayDays.estimate))} days of stay` : '',
  ]
  return [comes, `Its own figures: ${parts.join('')} = ${figure(one.leaving)} a day.`]
}

/** What would mend it, for whoever is asked. */
export function imbalanceAdvice({ kind }: Imbalance): string {
  switch (kind) {
    case 'noStay':
      return 'Say the mean stay when people are medically ready, as a range.'
    case 'noExit':
      return 'Lower one of the shares, or check that nobody goes home from there.'
    case 'routesBringMore':
      return 'Either fewer people come that way, or it carries more than its figures say: check both.'
    case 'arrivalsDiffer':
      return 'Check the arrivals, the use and the stay, or leave the arrivals out to have them worked out.'
    case 'comesBeyond':
      return 'Check its capacity and how many come: as it stands, people would wait without end.'
    case 'overCapacity':
      return 'Check both figures: extra beds in use count as capacity.'
    case 'routesTakeMore':
      return 'Lower a range, or the pressure rule: the engine takes 10 of 10 at most.'
    case 'unreached':
      return 'Set the route by which people come, or say how many come from outside.'
    case 'noCapacity':
      return 'Say its capacity, or leave it if it truly has no limit.'
    default:
      return kind satisfies never
  }
}

/** What is looked for, of every kind, worst first. */
export const lookedFor: Record<Imbalance['kind'], string> = {
  noStay: 'Services that hold people, and nobody has said for how long',
  noExit: 'Rings of services that nobody leaves',
  routesBringMore: 'Services to which routes bring more people than leave them',
  arrivalsDiffer: 'Services where what arrives is not what leaves',
  comesBeyond: 'Services to which more people come than they can take',
  overCapacity: 'Services that run above their capacity',
  routesTakeMore: 'Services whose routes could take more than everybody who leaves',
  unreached: 'Services that nobody reaches',
  noCapacity: 'Services without a capacity',
}

/** `9.7 people`, beside another figure. */
function told(value: number, other: number): string {
  const words = beside(value, other)
  return `${words} ${words === '1' ? 'person' : 'people'}`
}

/** A figure with as many digits as it takes to tell it from the other, two at least. */
function beside(value: number, other: number): string {
  for (let digits = 2; digits < mostDigits; digits++) {
    if (figure(value, digits) !== figure(other, digits)) return figure(value, digits)
  }
  return figure(value, mostDigits)
}

const mostDigits = 6

/** To two digits, where no more are asked for: what people said is not more exact. */
function figure(value: number, digits = 2): string {
  if (value >= 100 && digits <= 3) return formatNumber(Math.round(value))
  return formatNumber(Number(value.toPrecision(digits)), digits)
}
