import { createContext, use } from 'react'
import type { Resource, SeatedAction } from '../../shared/can.ts'
import { can } from '../../shared/can.ts'
import type { SenateId } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Organisation, Seat, Senate, SenateAnswer, Service, Site } from './senate-answer.ts'

/** A seat with its organisation's code, for people are named by both. */
export interface NamedSeat extends Seat {
  organisationCode: string | undefined
}

/** The senate that this page is in, who you are in it, and the people and bodies in it by id. */
export interface SenateHere {
  senateId: SenateId
  senate: Senate
  /** The version of the senate's stream, for commands that say what they looked at. */
  version: number
  me: SeatActor
  organisations: Organisation[]
  sites: Site[]
  services: Service[]
  seats: NamedSeat[]
  organisation(id: string | null | undefined): Organisation | undefined
  service(id: string | null | undefined): Service | undefined
  seat(id: string | null | undefined): NamedSeat | undefined
  /** The seat of a person, for events that name people. */
  seatOfPerson(personId: string): NamedSeat | undefined
  /** The same rule as the server's: what may not be done is not offered. */
  may(action: SeatedAction, resource?: Omit<Resource, 'senateId'>): boolean
}

export const SenateContext = createContext<SenateHere | undefined>(undefined)

/** The senate of this page; every screen below `/senates/:senateId` has one. */
export function useSenate(): SenateHere {
  const here = use(SenateContext)
  if (!here) throw new Error('This screen is not below /senates/:senateId.')
  return here
}

/** The senate, for parts that also stand on pages outside one. */
export function useSenateIfAny(): SenateHere | undefined {
  return use(SenateContext)
}

/** Looks up by id instead of searching lists at every name on the screen. */
export function senateHere(answer: SenateAnswer): SenateHere {
  const organisations = new Map<string, Organisation>(answer.organisations.map((each) => [each.id, each]))
  const services = new Map<string, Service>(answer.services.map((each) => [each.id, each]))
  const seats = answer.seats.map((seat) => ({
    ...seat,
    organisationCode: seat.organisationId ? organisations.get(seat.organisationId)?.code : undefined,
  }))
  const bySeat = new Map<string, NamedSeat>(seats.map((seat) => [seat.id, seat]))
  const byPerson = new Map<string, NamedSeat>(
    seats.flatMap((seat): [string, NamedSeat][] => (seat.personId === null ? [] : [[seat.personId, seat]])),
  )
  const found = <T>(map: Map<string, T>, id: string | null | undefined) => (id ? map.get(id) : undefined)
  return {
    ...answer,
    senateId: answer.senate.id,
    seats,
    organisation: (id) => found(organisations, id),
    service: (id) => found(services, id),
    seat: (id) => found(bySeat, id),
    seatOfPerson: (personId) => byPerson.get(personId),
    may: (action, resource) => can(answer.me, action, { ...resource, senateId: answer.senate.id }),
  }
}
