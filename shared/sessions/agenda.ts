import type { ChallengeId, DocumentId, ItemId, SeatId, SessionId } from '../ids.ts'
import type { Confidentiality, ItemPhase, ItemPurpose, ItemState } from './session-words.ts'

/** One point of an agenda. Its reference is never used again in the same session. */
export interface AgendaItem {
  id: ItemId
  ref: string
  title: string
  purpose: ItemPurpose
  presenterSeatId: SeatId | null
  documentId: DocumentId | null
  challengeId: ChallengeId | null
  allottedMs: number
  confidentiality: Confidentiality
  state: ItemState
  /** Who presides over it, if not whoever chairs the session. */
  presidingSeatId: SeatId | null
  /** Where it is within itself; null where the senate uses no phases. */
  phase: ItemPhase | null
  /** Null until it goes live. */
  clock: ItemClock | null
  /** Why it ended without being concluded, and the session that it was deferred to, if one was named. */
  putOff: { reason: string | null; toSessionId: SessionId | null } | null
}

/** When an item ran, as facts: every screen counts for itself against the server's time. */
export interface ItemClock {
  startedAt: string
  /** Since when it is paused. */
  pausedAt: string | null
  /** How long its earlier pauses took together. */
  pausedMs: number
  endedAt: string | null
}
