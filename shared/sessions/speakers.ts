import type { ItemId, SeatId, SpeakerId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { later } from './agenda.ts'
import type { ItemSeenBy } from './seen.ts'
import type { SessionEvent } from './session.ts'

/** In the order in which they go before each other. */
export const speakerKinds = ['pointOfOrder', 'directResponse', 'clarification', 'speak'] as const
export type SpeakerKind = (typeof speakerKinds)[number]

/** Queued → speaking ⇄ paused → spoken; queued → withdrawn. */
export const speakerStates = ['queued', 'speaking', 'paused', 'spoken', 'withdrawn'] as const
export type SpeakerState = (typeof speakerStates)[number]

/** Somebody who asked to speak on an item. */
export interface SpeakerEntry {
  id: SpeakerId
  itemId: ItemId
  /** A seat, or a person whose name was written down and is kept outside the journal. */
  who: { as: 'seat'; seatId: SeatId } | { as: 'written' }
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

const isOfSeat = ({ who }: SpeakerEntry, seatId: SeatId) => who.as === 'seat' && who.seatId === seatId

/** The speakers after any event of their session: an item that ends takes its list with it, and so does who leaves. */
export function speakersAfter(speakers: Speakers, event: SessionEvent, { at }: Moment): Speakers {
  switch (event.type) {
    case 'speakerAsked': {
      const { speakerId: id, seatId, itemId, kind, via } = event
      return inOrder(speakers, { ...fresh, id, who: { as: 'seat', seatId }, itemId, kind, via, askedAt: at })
    }
    case 'speakerAdded': {
      const { speakerId: id, itemId, kind, via } = event
      return inOrder(speakers, { ...fresh, id, who: { as: 'written' }, itemId, kind, via, askedAt: at })
    }
    case 'speakerKindChanged':
      return changedKind(speakers, event.speakerId, event.kind)
    case 'speakerMoved':
      return moved(speakers, event.speakerId, event.beforeSpeakerId)
    case 'wordGiven':
      return speakers.map((one) => {
        if (one.id === event.speakerId) return begun(one, at)
        return one.state === 'speaking' ? ended(one, at) : one
      })
    case 'speakerPaused':
      return changed(
        speakers,
        ({ id }) => id === event.speakerId,
        (one) => paused(one, at),
      )
    case 'speakerEnded':
    case 'speakerWithdrawn':
      return changed(
        speakers,
        ({ id }) => id === event.speakerId,
        (one) => ended(one, at),
      )
    case 'itemPaused':
      return changed(
        speakers,
        ({ itemId }) => itemId === event.itemId,
        (one) => paused(one, at),
      )
    case 'itemConcluded':
    case 'itemDeferred':
    case 'itemParked':
    case 'itemWithdrawn':
    case 'itemRemoved':
      return changed(
        speakers,
        ({ itemId }) => itemId === event.itemId,
        (one) => ended(one, at),
      )
    case 'sessionAdjourned':
      return changed(
        speakers,
        () => true,
        (one) => paused(one, at),
      )
    case 'sessionClosed':
      return changed(
        speakers,
        () => true,
        (one) => ended(one, at),
      )
    case 'left':
    case 'apologiesSent':
    case 'deputised':
      return changed(
        speakers,
        (one) => isOfSeat(one, event.seatId),
        (one) => ended(one, at),
      )
    case 'attended':
      return changed(
        speakers,
        (one) => isOfSeat(one, event.seatId),
        (one) => ({ ...one, via: event.via }),
      )
    default:
      return speakers
  }
}

const fresh = { state: 'queued', placed: false, turns: [] } as const

function changed(
  speakers: Speakers,
  isMeant: (one: SpeakerEntry) => boolean,
  change: (one: SpeakerEntry) => SpeakerEntry,
): Speakers {
  if (!speakers.some((one) => isStanding(one) && isMeant(one))) return speakers
  return speakers.map((one) => (isStanding(one) && isMeant(one) ? change(one) : one))
}

function begun(one: SpeakerEntry, at: string): SpeakerEntry {
  if (one.state === 'speaking' || !isStanding(one)) return one
  const before = one.turns.at(-1)?.to
  const from = before ? later(at, before) : at
  return { ...one, state: 'speaking', turns: [...one.turns, { from, to: null }] }
}

function paused(one: SpeakerEntry, at: string): SpeakerEntry {
  return one.state === 'speaking' ? { ...one, state: 'paused', turns: closed(one.turns, at) } : one
}

/** Whoever had the word has spoken; whoever still waited has withdrawn. */
function ended(one: SpeakerEntry, at: string): SpeakerEntry {
  return one.state === 'queued'
    ? { ...one, state: 'withdrawn' }
    : { ...one, state: 'spoken', turns: closed(one.turns, at) }
}

function closed(turns: SpeakerEntry['turns'], at: string): SpeakerEntry['turns'] {
  const last = turns.at(-1)
  return last?.to === null ? [...turns.slice(0, -1), { from: last.from, to: later(at, last.from) }] : turns
}

/** Whether one goes before another who asked: by what they ask for, then by when they asked. */
function goesBefore(one: SpeakerEntry, other: SpeakerEntry): boolean {
  const ranks = rank(one) - rank(other)
  return ranks < 0 || (ranks === 0 && one.askedAt <= other.askedAt)
}

const ranks: Record<SpeakerKind, number> = { pointOfOrder: 0, directResponse: 1, clarification: 1, speak: 2 }
const rank = ({ kind }: SpeakerEntry) => ranks[kind]

/** Put in after the last who goes before it. What the chair has put in order keeps that order. */
function inOrder(speakers: Speakers, entry: SpeakerEntry): Speakers {
  const after = speakers.findLastIndex(
    (one) => one.itemId === entry.itemId && one.state === 'queued' && goesBefore(one, entry),
  )
  const first = speakers.findIndex((one) => one.itemId === entry.itemId && one.state === 'queued')
  const place = after >= 0 ? after + 1 : first >= 0 ? first : speakers.length
  return speakers.toSpliced(place, 0, entry)
}

function changedKind(speakers: Speakers, speakerId: SpeakerId, kind: SpeakerKind): Speakers {
  const entry = speakers.find(({ id }) => id === speakerId)
  if (!entry) return speakers
  const asked = { ...entry, kind }
  if (entry.placed || entry.state !== 'queued') return speakers.map((one) => (one === entry ? asked : one))
  return inOrder(
    speakers.filter((one) => one !== entry),
    asked,
  )
}

function moved(speakers: Speakers, speakerId: SpeakerId, beforeSpeakerId: SpeakerId | null): Speakers {
  const entry = speakers.find(({ id }) => id === speakerId)
  if (!entry) return speakers
  const others = speakers.filter((one) => one !== entry)
  const before = others.findIndex(({ id }) => id === beforeSpeakerId)
  return others.toSpliced(before >= 0 ? before : others.length, 0, { ...entry, placed: true })
}
