import type { Db } from '../../../db/store.ts'
import type { ServiceId } from '../../../shared/ids.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import type { Since } from '../../../shared/impacts/system/overtaken.ts'
import { readStream } from '../../journal.ts'
import { namesOf } from '../../names-of.ts'

interface Looked {
  serviceId: ServiceId
  /** The version that somebody looked at; 0 where the service was outside the model, null where they do not say. */
  seenVersion: number | null
  models: ReadonlyMap<ServiceId, unknown>
}

/** What has happened to a service of the model since somebody looked at it, oldest first. */
export async function readSince(db: Db, { serviceId, seenVersion, models }: Looked): Promise<Since[]> {
  // Whoever saw it outside the model sees nothing new where it is outside again.
  if (seenVersion === null || (seenVersion === 0 && !models.has(serviceId))) return []
  const entries = await readStream<ModelEvent>(db, `service:${serviceId}`, seenVersion)
  const names = await namesOf(
    db,
    entries.map(({ by }) => by),
  )
  return entries.map(({ event, by }) => ({ event, who: names.get(by) ?? 'Somebody' }))
}
