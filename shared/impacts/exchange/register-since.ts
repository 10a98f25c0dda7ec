import { formatDate, formatNumber } from '../../format.ts'
import type { OrganisationId } from '../../ids.ts'
import type { OrganisationEvent } from '../../members/organisation-state.ts'
import { serviceCategoryNames, serviceUnitNames } from '../../members/service-words.ts'
import type { RegisterChange } from './import-command.ts'

/** What has happened to an organisation of the register since somebody looked at it. */
export interface RegisterSince {
  organisationId: OrganisationId
  event: OrganisationEvent
  /** Who did it, as people call them. */
  who: string
}

/** The latest change of the same organisation, site or service of the register; undefined for what is new. */
export function registerOvertakenBy(
  change: RegisterChange,
  since: readonly RegisterSince[],
): RegisterSince | undefined {
  if ('as' in change) return undefined
  return since.findLast(({ organisationId, event }) => changedBy(organisationId, event) === change.target)
}

/** The id of what an event has changed, of what was there before. */
function changedBy(organisationId: OrganisationId, event: OrganisationEvent): string | undefined {
  switch (event.type) {
    case 'organisationAmended':
    case 'organisationClosed':
      return organisationId
    case 'siteAmended':
      return event.siteId
    case 'serviceAmended':
      return event.serviceId
    case 'organisationAdded':
    case 'siteAdded':
    case 'serviceAdded':
      return undefined
    default:
      return event satisfies never
  }
}

/** What somebody has changed in the register, and what stands there now. */
export function registerSinceWords({ event, who }: RegisterSince): string {
  switch (event.type) {
    case 'organisationAdded':
    case 'organisationAmended': {
      const { name, code } = event.organisation
      return `${who} has changed ${name} (${code}) in the register since you looked at it.`
    }
    case 'organisationClosed':
      return `${who} has said since you looked that this organisation closed on ${formatDate(event.activeTo)}.`
    case 'siteAdded':
    case 'siteAmended':
      return `${who} has changed the site ${event.name} since you looked at it.`
    case 'serviceAdded':
    case 'serviceAmended': {
      const { name, category, unit, capacity, currentUse } = event
      const kind = `${serviceCategoryNames[category]}, counted in ${serviceUnitNames[unit]}`
      const figures = `capacity ${figure(capacity)}, in use ${figure(currentUse)}`
      return `${who} has changed ${name} in the register since you looked at it. ${kind}, ${figures}.`
    }
    default:
      return event satisfies never
  }
}

function figure(value: number | null): string {
  return value === null ? 'not known' : formatNumber(value, 4)
}
