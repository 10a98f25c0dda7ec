import type { ChallengeId, ClauseId, DecisionId, GateId, GateTestId, SeatId, ServiceId } from '../../ids.ts'
import type { Moment } from '../../protocol.ts'

/** What is read of a service. The model computes the first three; the others are counted by people alone. */
export const gateMeasures = [
  'freePlaces',
  'peopleWaiting',
  'percentFull',
  'percentOfStartDatesMet',
  'minutesMeanHandover',
] as const
export type GateMeasure = (typeof gateMeasures)[number]

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

/** One reading a day of each test; a later one of the same day takes its place. */
export interface Reading {
  testId: GateTestId
  /** YYYY-MM-DD. */
  readOn: string
  value: number
}

/** What must hold before a step of a change goes ahead. */
export interface Gate {
  id: GateId
  challengeId: ChallengeId
  decisionId: DecisionId | null
  clauseId: ClauseId | null
  name: string
  /** What may go ahead once it holds, in words. */
  step: string
  tests: readonly GateTest[]
  readings: readonly (Reading & { bySeatId: SeatId; at: string })[]
  /** Why it asks for nothing any more; null while it does. */
  withdrawnReason: string | null
}

export type GateEvent =
  | ({ type: 'gateSet'; id: GateId; challengeId: ChallengeId } & GateWords)
  | ({ type: 'gateAmended' } & GateWords)
  | { type: 'readingEntered'; testId: GateTestId; readOn: string; value: number }
  | { type: 'gateWithdrawn'; reason: string }

export type GateWords = Pick<Gate, 'name' | 'step' | 'decisionId' | 'clauseId' | 'tests'>

/** The gate after an event. Setting makes it. */
export function evolveGate(gate: Gate | undefined, event: GateEvent, { at, by }: Moment): Gate {
  if (event.type === 'gateSet') {
    const { type: _type, ...words } = event
    return { ...words, readings: [], withdrawnReason: null }
  }
  if (!gate) throw new Error(`A gate begins with gateSet, not ${event.type}.`)
  switch (event.type) {
    case 'gateAmended': {
      const { type: _type, ...words } = event
      return { ...gate, ...words }
    }
    case 'readingEntered': {
      const { testId, readOn, value } = event
      const others = gate.readings.filter((one) => one.testId !== testId || one.readOn !== readOn)
      return { ...gate, readings: [...others, { testId, readOn, value, bySeatId: by as SeatId, at }] }
    }
    case 'gateWithdrawn':
      return { ...gate, withdrawnReason: event.reason }
    default:
      return event satisfies never
  }
}
