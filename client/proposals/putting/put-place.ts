import type { ChallengeId, DocumentId, ItemId, SessionId } from '../../../shared/ids.ts'

/** Where words are put, and under which chair. */
export interface PutPlace {
  sessionId: SessionId
  itemId: ItemId | null
  challengeId: ChallengeId | null
  epoch: number
}

/** The place that the session is on now, by what its item is called. */
export interface PlaceNow extends PutPlace {
  itemRef: string | null
}

/** What is said to whoever is still writing on an item when the session is on another; undefined while it is on theirs. */
export function goneOn(from: PlaceNow, now: PlaceNow): string | undefined {
  if (from.itemId === now.itemId) return undefined
  const gone =
    now.itemRef === null ? 'The session is on no item now.' : `The session has gone on to item ${now.itemRef}.`
  const stay = from.itemRef === null ? 'These words belong to no item.' : `These words stay with item ${from.itemRef}.`
  return `${gone} ${stay}`
}

/** Words that are selected in the document of an item, as the server will read them. */
export interface PutSelection {
  documentId: DocumentId
  passage: { from: string; to: string }
  text: string
  digest: string
}

/** The words as a command carries them: the passage itself, or what was written down. */
export function wordsAsked(selection: PutSelection | undefined, written: string): object {
  if (!selection) return { from: 'plain', wording: written.trim() }
  const { documentId, passage, digest } = selection
  return { from: 'passage', documentId, passage, expectedDigest: digest }
}

/** The place as a command carries it. */
export function placeAsked({ challengeId, ...place }: PutPlace): object {
  return { ...roomAsked(place), ...(challengeId !== null && { challengeId }) }
}

/** The same without its challenge, which a passage brings along from its document. */
export function roomAsked({ sessionId, itemId }: Pick<PutPlace, 'sessionId' | 'itemId'>): object {
  return { sessionId, ...(itemId !== null && { itemId }) }
}
