import { and, eq } from 'drizzle-orm'
import { challenges } from '../../../db/challenges.ts'
import { gateReadings, gates } from '../../../db/gates.ts'
import type { Db, Statement } from '../../../db/store.ts'
import type { Recorded } from '../../../shared/command.ts'
import type { ChallengeId, GateId, SeatId } from '../../../shared/ids.ts'
import { decideGate, type GateCommand, type GateFacts, gateCommands } from '../../../shared/impacts/gates/decide.ts'
import type { Gate, GateEvent } from '../../../shared/impacts/gates/gate.ts'
import type { Actor } from '../../../shared/members/actor.ts'
import type { Loaded, Reads, Slice } from '../../slice.ts'
import { gateResource, loadGateFacts, organisationOf, readGates } from './load.ts'

type State = Gate | undefined

/** Capacity gates: what must hold before a step of a change goes ahead, and what was read of it week by week. */
export const gateSlice: Slice<State, typeof gateCommands, GateEvent, GateFacts> = {
  kind: 'gate',
  commands: gateCommands,
  load: (reads, command, actor) => (command.type === 'setGate' ? loadPlace : loadGate)(reads, command, actor),
  decide: decideGate,
  result: (recorded) => ({ id: recorded[0]?.stream.slice('gate:'.length) }),
  project,
  resource: gateResource,
}

async function loadPlace(
  reads: Reads,
  { target }: GateCommand,
  actor: Actor,
): Promise<Loaded<State, GateFacts> | undefined> {
  const { id, senateId } = challenges
  const [place] = await reads.db
    .select({ challengeId: id, senateId })
    .from(challenges)
    .where(eq(id, target as ChallengeId))
  if (!place) return undefined
  const facts = await loadGateFacts(reads, place, actor)
  return {
    senateId: place.senateId,
    stream: `challenge:${place.challengeId}`,
    state: undefined,
    facts,
    resource: place,
  }
}

async function loadGate(
  reads: Reads,
  { target, body }: GateCommand,
  actor: Actor,
): Promise<Loaded<State, GateFacts> | undefined> {
  const [found] = await readGates(reads.db, eq(gates.id, target as GateId))
  if (!found) return undefined
  const { senateId, challengeId } = found.row
  const test = 'testId' in body ? found.gate.tests.find(({ id }) => id === body.testId) : undefined
  return {
    senateId,
    stream: `gate:${target}`,
    state: found.gate,
    facts: await loadGateFacts(reads, { senateId, challengeId }, actor),
    resource: {
      ...{ senateId, challengeId },
      answeringOrganisationId: test ? await organisationOf(reads.db, test.serviceId) : null,
    },
  }
}

function project(db: Db, { senateId, stream, version, event, at, by }: Recorded<GateEvent>): Statement[] {
  const id = stream.slice('gate:'.length) as GateId
  const set = (row: Partial<typeof gates.$inferInsert>) =>
    db
      .update(gates)
      .set({ ...row, version })
      .where(eq(gates.id, id))
  switch (event.type) {
    case 'gateSet': {
      const { type: _type, tests, ...words } = event
      const row = { ...words, tests: [...tests], id, senateId, withdrawnReason: null, version, at: new Date(at) }
      return [db.insert(gates).values(row)]
    }
    case 'readingEntered': {
      const { testId, readOn, value } = event
      const same = and(eq(gateReadings.gateId, id), eq(gateReadings.testId, testId), eq(gateReadings.readOn, readOn))
      const reading = { gateId: id, testId, readOn, value, bySeatId: by as SeatId, at: new Date(at) }
      return [set({}), db.delete(gateReadings).where(same), db.insert(gateReadings).values(reading)]
    }
    case 'gateWithdrawn':
      return [set({ withdrawnReason: event.reason })]
    default:
      return event satisfies never
  }
}
