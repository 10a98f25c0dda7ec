import type { GateTestId, ServiceId } from '../../ids.ts'

/** What is read of a service. The model computes the first three; the others are counted by people alone. */
const gateMeasures = [
  'freePlaces',
  'peopleWaiting',
  'percentFull',
  'percentOfStartDatesMet',
  'minutesMeanHandover',
] as const
type GateMeasure = (typeof gateMeasures)[number]

/** At least so many, or at most so many, in so many weeks running. */
export interface GateTest {
  id: GateTestId
  serviceId: ServiceId
  measure: GateMeasure
  bound: 'atLeast' | 'atMost'
  /** In the measure's own unit: places of the service, people, percent, minutes. */
  value: number
  forWeeks: number
}
