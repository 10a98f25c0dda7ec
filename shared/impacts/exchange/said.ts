import type { OrganisationType } from '../../members/organisation.ts'
import type { ServiceCategory, ServiceUnit } from '../../members/service-words.ts'
import type { Estimate } from '../engine/network.ts'
import type { ServiceKind, ServiceNumber, WhenTargetFull } from '../system/system-model.ts'

/** Where a field stands in a file, as people find it: `routes.csv, row 14, fraction`, `/entry/3/resource/name`. */
export type Place = (field?: string) => string

/** What a file calls a thing: an id of this senate, or any words that only this file knows. */
export type Key = string

/** Of a number, a rule or a route: that there is none. What a file says nothing of is null, and stays as it is. */
export type None = 'none'

export interface SaidOrganisation {
  key: Key
  place: Place
  code: string | null
  odsCode: string | null
  name: string | null
  /** What it is; null where the file only names an organisation that must be here already. */
  facts: SaidFacts | null
}

export interface SaidFacts {
  type: OrganisationType | null
  legalBody: boolean | null
  note: string | null
  parent: Key | null
  activeFrom: string | null
  closed: { activeTo: string; successor: Key | null } | null
}

export interface SaidSite {
  key: Key
  place: Place
  organisation: Key
  name: string
  odsCode: string | null
}

export interface SaidNumber {
  estimate: Estimate
  source: string | null
}

export interface SaidService {
  key: Key
  place: Place
  /** The id that it may have in this senate. */
  id: string | null
  organisation: Key | null
  name: string | null
  category: ServiceCategory | null
  unit: ServiceUnit | null
  /** What a new service is taken for where the file says nothing of it; null where it has to say it. */
  assumed: { category: ServiceCategory; unit: ServiceUnit } | null
  site: Key | null
  kind: ServiceKind | null
  whenFull: 'queue' | 'lose' | { divertTo: Key } | null
  numbers: Partial<Record<ServiceNumber, SaidNumber | None>>
  pressure: { threshold: number; stayCut: Estimate; source: string | null } | None | null
}

export interface SaidRoute {
  place: Place
  from: Key
  to: Key
  fraction: SaidNumber | None | null
  delayDays: number | null
  whenTargetFull: WhenTargetFull | null
  uplift: Estimate | None | null
}

/** What is wrong in a file, and what to do about it. */
export interface Refused {
  at: string
  problem: string
}

/** What is not read, though nothing is wrong with it. */
export interface LeftAside {
  at: string
  note: string
}

/** What a file says, whichever format it has. Nothing of it is held against the senate yet. */
export interface Said {
  /** The name of the file, as the source of numbers that give none. */
  from: string
  organisations: SaidOrganisation[]
  sites: SaidSite[]
  services: SaidService[]
  routes: SaidRoute[]
  refused: Refused[]
  leftAside: LeftAside[]
}

/** Of a file that says nothing (yet). */
export function nothingSaid(from: string): Said {
  return { from, organisations: [], sites: [], services: [], routes: [], refused: [], leftAside: [] }
}
