import type { ChallengeId, DocumentId, ItemId, SeatId, SessionId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { NotEligibleReason, Outcome, Position, Process } from './process.ts'
import type { Tested } from './testing.ts'
import type { TestingEvent } from './testing-events.ts'
import { evolveTesting } from './testing-evolve.ts'
import type { ProposalState } from './ways.ts'

/** The very words that were put to the senate, and where they came from. Nothing ever changes them. */
export interface PinnedWords {
  ref: string
  wording: string
  /** SHA-256 of the wording's UTF-8 bytes, hex. */
  wordingDigest: string
  challengeId: ChallengeId | null
  documentId: DocumentId | null
  sessionId: SessionId | null
  itemId: ItemId | null
}

/** Where a passage begins and ends, as Yjs relative positions: they move with the text around them. */
export interface Anchors {
  from: string
  to: string
}

/** Nobody present objected: recorded by the chair's act. */
export interface AgreedInTheRoom {
  way: 'agreedInTheRoom'
  process: 'consensus'
  /** Null for words that were written down. */
  anchors: Anchors | null
  /** The last update of the document that the words were taken from. */
  documentSeq: number | null
  presentSeatIds: readonly SeatId[]
}

export interface Quorum {
  votingSeats: number
  legalBodies: number
  layMembers: number
  quorate: boolean
}

export type ElectorateEntry =
  | { seatId: SeatId; eligible: true }
  | { seatId: SeatId; eligible: false; reason: NotEligibleReason }

export interface NamedStance {
  seatId: SeatId
  position: Position
  reason: string | null
}

/** Tested before Curia kept the record, and brought in from there. */
export interface Historical {
  way: 'historical'
  process: Process
  decisionRule: { kind: string; base: string }
  openedAt: string
  closedAt: string
  quorum: Quorum
  electorate: readonly ElectorateEntry[]
  stances: readonly NamedStance[]
}

type Put = PinnedWords & { at: string; by: Moment['by'] }

/** Words that are tested here: drafted, opened, answered and counted. */
export type TestedProposal = Put & { state: ProposalState; how: Tested }

/** A proposal: agreed in the room and earlier ones are over from the start. */
export type Proposal =
  | (Put & { state: 'carried'; how: AgreedInTheRoom })
  | (Put & { state: Outcome; how: Historical })
  | TestedProposal

export type ProposalEvent =
  | ({ type: 'agreedInTheRoom' } & PinnedWords & Omit<AgreedInTheRoom, 'way' | 'process'>)
  | ({ type: 'proposalImported'; outcome: Outcome } & PinnedWords & Omit<Historical, 'way'>)
  | TestingEvent

/** What a proposal is after an event. */
export function evolve(proposal: Proposal | undefined, event: ProposalEvent, { at, by }: Moment): Proposal | undefined {
  switch (event.type) {
    case 'agreedInTheRoom': {
      const { type: _type, anchors, documentSeq, presentSeatIds, ...words } = event
      const how = { way: 'agreedInTheRoom', process: 'consensus', anchors, documentSeq, presentSeatIds } as const
      return { ...words, at, by, state: 'carried', how }
    }
    case 'proposalImported': {
      const {
        type: _type,
        outcome,
        process,
        decisionRule,
        openedAt,
        closedAt,
        quorum,
        electorate,
        stances,
        ...words
      } = event
      const how = { way: 'historical', process, decisionRule, openedAt, closedAt, quorum, electorate, stances } as const
      return { ...words, at, by, state: outcome, how }
    }
    default:
      return evolveTesting(proposal, event, { at, by })
  }
}

/** How many took each position: what a tally shows. */
export function tallyOf(stances: readonly NamedStance[]): Partial<Record<Position, number>> {
  const tally: Partial<Record<Position, number>> = {}
  for (const { position } of stances) tally[position] = (tally[position] ?? 0) + 1
  return tally
}

/** How many could take a stance, and why the others could not. */
export function electorateCounts(
  electorate: readonly ElectorateEntry[],
): Record<'eligible' | NotEligibleReason, number> {
  const counts = { eligible: 0, recused: 0, absent: 0, nonVoting: 0 }
  for (const entry of electorate) counts[entry.eligible ? 'eligible' : entry.reason]++
  return counts
}
