import type { ServiceUnit } from '../../members/service-words.ts'
import type { Metric } from '../engine/network.ts'

/** What a service's number is of, after "18 more" and before the service: `people waiting for a bed in`. */
export function peopleWords(metric: Metric, unit: ServiceUnit): string {
  switch (metric) {
    case 'inService':
      return 'people in treatment in'
    case 'delayed':
      return 'people ready to leave but held in'
    case 'occupancy':
      return 'people in'
    case 'queue':
      return `people waiting ${waitsFor(unit)}`
    case 'throughputPerDay':
      return 'people a day leaving'
    case 'unmetPerDay':
      return 'people a day turned away from'
    default:
      return metric satisfies never
  }
}

/** What a metric is called where it heads a chart or a column. */
export const metricNames: Record<Metric, string> = {
  inService: 'People in treatment',
  delayed: 'Delayed transfers',
  occupancy: 'People in the service',
  queue: 'People waiting',
  throughputPerDay: 'People leaving a day',
  unmetPerDay: 'People turned away a day',
}

/** How the engine comes to a metric, in words. Its source is the fluid recursion that the engine's files describe. */
export const metricEquations: Record<Metric, string> = {
  inService:
    "People in treatment today = yesterday's + those let in − those who became ready to leave. A day's leavers are those in treatment, divided by the mean stay.",
  delayed:
    "Delayed transfers today = yesterday's + those who became ready for a place that is full − those for whom a place came free.",
  occupancy: 'People in the service = those in treatment + those ready to leave who have no place to go to.',
  queue: "People waiting today = yesterday's + arrivals + those sent here by other services − those let in or served.",
  throughputPerDay:
    'People leaving a day = those in treatment, divided by the mean stay, or for a service by the day, those it served.',
  unmetPerDay:
    'People turned away a day = arrivals for whom there was no room, where the service does not keep a waiting list.',
}

function waitsFor(unit: ServiceUnit): string {
  if (unit === 'beds') return 'for a bed in'
  return unit === 'virtualBeds' ? 'for a virtual-ward bed in' : 'for'
}
