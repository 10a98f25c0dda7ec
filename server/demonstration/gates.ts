import type { Demonstration, DemonstrationGate } from './data.ts'
import { step } from './members.ts'
import type { Calendar, Step } from './script.ts'

/** What the record calls a measure, as the register of gates knows it. */
const measures: Record<string, string> = { freeVirtualBeds: 'freePlaces', freeBeds: 'freePlaces' }

/** The two gates of the closure: set with the decision that names them, read weekly by the secretary. */
export function gateSteps({ capacityGates }: Demonstration, dates: Calendar, at: (decisionId: string) => Date): Step[] {
  return capacityGates.flatMap((gate) => [
    step(
      gate.id,
      at(gate.decisionId),
      'setGate',
      gate.challengeId,
      [gate.id, ...gate.tests.map(({ id }) => id)],
      body(gate),
    ),
    ...gate.tests.flatMap((test) =>
      test.readings.map(({ on, value }) => {
        const entered = dates.at({ daysFromStart: on.daysFromStart }, '12:00')
        const after = new Date(Math.max(entered.getTime(), at(gate.decisionId).getTime() + 60_000))
        const reading = { testId: test.id, readOn: dates.on(on), value }
        return step(`${test.id}-${on.daysFromStart}`, after, 'enterReading', gate.id, [], reading)
      }),
    ),
  ])
}

function body({ name, beds, decisionId, clauseId, tests }: DemonstrationGate) {
  return {
    ...{ name, decisionId, clauseId, step: `${beds} beds close` },
    tests: tests.map(({ serviceId, measure, atLeast, atMost, forWeeks }) => ({
      ...{ serviceId, measure: measures[measure] ?? measure, forWeeks },
      ...(atMost === undefined ? { bound: 'atLeast', value: atLeast ?? 0 } : { bound: 'atMost', value: atMost }),
    })),
  }
}
