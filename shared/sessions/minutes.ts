import type { DocumentId, ItemId, SessionId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { Session } from './session.ts'

/** Draft → unconfirmed (circulated) → corrected (circulated again) → confirmed, in a later session. */
export const minutesStates = ['draft', 'unconfirmed', 'corrected', 'confirmed'] as const
export type MinutesState = (typeof minutesStates)[number]

export const minutesStateNames: Record<MinutesState, string> = {
  draft: 'Draft',
  unconfirmed: 'Unconfirmed',
  corrected: 'Corrected, unconfirmed',
  confirmed: 'Confirmed',
}

/** The first is open to everybody who may see the session; the others are kept from some (`minutes-parts.ts`). */
export interface KeptPart {
  documentId: DocumentId
  restricted: boolean
  itemId: ItemId | null
}

/** The very text of a part: the last update of its document that belongs to it, and its SHA-256. */
export interface PinnedText {
  documentId: DocumentId
  seq: number
  digest: string
}

export interface Circulation extends Moment {
  texts: readonly PinnedText[]
}

/** What somebody proposed. Its words lie apart: they may name people. */
export interface Correction extends Moment {
  id: string
  documentId: DocumentId
  /** Which circulation it is about, counted from 1: the last one when it was proposed. */
  circulation: number
  answer: ({ as: 'taken' | 'declined' } & Moment) | null
}

export interface Minutes {
  state: MinutesState
  parts: readonly KeptPart[]
  drafted: Moment
  circulations: readonly Circulation[]
  corrections: readonly Correction[]
  confirmed: ({ inSessionId: SessionId; itemId: ItemId | null; texts: readonly PinnedText[] } & Moment) | null
  errata: readonly ({ id: string; documentId: DocumentId } & Moment)[]
}

export type MinutesEvent =
  | { type: 'minutesDrafted'; parts: readonly KeptPart[] }
  | { type: 'minutesCirculated'; state: 'unconfirmed' | 'corrected'; texts: readonly PinnedText[] }
  | { type: 'correctionProposed'; correctionId: string; documentId: DocumentId }
  | { type: 'correctionTaken'; correctionId: string }
  | { type: 'correctionDeclined'; correctionId: string }
  | { type: 'minutesConfirmed'; inSessionId: SessionId; itemId: ItemId | null; texts: readonly PinnedText[] }
  | { type: 'minutesErratumRecorded'; erratumId: string; documentId: DocumentId }
  /** Of the later session, in which it happened. */
  | { type: 'earlierMinutesConfirmed'; sessionId: SessionId; itemId: ItemId | null }

/** The texts that everybody reads: as they were last circulated. */
export function circulatedTexts({ circulations }: Pick<Minutes, 'circulations'>): readonly PinnedText[] {
  return circulations.at(-1)?.texts ?? []
}

/** Corrections that nobody has answered. */
export function openCorrections({ corrections }: Pick<Minutes, 'corrections'>): Correction[] {
  return corrections.filter(({ answer }) => answer === null)
}

/**
 * Corrections that are said to be taken in, while their part has been circulated in no other words than those that they
 * were proposed on. Whether the text was changed before or after the answer makes no difference.
 */
export function correctionsNotInText({
  circulations,
  corrections,
}: Pick<Minutes, 'circulations' | 'corrections'>): Correction[] {
  return corrections.filter(({ answer, documentId, circulation }) => {
    if (answer?.as !== 'taken') return false
    const [before, ...after] = circulations.slice(circulation - 1).map(({ texts }) => digestOf(texts, documentId))
    return after.every((digest) => digest === before)
  })
}

const digestOf = (texts: readonly PinnedText[], id: DocumentId) =>
  texts.find(({ documentId }) => documentId === id)?.digest

/** Whether both hold the same words. */
export function isSameText(one: readonly PinnedText[], other: readonly PinnedText[]): boolean {
  return one.length === other.length && one.every(({ documentId, digest }) => digest === digestOf(other, documentId))
}

/** What a session is after something was done about its minutes. */
export function evolveMinutes(session: Session, event: MinutesEvent, { at, by }: Moment): Session {
  if (event.type === 'earlierMinutesConfirmed') {
    const { sessionId, itemId } = event
    return { ...session, confirmedHere: [...session.confirmedHere, { sessionId, itemId }] }
  }
  if (event.type === 'minutesDrafted') {
    const begun = { circulations: [], corrections: [], confirmed: null, errata: [] }
    return { ...session, minutes: { state: 'draft', parts: event.parts, drafted: { at, by }, ...begun } }
  }
  const { minutes } = session
  return minutes ? { ...session, minutes: evolved(minutes, event, { at, by }) } : session
}

type Later = Exclude<MinutesEvent, { type: 'minutesDrafted' | 'earlierMinutesConfirmed' }>

function evolved(minutes: Minutes, event: Later, moment: Moment): Minutes {
  switch (event.type) {
    case 'minutesCirculated': {
      const { state, texts } = event
      return { ...minutes, state, circulations: [...minutes.circulations, { texts, ...moment }] }
    }
    case 'correctionProposed': {
      const { correctionId: id, documentId } = event
      const one = { id, documentId, circulation: minutes.circulations.length, answer: null, ...moment }
      return { ...minutes, corrections: [...minutes.corrections, one] }
    }
    case 'correctionTaken':
      return answered(minutes, event.correctionId, { as: 'taken', ...moment })
    case 'correctionDeclined':
      return answered(minutes, event.correctionId, { as: 'declined', ...moment })
    case 'minutesConfirmed': {
      const { inSessionId, itemId, texts } = event
      return { ...minutes, state: 'confirmed', confirmed: { inSessionId, itemId, texts, ...moment } }
    }
    case 'minutesErratumRecorded': {
      const { erratumId: id, documentId } = event
      return { ...minutes, errata: [...minutes.errata, { id, documentId, ...moment }] }
    }
    default:
      return event satisfies never
  }
}

function answered(minutes: Minutes, id: string, answer: Correction['answer']): Minutes {
  return { ...minutes, corrections: minutes.corrections.map((one) => (one.id === id ? { ...one, answer } : one)) }
}
