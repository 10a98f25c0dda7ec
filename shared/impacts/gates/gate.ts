import type { ChallengeId, ClauseId, DecisionId, GateId, GateTestId, SeatId, ServiceId } from '../../ids.ts'

/** What is read of a service. The model computes the first three; the others are counted by people alone. */
export const gateMeasures = [
  'freePlaces',
  'peopleWaiting',
  'percentFull',
  'percentOfStartDatesMet',
  'minutesMeanHandover',
] as const
export type GateMeasure = (typeof gateMeasures)[number]

export const gateBounds = ['atLeast', 'atMost'] as const

/** At least so many, or at most so many, in so many weeks running, Monday to Sunday, by every reading of each. */
export interface GateTest {
  id: GateTestId
  serviceId: ServiceId
  measure: GateMeasure
  bound: (typeof gateBounds)[number]
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
  readings: readonly (Reading & { bySeatId: SeatId })[]
  /** Why it asks for nothing any more; null while it does. */
  withdrawnReason: string | null
}

export type GateEvent =
  | ({ type: 'gateSet'; challengeId: ChallengeId } & Pick<Gate, 'name' | 'step' | 'decisionId' | 'clauseId' | 'tests'>)
  | ({ type: 'readingEntered' } & Reading)
  | { type: 'gateWithdrawn'; reason: string }
