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
  /** Comes up in every session: another agenda can take it over. */
  standing: boolean
  state: ItemState
  /** Who presides over it, if not whoever chairs the session. */
  presidingSeatId: SeatId | null
  /** Where it is within itself; null where the senate uses no phases. */
  phase: ItemPhase | null
  /** Null until it goes live. */
  clock: ItemClock | null
  /** Why it ended without being concluded, and the session that it was deferred to, if one was named. */
  putOff: { reason: string | null; toSessionId: SessionId | null } | null
  /** Null for an item of its own. */
  carriedOver: CarriedOver | null
}

/** What an item brings over from an earlier session: its minutes, the actions that are open, or an item of it. */
export interface CarriedOver {
  what: 'minutes' | 'actions' | 'item'
  sessionId: SessionId
  itemId: ItemId | null
}

/** When an item ran, as facts: every screen counts for itself against the server's time. */
export interface ItemClock {
  startedAt: string
  /** Since when it is paused. */
  pausedAt: string | null
  /** How long its earlier pauses took together. */
  pausedMs: number
  /** How much was added while it ran to the time that was planned for it. */
  extendedMs: number
  endedAt: string | null
}

/** How long an item has run, without its pauses. 0 before it goes live. */
export function ranMs({ clock }: Pick<AgendaItem, 'clock'>, now: Date): number {
  if (!clock) return 0
  const until = clock.pausedAt ?? clock.endedAt ?? now.toISOString()
  return Math.max(0, Date.parse(until) - Date.parse(clock.startedAt) - clock.pausedMs)
}

/** What is left of the time allotted; negative when it is over. */
export function leftMs(item: Pick<AgendaItem, 'clock' | 'allottedMs'>, now: Date): number {
  return item.allottedMs - ranMs(item, now)
}

const unfinished: readonly ItemState[] = ['planned', 'live', 'paused']

/** Whether an item still needs somebody to say what becomes of it. */
export function isUnfinished({ state }: Pick<AgendaItem, 'state'>): boolean {
  return unfinished.includes(state)
}

/**
 * When a session ends if it keeps to its agenda from now on: what is running takes what it has left, or nothing more if
 * it is over its time; what is planned takes its time.
 */
export function expectedEnd(agenda: readonly AgendaItem[], now: Date): Date {
  const left = agenda.filter(isUnfinished).map((item) => Math.max(0, leftMs(item, now)))
  return new Date(now.getTime() + left.reduce((sum, ms) => sum + ms, 0))
}

/** The later of two instants: a server whose clock was set back makes no time negative. */
export function later(one: string, other: string): string {
  return one > other ? one : other
}
