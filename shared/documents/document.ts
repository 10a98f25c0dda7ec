import type { ChallengeId, ItemId, OptionId, PersonId, SeatId, SessionId } from '../ids.ts'
import type { PinEvent } from '../impacts/scenarios/pin.ts'
import type { Moment } from '../protocol.ts'
import type { DocumentKind, DocumentState } from './kinds.ts'

/** Whether anybody may write, and if not: who said so, when and why. */
export type Standing =
  | { state: 'open' }
  | { state: 'frozen' | 'sealed'; reason: string; by: SeatId | PersonId; at: string }

/** A named point in a document's history. */
export interface NamedVersion {
  id: string
  name: string
  /** The last update of the log that belongs to it. */
  seq: number
  /** SHA-256 of the whole text at that point. */
  digest: string
  by: SeatId | PersonId
  at: string
}

/** A document without its text, which lives in Yjs. */
export interface Document {
  title: string
  kind: DocumentKind
  challengeId: ChallengeId | null
  /** The option of its challenge that a scenario or cause-loop map is about. */
  optionId: OptionId | null
  sessionId: SessionId | null
  restricted: boolean
  assignedSeatIds: SeatId[]
  standing: Standing
  versions: NamedVersion[]
}

interface Beginning {
  /** The agenda item that a group wrote this page for, or that this part of the minutes is kept apart for: who withdraws from the item loses it. */
  itemId?: ItemId
  /** The option that it is about. Set for what holds plain values alone. */
  optionId?: OptionId
  /** Whose words the first ones are: the log of updates names people, not seats. */
  personId: PersonId
  title: string
  kind: DocumentKind
  challengeId: ChallengeId | null
  sessionId: SessionId | null
  restricted: boolean
  assignedSeatIds: SeatId[]
}

export type DocumentCreated = { type: 'documentCreated' } & Beginning

export type DocumentImported = {
  type: 'documentImported'
  state: DocumentState
  reason: string | null
  versions: { id: string; name: string; seq: number; digest: string; by: SeatId; at: string }[]
} & Beginning

/** Also written by whoever pins words: the pinned point gets a name. */
export type VersionNamed = { type: 'versionNamed'; id: string; name: string; seq: number; digest: string }

export type DocumentAssigned = {
  type: 'documentAssigned'
  restricted: boolean
  assignedSeatIds: SeatId[]
  /** The seats that may see or write something else than before. */
  changedFor: SeatId[]
}

export type DocumentEvent =
  | DocumentCreated
  | DocumentImported
  | { type: 'documentRenamed'; title: string }
  | DocumentAssigned
  | { type: 'documentFrozen'; reason: string }
  | { type: 'documentThawed' }
  | { type: 'documentSealed'; reason: string }
  | VersionNamed
  | PinEvent

/** The document after an event. Creating or importing makes it. */
export function evolve(document: Document | null, event: DocumentEvent, moment: Pick<Moment, 'at' | 'by'>): Document {
  if (event.type === 'documentCreated') return { ...beginning(event), standing: { state: 'open' }, versions: [] }
  if (event.type === 'documentImported') {
    return { ...beginning(event), standing: importedStanding(event, moment), versions: event.versions }
  }
  if (!document) throw new Error(`A document begins with documentCreated, not ${event.type}.`)
  switch (event.type) {
    case 'documentRenamed':
      return { ...document, title: event.title }
    case 'documentAssigned':
      return { ...document, restricted: event.restricted, assignedSeatIds: event.assignedSeatIds }
    case 'documentFrozen':
      return { ...document, standing: { state: 'frozen', reason: event.reason, ...moment } }
    case 'documentThawed':
      return { ...document, standing: { state: 'open' } }
    case 'documentSealed':
      return { ...document, standing: { state: 'sealed', reason: event.reason, ...moment } }
    case 'versionNamed': {
      const { type: _type, ...named } = event
      return { ...document, versions: [...document.versions, { ...named, ...moment }] }
    }
    case 'scenarioPinned':
    case 'pinLinked':
      // Pins lie beside the document: it goes on as it is.
      return document
    default:
      return event satisfies never
  }
}

function beginning(event: Beginning): Omit<Document, 'standing' | 'versions'> {
  const { title, kind, challengeId, optionId, sessionId, restricted, assignedSeatIds } = event
  return { title, kind, challengeId, optionId: optionId ?? null, sessionId, restricted, assignedSeatIds }
}

/** How an imported document stands from its first moment. */
export function importedStanding(
  { state, reason }: Pick<DocumentImported, 'state' | 'reason'>,
  { at, by }: Pick<Moment, 'at' | 'by'>,
): Standing {
  return state === 'open' ? { state } : { state, reason: reason ?? '', at, by }
}
