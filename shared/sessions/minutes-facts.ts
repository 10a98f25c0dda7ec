import type { ChallengeId, DocumentId, SeatId } from '../ids.ts'
import type { PinnedText } from './minutes.ts'
import type { DraftedPart } from './minutes-draft.ts'
import type { Session } from './session.ts'

/** What the rules of minutes need to know from elsewhere. */
export interface MinutesFacts {
  /** What would be drafted now, and into which new documents. */
  drafted: readonly (DraftedPart & { documentId: DocumentId })[]
  /** How the parts read now. */
  texts: readonly (PinnedText & { text: string })[]
  /** The challenge that each part is about, if it is kept apart for one. */
  challenges: ReadonlyMap<DocumentId, ChallengeId | null>
  /** The session in which they are to be confirmed, and whether it has its quorum for that. */
  later: { session: Session; quorate: boolean } | undefined
  /** Everybody with a seat: whose view of the documents changes. */
  seatIds: readonly SeatId[]
}
