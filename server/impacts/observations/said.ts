import { inArray } from 'drizzle-orm'
import { scenarioPins } from '../../../db/scenarios.ts'
import type { Db } from '../../../db/store.ts'
import { dayOf } from '../../../shared/format.ts'
import type { ImpactEvent } from '../../../shared/impacts/impact.ts'
import { type Predicted, predictedBy } from '../../../shared/impacts/observations/predicted.ts'
import { readStream } from '../../journal.ts'
import type { ImpactRow } from '../rows.ts'

/** Everything that an impact has said of its figures, in the unit that it is counted in now; oldest first. */
export async function saidBy(db: Db, { id, unit }: ImpactRow, timeZone: string | undefined): Promise<Predicted[]> {
  const stream = await readStream<ImpactEvent>(db, `impact:${id}`)
  const said = stream.flatMap(({ event, at, version }) => {
    if (!('claim' in event) || event.claim.unit !== unit) return []
    return [{ claim: event.claim, saidOn: dayOf(at, timeZone), version }]
  })
  const pins = await pinsBehind(
    db,
    said.flatMap(({ claim }) => claim.scenario?.pinId ?? []),
  )
  return said.map(({ claim, saidOn, version }) =>
    predictedBy(claim, { saidOn, version, pin: pins.find((pin) => pin.id === claim.scenario?.pinId) ?? null }),
  )
}

/** The pinned results that modelled figures rest on. */
async function pinsBehind(db: Db, ids: readonly (typeof scenarioPins.$inferSelect)['id'][]) {
  if (ids.length === 0) return []
  const { id, resultDigest } = scenarioPins
  return await db
    .select({ id, resultDigest })
    .from(scenarioPins)
    .where(inArray(id, [...new Set(ids)]))
}
