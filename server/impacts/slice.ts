import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { impacts } from '../../db/impacts.ts'
import type { Db } from '../../db/store.ts'
import type { Resource } from '../../shared/can.ts'
import type { ChallengeId, ImpactId } from '../../shared/ids.ts'
import type { ImpactFacts } from '../../shared/impacts/checks.ts'
import { type ImpactCommand, impactCommands } from '../../shared/impacts/commands.ts'
import { decide } from '../../shared/impacts/decide.ts'
import type { Impact, ImpactEvent } from '../../shared/impacts/impact.ts'
import type { Actor } from '../../shared/members/actor.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'
import { loadFacts } from './facts.ts'
import { project } from './project.ts'
import { type ImpactRow, impactOf } from './rows.ts'

type State = Impact | undefined

/** The register of impacts: asserted by anybody who works here, answered only by the organisation that will feel it. */
export const impactSlice: Slice<State, typeof impactCommands, ImpactEvent, ImpactFacts> = {
  kind: 'impact',
  commands: impactCommands,
  load: (reads, command, actor) =>
    command.type === 'assertImpact' ? loadChallenge(reads, command, actor) : loadImpact(reads, command, actor),
  decide,
  result(recorded) {
    const [first] = recorded
    return first?.event.type === 'impactAsserted' ? { id: first.event.id, ref: first.event.ref } : {}
  },
  project,
  resource: impactResource,
}

/** What `can` looks at for an impact. */
export async function impactResource(db: Db, id: string): Promise<Resource | undefined> {
  const row = await rowOf(db, id)
  return row && resourceOf(row)
}

/** The row of an impact. */
export async function rowOf(db: Db, id: string): Promise<ImpactRow | undefined> {
  const [row] = await db
    .select()
    .from(impacts)
    .where(eq(impacts.id, id as ImpactId))
  return row
}

function resourceOf(row: ImpactRow): Resource {
  return {
    senateId: row.senateId,
    challengeId: row.challengeId,
    ownerSeatId: row.assertedBy,
    answeringOrganisationId: row.toOrganisationId,
  }
}

async function loadChallenge(
  reads: Reads,
  command: ImpactCommand,
  actor: Actor,
): Promise<Loaded<State, ImpactFacts> | undefined> {
  const [challenge] = await reads.db
    .select()
    .from(challenges)
    .where(eq(challenges.id, command.target as ChallengeId))
  if (!challenge) return undefined
  const { id: challengeId, senateId } = challenge
  return {
    senateId,
    stream: `challenge:${challengeId}`,
    state: undefined,
    facts: await loadFacts(reads, challenge, command, actor),
    resource: { senateId, challengeId },
  }
}

async function loadImpact(
  reads: Reads,
  command: ImpactCommand,
  actor: Actor,
): Promise<Loaded<State, ImpactFacts> | undefined> {
  const row = await rowOf(reads.db, command.target)
  if (!row) return undefined
  const [challenge] = await reads.db.select().from(challenges).where(eq(challenges.id, row.challengeId))
  if (!challenge) throw new Error(`Impact ${row.id} belongs to no challenge.`)
  return {
    senateId: row.senateId,
    stream: `impact:${row.id}`,
    state: impactOf(row),
    facts: await loadFacts(reads, challenge, command, actor),
    resource: resourceOf(row),
  }
}
