import type { Context, Drafted } from '../command.ts'
import { formatNumber } from '../format.ts'
import type { OrganisationId, SenateId, ServiceId, SiteId } from '../ids.ts'
import type { RegisterFollowed } from '../impacts/system/modelled.ts'
import { Refusal } from '../refusal.ts'
import { nextColour } from './colours.ts'
import { isOdsCode, normaliseOdsCode } from './ods.ts'
import type { OrganisationCommand, OrganisationIntent } from './organisation-commands.ts'
import type { OrganisationEvent, OrganisationFacts, OrganisationState, ServiceFacts } from './organisation-state.ts'

/** An organisation of the same senate, as far as the others must agree with it. */
export interface KnownOrganisation {
  id: OrganisationId
  code: string
  odsCode: string | null
  colour: string
  parentId: OrganisationId | null
  successorId: OrganisationId | null
}

export interface OrganisationRuleFacts {
  senateId: SenateId
  organisations: readonly KnownOrganisation[]
  /** Services of the senate that are in its system model: their capacity and use are numbers there too. */
  modelled: readonly ServiceId[]
}

type OrganisationContext = Context<OrganisationRuleFacts>
type Drafts = Drafted<OrganisationEvent | RegisterFollowed>[]

/** The rule of everything that happens to an organisation, its sites and services. */
export function decideOrganisation(
  organisation: OrganisationState | undefined,
  command: OrganisationCommand,
  context: OrganisationContext,
): Drafts {
  if (command.type === 'addOrganisation') return add(command, context)
  if (!organisation) throw new Refusal('organisation-unknown', 'There is no such organisation. Choose it again.')
  const stream = `organisation:${organisation.id}` as const
  switch (command.type) {
    case 'amendOrganisation':
      return [{ stream, event: { type: 'organisationAmended', organisation: amended(organisation, command, context) } }]
    case 'closeOrganisation':
      return [{ stream, event: closed(organisation, command, context) }]
    case 'addSite': {
      const siteId = context.newId() as SiteId
      return [{ stream, event: { type: 'siteAdded', siteId, name: command.body.name, odsCode: ods(command.body) } }]
    }
    case 'amendSite': {
      const siteId = command.target as SiteId
      if (!organisation.sites[siteId]) throw new Refusal('site-unknown', 'There is no such site. Choose it again.')
      return [{ stream, event: { type: 'siteAmended', siteId, name: command.body.name, odsCode: ods(command.body) } }]
    }
    case 'addService':
      refuseForeignSite(organisation, command.body.siteId)
      return [{ stream, event: { type: 'serviceAdded', serviceId: context.newId() as ServiceId, ...command.body } }]
    case 'amendService': {
      const serviceId = command.target as ServiceId
      if (!organisation.services[serviceId]) {
        throw new Refusal('service-unknown', 'There is no such service. Choose it again.')
      }
      refuseForeignSite(organisation, command.body.siteId)
      const { seen: _seen, ...facts } = merged(command.body, organisation.services[serviceId])
      return [
        { stream, event: { type: 'serviceAmended', serviceId, ...facts } },
        ...followed(serviceId, organisation, { ...command, body: facts }, context),
      ]
    }
    default:
      return command satisfies never
  }
}

/**
 * What is set of a service, on what it is now. Its capacity and use may have been set in the system model since they were
 * looked at: what the sender left as it was stays as it is, and what both changed is refused.
 * @throws Refusal `stale` with what stands there now.
 */
function merged(body: OrganisationIntent<'amendService'>['body'], now: ServiceFacts): typeof body {
  const { seen } = body
  if (!seen) return body
  const after = { ...body }
  for (const number of ['capacity', 'currentUse'] as const) {
    if (seen[number] === undefined) continue
    if (body[number] === seen[number]) after[number] = now[number]
    else if (now[number] !== seen[number] && now[number] !== body[number]) {
      const what = number === 'capacity' ? 'capacity' : 'use'
      const is = now[number] === null ? 'is not known' : `is ${formatNumber(now[number], 4)}`
      throw new Refusal(
        'stale',
        `Somebody has changed the ${what} of ${now.name} in the system model since you looked at it. It ${is} now. Look at who says so there, then set it if yours should stand.`,
        `/${number}`,
      )
    }
  }
  return after
}

