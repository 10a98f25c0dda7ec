import type { Db } from '../../../db/store.ts'
import type { OrganisationId, ServiceId } from '../../../shared/ids.ts'
import type { ImportFacts } from '../../../shared/impacts/exchange/import-facts.ts'
import type { OrganisationEvent } from '../../../shared/members/organisation-state.ts'
import { readStream } from '../../journal.ts'
import { namesOf } from '../../names-of.ts'
import { readSince } from '../system/since.ts'

/** What has happened since whoever imports looked: to each organisation and service that they say they looked at. */
export async function sinceSeen(
  db: Db,
  seen: Record<string, number>,
  { versions, organisations, services, models }: ImportFacts,
): Promise<Pick<ImportFacts, 'since' | 'registerSince'>> {
  const since = new Map<ServiceId, ImportFacts['since'] extends ReadonlyMap<ServiceId, infer All> ? All : never>()
  const registerSince: ImportFacts['registerSince'][number][] = []
  for (const [id, seenVersion] of Object.entries(seen)) {
    if (versions.get(id) === seenVersion) continue
    const [serviceId, organisationId] = [id as ServiceId, id as OrganisationId]
    if (services.has(serviceId)) since.set(serviceId, await readSince(db, { serviceId, seenVersion, models }))
    else if (organisations.has(organisationId)) {
      const entries = await readStream<OrganisationEvent>(db, `organisation:${organisationId}`, seenVersion)
      const names = await namesOf(
        db,
        entries.map(({ by }) => by),
      )
      registerSince.push(
        ...entries.map(({ event, by }) => ({ organisationId, event, who: names.get(by) ?? 'Somebody' })),
      )
    }
  }
  return { since, registerSince }
}
