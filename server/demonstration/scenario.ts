import type { Demonstration } from './data.ts'
import { step } from './members.ts'
import type { Calendar, Step } from './script.ts'

const brought = { daysFromStart: -40 }
/** Close 14 then 14, each after a capacity gate. */
const optionId = 'op-13'

/** The scenario of the closure, each assumption set by whoever said it. As many runs as a new scenario has. */
export function scenarioSteps({ scenario }: Demonstration, dates: Calendar): Step[] {
  const { id, title, challengeId, authorSeatId, horizonDays, stepsPerDay, seed, chance } = scenario
  const changes = scenario.changes.map(({ id: changeId, target, param, mode, amount, fromDay, toDay, text }) => [
    changeId,
    { target, param, mode, amount, fromDay, toDay, shape: 'linear', text },
  ])
  const assumptions = scenario.assumptions.map(({ target, param, low, likely, high, authorSeatId: setter, source }) => [
    `${target}.${param}`,
    { bySeatId: setter, fields: { target, param, low, likely, high, source } },
  ])
  const body = {
    title,
    optionId,
    bySeatId: authorSeatId,
    settings: { startsOn: dates.on({ daysFromStart: 0 }), horizonDays, stepsPerDay, seed, chance, coping: 'on' },
    changes: Object.fromEntries(changes),
    assumptions: Object.fromEntries(assumptions),
  }
  const pinned = { name: 'As brought to the workshop' }
  return [
    step(id, dates.at(brought, '11:00'), 'importScenario', challengeId, [id], body),
    step('pin-1', dates.at(brought, '11:30'), 'pinScenario', id, ['pin-1'], pinned),
  ]
}
