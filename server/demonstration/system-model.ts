import type { SeatId } from '../../shared/ids.ts'
import type { Demonstration } from './data.ts'
import { step } from './members.ts'
import type { Calendar, Step } from './script.ts'

/** Carries no patients, so it stays in the register alone. */
const notModelled = ['svc-06']
/** What their organisations' reviewers have looked at and confirmed; the rest waits for them. */
const confirmed: Record<string, string[]> = {
  'seat-20': ['svc-01', 'svc-02', 'svc-05'],
  'seat-21': ['svc-11', 'svc-12', 'svc-14'],
  'seat-23': ['svc-16', 'svc-17'],
}
const source = 'Returns of March, illustrative'
const brought = { daysFromStart: -45 }

/** The system model: brought in by the secretary, its pressure rule said by the wards' lead, some of it confirmed. */
export function modelSteps(demo: Demonstration, dates: Calendar): Step[] {
  const services = demo.services.filter(({ id }) => !notModelled.includes(id))
  const changes = [
    ...services.map(({ id, kind, whenFull }) => ({ type: 'describeService', target: id, body: { kind, whenFull } })),
    ...services.flatMap(({ id, meanStayDays, unitsPerPerson }) => [
      ...(meanStayDays === undefined ? [] : [number(id, 'meanStayDays', meanStayDays)]),
      ...(unitsPerPerson === 1 ? [] : [number(id, 'unitsPerPerson', unitsPerPerson)]),
    ]),
    ...demo.routes.map(({ from, to, fraction, delayDays, whenTargetFull }) => ({
      type: 'setRoute',
      target: from,
      body: { to, fraction, delayDays, whenTargetFull, source },
    })),
  ]
  const { pressureRule: rule } = demo.scenario
  const uplift = Object.entries(rule.uplift).map(([route, by]) => ({ to: route.split('->')[1], by }))
  const pressure = { threshold: rule.threshold, stayCut: rule.stayCut, uplift, source: 'Ward returns, illustrative' }
  return [
    step('system-model', dates.at(brought, '11:00'), 'importModel', demo.senate.id, [], { changes }),
    {
      ...step('system-model-pressure', dates.at(brought, '12:00'), 'setPressure', rule.serviceId, [], pressure),
      by: rule.authorSeatId as SeatId,
    },
    ...Object.entries(confirmed).flatMap(([seatId, ids]) =>
      ids.map((id, n) => ({
        ...step(`${id}-numbers`, dates.at({ daysFromStart: -42 }, '14:00', n), 'confirmNumbers', id, [], {}),
        by: seatId as SeatId,
      })),
    ),
  ]
}

function number(target: string, name: string, estimate: number) {
  return { type: 'setServiceNumber', target, body: { number: name, estimate, source } }
}
