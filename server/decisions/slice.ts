import type { Context, Drafted } from '../../shared/command.ts'
import { decisionCommands } from '../../shared/decisions/commands.ts'
import { decide } from '../../shared/decisions/decide.ts'
import { decideResponse } from '../../shared/decisions/decide-response.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { DecisionEvent } from '../../shared/decisions/events.ts'
import { responseCommands } from '../../shared/decisions/response-commands.ts'
import { notFound } from '../../shared/refusal.ts'
import type { Slice } from '../slice.ts'
import { type AnyCommand, type Facts, isResponse, load, resourceOf, rowOf } from './load.ts'
import { project } from './project.ts'
import { withheldResponse } from './responses.ts'

const commands = { ...decisionCommands, ...responseCommands }

/** The decision record, and what organisations answer to it: one stream for each decision holds both. */
export const decisionSlice: Slice<Decision | undefined, typeof commands, DecisionEvent, Facts> = {
  kind: 'decision',
  commands,
  load,
  decide: decideEither,
  result(recorded) {
    const first = recorded[0]?.event
    if (first?.type !== 'decisionDrafted' && first?.type !== 'decisionImported') return {}
    return { id: first.decisionId, ref: first.ref }
  },
  project,
  withheldFrom: (event, viewer) => 'organisationId' in event && withheldResponse(event, viewer),
  async resource(db, id) {
    const row = await rowOf(db, id)
    return row && resourceOf(row)
  },
}

function decideEither(
  decision: Decision | undefined,
  command: AnyCommand,
  context: Context<Facts>,
): Drafted<DecisionEvent>[] {
  const { of, facts } = context.facts
  if (isResponse(command)) {
    if (!decision || of !== 'response') throw notFound()
    return decideResponse(decision, command, { ...context, facts })
  }
  if (of !== 'decision') throw notFound()
  return decide(decision, command, { ...context, facts })
}
