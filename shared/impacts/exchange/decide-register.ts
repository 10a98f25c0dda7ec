import type { Context, Drafted } from '../../command.ts'
import type { OrganisationId, SeatId, SenateId, ServiceId } from '../../ids.ts'
import type { OrganisationCommand } from '../../members/organisation-commands.ts'
import { decideOrganisation } from '../../members/organisation-rule.ts'
import { evolveOrganisation, type OrganisationEvent, type OrganisationState } from '../../members/organisation-state.ts'
import { parseStream } from '../../protocol.ts'
import { Refusal } from '../../refusal.ts'
import { evolve, type RegisterFollowed } from '../system/modelled.ts'
import type { RegisterChange } from './import-command.ts'
import { type ImportFacts, knownServices } from './import-facts.ts'

type Drafts = Drafted<OrganisationEvent | RegisterFollowed>[]

/** What the register's part of an import comes to. */
export interface RegisterDecided {
  drafts: Drafts
  /** The ids of what is new, by what the import calls it. */
  ids: ReadonlyMap<string, string>
  /** What the model's changes are decided on. */
  facts: ImportFacts
}

/**
 * The register's part of an import: each change is decided by the rule of organisations, on what those before it left.
 * Those that stand at places of `without` are left out.
 */
export function decideRegister(
  changes: readonly RegisterChange[],
  context: Context<ImportFacts>,
  without: ReadonlySet<string> = new Set(),
): RegisterDecided {
  const { facts, now, actor } = context
  const organisations = new Map(facts.organisations)
  const models = new Map(facts.models)
  const ids = new Map<string, string>()
  const moment = { at: now.toISOString(), by: (actor.kind === 'seat' ? actor.seatId : actor.personId) as SeatId }
  const drafts: Drafts = []
  for (const [n, change] of changes.entries()) {
    if (without.has(`/register/${n}`)) continue
    if ('as' in change && ids.has(change.as)) {
      throw new Refusal('already-used', 'Two new things have one name. Give each its own.', `/register/${n}/as`)
    }
    const command = commandOf(change, facts.senateId, ids)
    const known = { senateId: facts.senateId, organisations: [...organisations.values()], modelled: [...models.keys()] }
    const organisation = ownerOf(command, organisations)
    const decided = placed(`/register/${n}`, () =>
      decideOrganisation(organisation, command, { ...context, facts: known }),
    )
    for (const { stream, event } of decided) {
      const id = parseStream(stream)?.id
      if (event.type === 'registerFollowed') {
        const after = evolve(models.get(id as ServiceId), event, moment)
        if (after) models.set(id as ServiceId, after)
        continue
      }
      const after = evolveOrganisation(organisations.get(id as OrganisationId), event)
      if (after) organisations.set(after.id, after)
      if ('as' in change) ids.set(change.as, madeBy(event))
    }
    drafts.push(...decided)
  }
  const services = changes.length === 0 ? facts.services : knownServices(organisations)
  return { drafts, ids, facts: { ...facts, organisations, models, services } }
}

/** The same change as the command that makes it alone, with the ids of what was new before it. */
function commandOf(change: RegisterChange, senateId: SenateId, ids: ReadonlyMap<string, string>): OrganisationCommand {
  const { type, body } = change
  const target = 'target' in change ? change.target : senateId
  const known = (id: string) => ids.get(id) ?? id
  const links = Object.entries(body).map(([field, value]) => {
    return [field, linkFields.includes(field) && typeof value === 'string' ? known(value) : value]
  })
  return { type, target: known(target), body: Object.fromEntries(links) } as OrganisationCommand
}

const linkFields = ['parentId', 'successorId', 'siteId']

function ownerOf(
  { type, target }: OrganisationCommand,
  organisations: ReadonlyMap<OrganisationId, OrganisationState>,
): OrganisationState | undefined {
  const all = () => [...organisations.values()]
  if (type === 'amendSite') return all().find(({ sites }) => Object.hasOwn(sites, target))
  if (type === 'amendService') return all().find(({ services }) => Object.hasOwn(services, target))
  return organisations.get(target as OrganisationId)
}

function madeBy(event: OrganisationEvent): string {
  switch (event.type) {
    case 'organisationAdded':
      return event.organisationId
    case 'siteAdded':
      return event.siteId
    case 'serviceAdded':
      return event.serviceId
    default:
      throw new Error(`${event.type} makes nothing that could be called anything.`)
  }
}

/** Says in a refusal where in the import its change stands. */
function placed<T>(at: string, decide: () => T): T {
  try {
    return decide()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, error.message, error.at === undefined ? `${at}/target` : `${at}/body${error.at}`)
  }
}
