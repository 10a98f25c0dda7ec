import type { SpeakerId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import { later } from './agenda.ts'
import type { SessionEvent } from './session.ts'
import { isOfGuest, isOfSeat, isStanding, type SpeakerEntry, type SpeakerKind } from './speakers.ts'

type Speakers = readonly SpeakerEntry[]

/** The speakers after any event of their session: an item that ends takes its list with it, and so does who leaves. */
export function speakersAfter(speakers: Speakers, event: SessionEvent, { at }: Moment): Speakers {
  switch (event.type) {
    case 'speakerAsked': {
      const { speakerId: id, seatId, itemId, kind, via } = event
      return inOrder(speakers, { ...fresh, id, who: { as: 'seat', seatId }, itemId, kind, via, askedAt: at })
    }
    case 'guestAskedToSpeak': {
      const { speakerId: id, guestId, itemId, kind, via } = event
      return inOrder(speakers, { ...fresh, id, who: { as: 'guest', guestId }, itemId, kind, via, askedAt: at })
    }
    case 'guestLeft':
    case 'guestRemoved':
      return changed(
        speakers,
        (one) => isOfGuest(one, event.guestId),
        (one) => ended(one, at),
      )
    case 'guestArrived':
      return changed(
        speakers,
        (one) => isOfGuest(one, event.guestId),
        (one) => ({ ...one, via: event.via }),
      )
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
      return changed(
        speakers,
        ({ itemId }) => itemId === event.itemId,
        (one) => ended(one, at),
      )
    case 'itemRemoved':
      return speakers.filter(({ itemId }) => itemId !== event.itemId)
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
