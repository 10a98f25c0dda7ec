import type { ChallengeId, ClauseId, DecisionId, GateId, GateTestId, SeatId, SenateId } from '../shared/ids.ts'
import type { GateTest } from '../shared/impacts/gates/gate.ts'
import { count, day, id, index, instant, json, key, measure, table, text } from './columns.ts'

/** What must hold before a step of a change goes ahead. */
export const gates = table(
  'gates',
  {
    id: id<GateId>(),
    senateId: text<SenateId>().notNull(),
    challengeId: text<ChallengeId>().notNull(),
    decisionId: text<DecisionId>(),
    clauseId: text<ClauseId>(),
    name: text().notNull(),
    step: text().notNull(),
    tests: json<GateTest[]>().notNull(),
    /** Why it asks for nothing any more. */
    withdrawnReason: text(),
    version: count().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('gates_challenge').on(t.challengeId), index('gates_decision').on(t.decisionId)],
)

/** What was read of a test on a day: one reading a day, the latest that was entered. */
export const gateReadings = table(
  'gate_readings',
  {
    gateId: text<GateId>().notNull(),
    testId: text<GateTestId>().notNull(),
    readOn: day().notNull(),
    value: measure().notNull(),
    bySeatId: text<SeatId>().notNull(),
    at: instant().notNull(),
  },
  (t) => [key({ columns: [t.gateId, t.testId, t.readOn] })],
)
