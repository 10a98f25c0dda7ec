import type { GuestId, SeatId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { later } from './agenda.ts'
import type { Session } from './session.ts'

export const guestStates = ['asked', 'admitted', 'seated', 'declined', 'withdrawn', 'left', 'removed'] as const
export type GuestState = (typeof guestStates)[number]

/** Somebody who asked to be let in. What they are called lies apart, so that it can be forgotten. */
export interface SessionGuest {
  guestId: GuestId
  state: GuestState
  /** When they came to be in this state. */
  at: string
  /** The seat that they were let in to. */
  seatId: SeatId | null
  via: 'room' | 'remote' | null
  /** When they were in attendance, by their own word. */
  intervals: readonly { from: string; to: string | null }[]
}

export type DoorEvent =
  | { type: 'joinCodeMade'; code: string }
  | { type: 'entryAsked'; guestId: GuestId }
  | { type: 'entryWithdrawn'; guestId: GuestId }
  | { type: 'entryDeclined'; guestId: GuestId }
  | { type: 'guestAdmitted'; guestId: GuestId }
  | { type: 'guestSeated'; guestId: GuestId; seatId: SeatId }
  | { type: 'guestArrived'; guestId: GuestId; via: 'room' | 'remote' }
  | { type: 'guestLeft'; guestId: GuestId }
  | { type: 'guestRemoved'; guestId: GuestId }

/** Whether an event holds the code: only those who operate the session hear of it. Who asks is told by an id alone. */
export function holdsCode({ type }: { type: string }): boolean {
  return type === 'joinCodeMade'
}

/** What those who do not operate the session see of it: everything but its code. */
export function withoutDoor<S extends Pick<Session, 'joinCode'>>(session: S): S {
  return { ...session, joinCode: null }
}

/** Whether somebody came in as a guest, whatever became of them since. */
export function cameIn({ state, intervals }: SessionGuest): boolean {
  return state === 'admitted' || intervals.length > 0
}

/** Whether a guest is in attendance now. */
export function isVisiting({ state, intervals }: SessionGuest): boolean {
  return state === 'admitted' && intervals.at(-1)?.to === null
}

const stateAfter = {
  entryAsked: 'asked',
  entryWithdrawn: 'withdrawn',
  entryDeclined: 'declined',
  guestAdmitted: 'admitted',
  guestSeated: 'seated',
  guestArrived: 'admitted',
  guestLeft: 'left',
  guestRemoved: 'removed',
} as const satisfies Record<Exclude<DoorEvent['type'], 'joinCodeMade'>, GuestState>

/** What a session's door is after an event. */
export function evolveDoor(session: Session, event: DoorEvent, { at }: Moment): Session {
  if (event.type === 'joinCodeMade') return { ...session, joinCode: event.code }
  const { guestId } = event
  const known = session.guests.find((guest) => guest.guestId === guestId)
  const before: SessionGuest = known ?? { guestId, state: 'asked', at, seatId: null, via: null, intervals: [] }
  const after = { ...moved(before, event, at), state: stateAfter[event.type], at }
  const guests = known ? session.guests.map((one) => (one === known ? after : one)) : [...session.guests, after]
  return { ...session, guests }
}

function moved(guest: SessionGuest, event: DoorEvent, at: string): SessionGuest {
  switch (event.type) {
    case 'guestSeated':
      return { ...guest, seatId: event.seatId }
    case 'guestArrived': {
      const isThere = guest.intervals.at(-1)?.to === null
      return { ...guest, via: event.via, intervals: isThere ? guest.intervals : [...guest.intervals, open(at)] }
    }
    case 'guestLeft':
    case 'guestRemoved':
      return gone(guest, at)
    default:
      return guest
  }
}

const open = (at: string) => ({ from: at, to: null })

function gone(guest: SessionGuest, at: string): SessionGuest {
  const last = guest.intervals.at(-1)
  if (last?.to !== null) return guest
  return { ...guest, intervals: [...guest.intervals.slice(0, -1), { from: last.from, to: later(at, last.from) }] }
}

/** The guests of a session that closes: those who were in it leave, and nobody waits any longer. */
export function guestsAtClose(guests: readonly SessionGuest[], at: string): SessionGuest[] {
  return guests.flatMap((guest) => {
    if (guest.state === 'asked') return []
    return [guest.state === 'admitted' ? { ...gone(guest, at), state: 'left' as const, at } : guest]
  })
}
