import { eq } from 'drizzle-orm'
import { organisations, services, sites } from '../db/members.ts'
import type { Db, Statement } from '../db/store.ts'
import type { Recorded } from '../shared/command.ts'
import type { OrganisationId } from '../shared/ids.ts'
import type { RegisterFollowed } from '../shared/impacts/system/modelled.ts'
import type { OrganisationEvent } from '../shared/members/organisation-state.ts'
import { parseStream } from '../shared/protocol.ts'
import { followRegister } from './service-numbers.ts'

/** The rows that an event of an organisation, its sites and services changes. */
export function registerRows(db: Db, recorded: Recorded<OrganisationEvent | RegisterFollowed>): Statement[] {
  const { event, senateId, stream, version } = recorded
  const id = parseStream(stream)?.id as OrganisationId
  const moved = db.update(organisations).set({ version }).where(eq(organisations.id, id))
  switch (event.type) {
    case 'organisationAdded': {
      const closing = { activeTo: null, successorId: null }
      return [db.insert(organisations).values({ id, senateId, ...event.organisation, ...closing, version })]
    }
    case 'organisationAmended':
      return [
        db
          .update(organisations)
          .set({ ...event.organisation, version })
          .where(eq(organisations.id, id)),
      ]
    case 'organisationClosed': {
      const { activeTo, successorId } = event
      return [db.update(organisations).set({ activeTo, successorId, version }).where(eq(organisations.id, id))]
    }
    case 'siteAdded': {
      const { siteId, name, odsCode } = event
      return [db.insert(sites).values({ id: siteId, senateId, organisationId: id, name, odsCode }), moved]
    }
    case 'siteAmended': {
      const { siteId, name, odsCode } = event
      return [db.update(sites).set({ name, odsCode }).where(eq(sites.id, siteId)), moved]
    }
    case 'serviceAdded': {
      const { type: _type, serviceId, ...facts } = event
      return [db.insert(services).values({ id: serviceId, senateId, organisationId: id, ...facts }), moved]
    }
    case 'serviceAmended': {
      const { type: _type, serviceId, ...facts } = event
      return [db.update(services).set(facts).where(eq(services.id, serviceId)), moved]
    }
    case 'registerFollowed':
      return followRegister(db, { ...recorded, event })
    default:
      return event satisfies never
  }
}