/** A service of the system model has the same capacity and use there, and whoever looks at its history sees it change. */
function followed(
  serviceId: ServiceId,
  { services }: OrganisationState,
  { body }: OrganisationIntent<'amendService'>,
  { facts }: OrganisationContext,
): Drafts {
  if (!facts.modelled.includes(serviceId)) return []
  const before = services[serviceId]
  const registered: RegisterFollowed['registered'] = {}
  if (body.capacity !== before?.capacity) registered.capacity = body.capacity
  if (body.currentUse !== before?.currentUse) registered.currentUse = body.currentUse
  if (Object.keys(registered).length === 0) return []
  return [{ stream: `service:${serviceId}`, event: { type: 'registerFollowed', registered } }]
}

function add({ body }: OrganisationIntent<'addOrganisation'>, { facts, newId }: OrganisationContext): Drafts {
  const organisationId = newId() as OrganisationId
  const colour = body.colour ?? nextColour(facts.organisations.map((other) => other.colour))
  const added: OrganisationFacts = { ...body, colour, odsCode: ods(body) }
  refuseTaken(organisationId, added, facts)
  refuseCircle('parentId', organisationId, added.parentId, facts)
  const { senateId } = facts
  const event = { type: 'organisationAdded', organisationId, senateId, organisation: added } as const
  return [{ stream: `organisation:${organisationId}`, event }]
}

function amended(
  organisation: OrganisationState,
  { body }: OrganisationIntent<'amendOrganisation'>,
  { facts }: OrganisationContext,
): OrganisationFacts {
  const after: OrganisationFacts = { ...body, colour: body.colour ?? organisation.colour, odsCode: ods(body) }
  refuseTaken(organisation.id, after, facts)
  refuseCircle('parentId', organisation.id, after.parentId, facts)
  if (after.activeFrom !== null && organisation.activeTo !== null && organisation.activeTo < after.activeFrom) {
    throw new Refusal('wrong-dates', 'It closed before that day. Change the date.', '/activeFrom')
  }
  return after
}

function closed(
  organisation: OrganisationState,
  { body }: OrganisationIntent<'closeOrganisation'>,
  { facts }: OrganisationContext,
): OrganisationEvent {
  if (organisation.activeTo !== null) {
    throw new Refusal('already-closed', 'This organisation has closed already. Nothing needs doing.')
  }
  if (organisation.activeFrom !== null && body.activeTo < organisation.activeFrom) {
    throw new Refusal('wrong-dates', 'It opened after that day. Change the date.', '/activeTo')
  }
  refuseCircle('successorId', organisation.id, body.successorId, facts)
  return { type: 'organisationClosed', ...body }
}

/** A code as it is kept, or none; @throws Refusal when it cannot be one. */
function ods({ odsCode }: { odsCode: string | null }): string | null {
  const code = normaliseOdsCode(odsCode ?? '')
  if (code === '') return null
  if (!isOdsCode(code)) {
    throw new Refusal(
      'wrong-ods-code',
      'An ODS code has 3 to 8 letters and digits. Check it, or leave it out.',
      '/odsCode',
    )
  }
  return code
}

function refuseTaken(own: OrganisationId, { code, odsCode }: OrganisationFacts, facts: OrganisationRuleFacts): void {
  const others = facts.organisations.filter((other) => other.id !== own)
  if (others.some((other) => other.code === code)) {
    throw new Refusal('already-used', `${code} is another organisation here. Choose another code.`, '/code')
  }
  const sameOds = odsCode === null ? undefined : others.find((other) => other.odsCode === odsCode)
  if (sameOds) {
    throw new Refusal(
      'already-used',
      `${sameOds.code} has the ODS code ${odsCode}. Codes are never reused: check it.`,
      '/odsCode',
    )
  }
}

/** Walks up from the named organisation: it must exist here, and never lead back to where it started. */
function refuseCircle(
  link: 'parentId' | 'successorId',
  own: OrganisationId,
  named: OrganisationId | null,
  { organisations }: OrganisationRuleFacts,
): void {
  const seen = new Set<OrganisationId>([own])
  for (let next = named; next !== null; ) {
    if (seen.has(next))
      throw new Refusal('wrong-organisation', 'That leads in a circle. Choose another one.', `/${link}`)
    seen.add(next)
    const found = organisations.find((other) => other.id === next)
    if (!found) {
      throw new Refusal('organisation-unknown', 'This senate has no such organisation. Choose it again.', `/${link}`)
    }
    next = found[link]
  }
}

function refuseForeignSite(organisation: OrganisationState, siteId: SiteId | null): void {
  if (siteId !== null && !organisation.sites[siteId]) {
    throw new Refusal('site-unknown', 'That site is not one of this organisation. Choose another, or none.', '/siteId')
  }
}
