import { and, eq, inArray } from 'drizzle-orm'
import { impacts } from '../../../db/impacts.ts'
import { senates } from '../../../db/members.ts'
import { visibleTo } from '../../../db/visible.ts'
import { dayOf } from '../../../shared/format.ts'
import type { ImpactId, SenateId } from '../../../shared/ids.ts'
import {
  decideObservation,
  type ObservationCommand,
  type ObservationEvent,
  type ObservationFacts,
  observationCommands,
} from '../../../shared/impacts/observations/observation.ts'
import type { Actor } from '../../../shared/members/actor.ts'
import type { Loaded, Reads, Slice } from '../../slice.ts'
import { project } from '../project.ts'
import type { ImpactRow } from '../rows.ts'
import { impactResource } from '../slice.ts'
import { observationsOf } from './observations-of.ts'
import { saidBy } from './said.ts'

/** What was observed lies in the stream of its impact, beside what was said. */
export const observationSlice: Slice<undefined, typeof observationCommands, ObservationEvent, ObservationFacts> = {
  kind: 'impact',
  commands: observationCommands,
  load: (reads, command, actor) => (command.type === 'importObservations' ? loadMany : loadOne)(reads, command, actor),
  decide: decideObservation,
  result: (recorded) => ({ observations: recorded.length }),
  project,
  resource: impactResource,
}

type ObservationLoaded = Loaded<undefined, ObservationFacts>

async function loadOne(reads: Reads, { target }: ObservationCommand): Promise<ObservationLoaded | undefined> {
  const resource = await impactResource(reads.db, target)
  if (!resource) return undefined
  const rows = await reads.db
    .select()
    .from(impacts)
    .where(eq(impacts.id, target as ImpactId))
  const { senateId } = resource
  const facts = await factsOf(reads, senateId, rows)
  return { senateId, stream: `impact:${target}`, state: undefined, facts, resource }
}

async function loadMany(
  reads: Reads,
  { target, body }: ObservationCommand,
  actor: Actor,
): Promise<ObservationLoaded | undefined> {
  const senateId = target as SenateId
  const [senate] = await reads.db.select({ id: senates.id }).from(senates).where(eq(senates.id, senateId))
  if (!senate) return undefined
  const ids = 'rows' in body ? body.rows.map(({ impactId }) => impactId) : []
  const rows =
    actor.kind === 'seat'
      ? await reads.db
          .select()
          .from(impacts)
          .where(and(visibleTo(actor, impacts), inArray(impacts.id, [...new Set(ids)])))
      : []
  const facts = await factsOf(reads, senateId, rows)
  return { senateId, stream: `senate:${senateId}`, state: undefined, facts, resource: { senateId } }
}

async function factsOf({ db, now }: Reads, senateId: SenateId, rows: readonly ImpactRow[]): Promise<ObservationFacts> {
  const [senate] = await db.select({ timeZone: senates.timeZone }).from(senates).where(eq(senates.id, senateId))
  const seen = await observationsOf(
    db,
    rows.map(({ id }) => id),
  )
  const said = await Promise.all(rows.map((row) => saidBy(db, row, senate?.timeZone)))
  return {
    today: dayOf(now, senate?.timeZone),
    impacts: rows.map((row, n) => ({
      ...{ id: row.id, ref: row.ref, unit: row.unit, said: said[n] ?? [] },
      observations: seen.filter(({ impactId }) => impactId === row.id).map((one) => one.id),
    })),
  }
}
