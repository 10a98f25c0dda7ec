import type { GuestId, ItemId, SeatId, SpeakerId } from '../ids.ts'
import type { ItemSeenBy } from './seen.ts'

/** In the order in which they go before each other. */
export const speakerKinds = ['pointOfOrder', 'directResponse', 'clarification', 'speak'] as const
export type SpeakerKind = (typeof speakerKinds)[number]

export const speakerKindNames: Record<SpeakerKind, string> = {
  pointOfOrder: 'Point of order',
  directResponse: 'Direct response',
  clarification: 'Clarification',
  speak: 'To speak',
}

/** Queued → speaking ⇄ paused → spoken; queued → withdrawn. */
export const speakerStates = ['queued', 'speaking', 'paused', 'spoken', 'withdrawn'] as const
export type SpeakerState = (typeof speakerStates)[number]

/** Somebody who asked to speak on an item. */
export interface SpeakerEntry {
  id: SpeakerId
  itemId: ItemId
  /** A seat, a guest of the session, or a person whose name was written down and is kept outside the journal. */
  who: { as: 'seat'; seatId: SeatId } | { as: 'guest'; guestId: GuestId } | { as: 'written' }
  kind: SpeakerKind
  via: 'room' | 'remote'
  askedAt: string
  state: SpeakerState
  /** Put in their place by whoever operates. */
  placed: boolean
  /** When they had the word: the last has no end while they speak. */
  turns: readonly { from: string; to: string | null }[]
}

type Asking = Pick<SpeakerEntry, 'itemId' | 'kind' | 'via'> & { speakerId: SpeakerId }

/** What became of the speakers' list. Nobody hears of it about an item that they may not see. */
export type SpeakerEvent = (
  | ({ type: 'speakerAsked'; seatId: SeatId } & Asking)
  | ({ type: 'guestAskedToSpeak'; guestId: GuestId } & Asking)
  /** With the name, privately. */
  | ({ type: 'speakerAdded' } & Asking)
  | { type: 'speakerKindChanged'; speakerId: SpeakerId; kind: SpeakerKind }
  | { type: 'speakerMoved'; speakerId: SpeakerId; beforeSpeakerId: SpeakerId | null }
  | { type: 'wordGiven'; speakerId: SpeakerId }
  | { type: 'speakerPaused'; speakerId: SpeakerId }
  | { type: 'speakerEnded'; speakerId: SpeakerId }
  | { type: 'speakerWithdrawn'; speakerId: SpeakerId }
) & { seenBy: ItemSeenBy }

type Speakers = readonly SpeakerEntry[]

/** Those who wait for the word on an item, in their order. */
export function waiting(speakers: Speakers, itemId: ItemId | null): SpeakerEntry[] {
  return speakers.filter((one) => one.itemId === itemId && one.state === 'queued')
}

/** Whether an entry has not come to its end. */
export function isStanding({ state }: SpeakerEntry): boolean {
  return state === 'queued' || state === 'speaking' || state === 'paused'
}

/** What somebody with a seat asked for on an item, while it stands. */
export function entryOf(speakers: Speakers, itemId: ItemId | null, seatId: SeatId): SpeakerEntry | undefined {
  return speakers.find((one) => one.itemId === itemId && isStanding(one) && isOfSeat(one, seatId))
}

/** Whether an entry is of this seat. */
export const isOfSeat = ({ who }: SpeakerEntry, seatId: SeatId) => who.as === 'seat' && who.seatId === seatId

/** Whether an entry is of this guest. */
export const isOfGuest = ({ who }: SpeakerEntry, guestId: GuestId) => who.as === 'guest' && who.guestId === guestId
