import * as z from 'zod'
import type { CommandSpec, CommandsOf, Context, Drafted } from '../../command.ts'
import { type ChallengeId, type ClauseId, type DecisionId, type GateTestId, id, type ServiceId } from '../../ids.ts'
import { Refusal } from '../../refusal.ts'
import { text } from '../schemas.ts'
import { type Gate, type GateEvent, type GateMeasure, gateBounds, gateMeasures } from './gate.ts'

const figure = z.number().min(0).max(1_000_000)

export const gateCommands = {
  setGate: {
    action: 'gate.set',
    summary: 'Say what must hold before a step of a change goes ahead. The target is the challenge.',
    body: z.strictObject({
      name: text(200),
      step: text(500).describe('What may go ahead once it holds.'),
      decisionId: id<'decision'>().nullable().default(null),
      clauseId: id<'clause'>().nullable().default(null),
      tests: z
        .array(
          z.strictObject({
            serviceId: id<'service'>(),
            measure: z.enum(gateMeasures),
            bound: z.enum(gateBounds),
            value: figure,
            forWeeks: z.number().int().min(1).max(52),
          }),
        )
        .min(1)
        .max(20),
    }),
  },
  enterReading: {
    action: 'gate.enter',
    summary: 'Enter what was read of a test of a gate on a day. Another reading of that day takes its place.',
    body: z.strictObject({ testId: id<'gateTest'>(), readOn: z.iso.date(), value: figure }),
  },
  withdrawGate: {
    action: 'gate.set',
    summary: 'Say that a gate asks for nothing any more, with the reason.',
    body: z.strictObject({ reason: text(1000) }),
  },
} satisfies Record<string, CommandSpec>

export type GateCommand = CommandsOf<typeof gateCommands>

export interface GateFacts {
  today: string
  challengeId: ChallengeId
  /** Whether the challenge has closed or was stopped. */
  stageIsSettled: boolean
  serviceIds: readonly ServiceId[]
  /** Decisions of this challenge that the actor may read, with their clauses. */
  decisions: readonly { id: DecisionId; clauseIds: readonly ClauseId[] }[]
}

/** The rule of every command on a capacity gate. `gate` is undefined while it is still to be set. */
export function decideGate(
  gate: Gate | undefined,
  command: GateCommand,
  { facts, newId }: Context<GateFacts>,
): Drafted<GateEvent>[] {
  if (command.type === 'setGate') {
    const { tests, ...words } = command.body
    if (facts.stageIsSettled) {
      throw new Refusal('challenge-closed', 'This challenge takes no more gates. Set it on an open challenge.')
    }
    checkPlace(words, facts)
    const unknown = tests.findIndex(({ serviceId }) => !facts.serviceIds.includes(serviceId))
    if (unknown >= 0) {
      throw new Refusal(
        'service-unknown',
        'This senate has no such service. Choose another.',
        `/tests/${unknown}/serviceId`,
      )
    }
    for (const [n, { measure, value }] of tests.entries()) checkFigure(measure, value, `/tests/${n}/value`)
    const stream = `gate:${newId()}` as const
    const numbered = tests.map((test) => ({ id: newId() as GateTestId, ...test }))
    return [{ stream, event: { type: 'gateSet', challengeId: facts.challengeId, ...words, tests: numbered } }]
  }
  if (!gate) throw new Error('Only setGate works without a gate.')
  if (gate.withdrawnReason !== null) {
    throw new Refusal('gate-closed', 'This gate asks for nothing any more. Set a new one.')
  }
  const stream = `gate:${gate.id}` as const
  switch (command.type) {
    case 'enterReading': {
      const { testId, readOn, value } = command.body
      const test = gate.tests.find(({ id }) => id === testId)
      if (!test) {
        throw new Refusal('test-unknown', 'This gate has no such test. Choose one of its tests.', '/testId')
      }
      if (readOn > facts.today) {
        throw new Refusal('wrong-day', 'This day is still to come. Give the day of the reading.', '/readOn')
      }
      checkFigure(test.measure, value, '/value')
      return [{ stream, event: { type: 'readingEntered', testId, readOn, value } }]
    }
    case 'withdrawGate':
      return [{ stream, event: { type: 'gateWithdrawn', reason: command.body.reason } }]
    default:
      return command satisfies never
  }
}

/** A service can be more than full; more than all start dates are never met. */
function checkFigure(measure: GateMeasure, value: number, at: string): void {
  if (measure === 'percentOfStartDatesMet' && value > 100) {
    throw new Refusal(
      'wrong-figure',
      'No more than 100 percent of start dates can be met. Give a figure up to 100.',
      at,
    )
  }
}

function checkPlace(
  { decisionId, clauseId }: { decisionId: DecisionId | null; clauseId: ClauseId | null },
  { decisions }: GateFacts,
): void {
  const decision = decisions.find((one) => one.id === decisionId)
  if (decisionId && !decision) {
    throw new Refusal('decision-unknown', 'This challenge has no such decision. Choose another.', '/decisionId')
  }
  if (clauseId && !decision?.clauseIds.includes(clauseId)) {
    throw new Refusal('clause-unknown', 'That decision has no such clause. Choose one of its clauses.', '/clauseId')
  }
}
