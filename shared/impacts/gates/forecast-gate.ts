import { type Compiled, compileNetwork } from '../engine/compile-network.ts'
import type { Drawn } from '../engine/derive.ts'
import { drawInputs, likelyFor } from '../engine/drawn.ts'
import type { ModelFile } from '../engine/model-file.ts'
import { moved } from '../engine/moves.ts'
import { type Model, parseModelFile } from '../engine/parse-model-file.ts'
import { type Run, simulate } from '../engine/simulate.ts'
import type { GateTest } from './gate.ts'
import { meets } from './gate-state.ts'

/** A test with how many of its service's units one person of the engine takes. */
export type CountedTest = Pick<GateTest, 'serviceId' | 'measure' | 'bound' | 'value' | 'forWeeks'> & {
  unitsPerPerson: number
}

export interface GateForecast {
  /** The first week by which every test that the model computes has held for long enough; null is never, as far as it looks. */
  week: number | null
  /** In how many of the runs it ever holds, and the middle of the weeks in which it does. */
  holding: number
  runs: number
  medianWeek: number | null
  /** How many of the tests the model says nothing about. */
  notComputed: number
  lastWeek: number
}

/**
 * When a gate is forecast to hold, by the likely values and by a number of runs with the model's own seed. Places are free
 * where nobody is in treatment or waits in them; a service that is counted by rate is as full as what it serves in a day is
 * of what it could. The capacity is the changed one. Week 0 is the start.
 *
 * @throws ModelRefusal when the model cannot be computed.
 */
export function forecastGate(file: ModelFile, tests: readonly CountedTest[], runs: number): GateForecast {
  const model = parseModelFile(file)
  const compiled = compileNetwork(model.network, model.changes, model)
  const known = new Set(compiled.plan.services)
  const computed = tests.filter(
    ({ serviceId, measure }) => known.has(serviceId) && isComputed(measure, kindOf(compiled, serviceId)),
  )
  const lastWeek = Math.floor(compiled.horizonDays / 7)
  const none = { week: null, holding: 0, runs, medianWeek: null, notComputed: tests.length - computed.length, lastWeek }
  if (computed.length === 0) return none
  const likely = simulate(compiled, { seed: model.seed, chance: model.chance })
  const weeks = Array.from({ length: runs }, (_, run) => runOf(compiled, model, computed, run))
    .filter((week) => week !== null)
    .toSorted((one, other) => one - other)
  return {
    ...none,
    week: firstWeek(computed, {
      ...{ compiled, lastWeek, run: likely, capacities: capacitiesOf(compiled, likelyFor(compiled, 1), computed) },
    }),
    holding: weeks.length,
    medianWeek: weeks[Math.floor((weeks.length - 1) / 2)] ?? null,
  }
}

/** Whether the model says anything about a measure: a service that is counted by rate has no places to be free. */
function isComputed(measure: GateTest['measure'], kind: 'places' | 'rate'): boolean {
  return measure === 'peopleWaiting' || measure === 'percentFull' || (measure === 'freePlaces' && kind === 'places')
}

function kindOf({ plan }: Compiled, serviceId: string): 'places' | 'rate' {
  return plan.isPlaces[plan.services.indexOf(serviceId)] === 1 ? 'places' : 'rate'
}

function runOf(compiled: Compiled, { seed, chance }: Model, tests: readonly CountedTest[], run: number) {
  const drawn = likelyFor(compiled, 1)
  drawInputs(compiled, { seed, runs: Int32Array.of(run) }, { drawn, keep: () => undefined })
  const lastWeek = Math.floor(compiled.horizonDays / 7)
  const capacities = capacitiesOf(compiled, drawn, tests)
  return firstWeek(tests, { compiled, lastWeek, run: simulate(compiled, { seed, run, chance }), capacities })
}

type Capacities = readonly ((day: number) => number)[]

/** The capacity that each test's service has on a day, in people, with the changes that act by then. */
function capacitiesOf(compiled: Compiled, drawn: Drawn, tests: readonly CountedTest[]): Capacities {
  const { indexOf, least, most } = compiled.parameters
  return tests.map(({ serviceId }) => {
    const number = indexOf.get(`${serviceId}.capacity`)
    if (number === undefined) return () => Number.POSITIVE_INFINITY
    const moves = compiled.movesOf.get(number) ?? []
    return (day) => {
      const step = day * compiled.stepsPerDay
      const value = moves.reduce(
        (before, { mode, change, acts }) => moved(before, mode, drawn.amounts[change] ?? 0, acts[step] ?? 0),
        drawn.numbers[number] ?? 0,
      )
      return Math.min(most[number] ?? value, Math.max(least[number] ?? value, value))
    }
  })
}

function firstWeek(
  tests: readonly CountedTest[],
  { compiled, run, capacities, lastWeek }: { compiled: Compiled; run: Run; capacities: Capacities; lastWeek: number },
): number | null {
  const rows = tests.map(() => 0)
  const series = tests.map(({ serviceId }) => ({
    there: usedOf(run, serviceId, kindOf(compiled, serviceId)),
    queue: run.series('queue', serviceId),
  }))
  for (let week = 0; week <= lastWeek; week++) {
    const day = week * 7
    tests.forEach((test, n) => {
      const of = series[n]
      const capacity = capacities[n]?.(day) ?? Number.POSITIVE_INFINITY
      const there = of?.there(day) ?? 0
      rows[n] = meets(test, readingOf(test, { there, capacity, waiting: of?.queue[day] ?? 0 })) ? (rows[n] ?? 0) + 1 : 0
    })
    if (tests.every(({ forWeeks }, n) => (rows[n] ?? 0) >= forWeeks)) return week
  }
  return null
}

/** How many people take what the service has on a day. What a rate serves on the day of the start nobody has counted. */
function usedOf(run: Run, serviceId: string, kind: 'places' | 'rate'): (day: number) => number {
  if (kind === 'rate') {
    const served = run.series('throughputPerDay', serviceId)
    return (day) => (day === 0 ? Number.NaN : (served[day] ?? 0))
  }
  const inService = run.series('inService', serviceId)
  const delayed = run.series('delayed', serviceId)
  return (day) => (inService[day] ?? 0) + (delayed[day] ?? 0)
}

function readingOf(
  { measure, unitsPerPerson }: CountedTest,
  { there, capacity, waiting }: { there: number; capacity: number; waiting: number },
): number {
  switch (measure) {
    case 'freePlaces':
      return (capacity - there) * unitsPerPerson
    case 'peopleWaiting':
      return waiting
    case 'percentFull':
      return capacity > 0 ? (100 * there) / capacity : 100
    case 'percentOfStartDatesMet':
    case 'minutesMeanHandover':
      return Number.NaN
    default:
      return measure satisfies never
  }
}
