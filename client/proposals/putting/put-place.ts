import type { ChallengeId, DocumentId, ItemId, SessionId } from '../../../shared/ids.ts'

/** Where words are put, and under which chair. */
export interface PutPlace {
  sessionId: SessionId
  itemId: ItemId | null
  challengeId: ChallengeId | null
  epoch: number
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
