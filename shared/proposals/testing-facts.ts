import type { Context, Drafted } from '../command.ts'
import type { RelatedDecision } from '../decisions/relations.ts'
import type { VersionNamed } from '../documents/document.ts'
import type { ChallengeId, DocumentId } from '../ids.ts'
import type { SenateUse, TermsOfReference } from '../members/senate.ts'
import type { QuorumMark } from '../sessions/quorum.ts'
import type { Session } from '../sessions/session.ts'
import type { Choice } from './choice.ts'
import type { Gathering } from './electorate.ts'
import type { TestingCommand } from './testing-commands.ts'
import type { TestingEvent } from './testing-events.ts'

/** What testing words needs to know from elsewhere. */
export interface TestingFacts {
  /** The next reference of this senate: LDS-P9. */
  ref: string
  /** The words as the server has them, of the passage or as they were written down; undefined where there are none. */
  words: { text: string; digest: string; seq: number } | undefined
  /** The document that the passage is in, and the whole of it. */
  document:
    | { documentId: DocumentId; challengeId: ChallengeId | null; whole: { digest: string; seq: number } }
    | undefined
  /** The decision that new words would take over, where the writer may see it. */
  replaced: RelatedDecision | undefined
  terms: TermsOfReference
  uses: readonly SenateUse[]
  gathering: Gathering
  quorum: QuorumMark
  /** Null without a session. */
  session: Pick<Session, 'state' | 'chairEpoch'> | null
  /** The minutes of the session are confirmed: what they say was said is settled. */
  minutesConfirmed: boolean
  /** The secret ballots, where they are counted. */
  ballots: readonly Choice[]
  unknown: 'session' | 'item' | 'challenge' | 'document' | 'organisation' | undefined
}

export type TestingContext = Context<TestingFacts>
export type TestingDrafted = Drafted<TestingEvent | VersionNamed>[]
export type Testing<Type extends TestingCommand['type']> = Extract<TestingCommand, { type: Type }>

/** Drafts one event of a proposal. */
export function ofProposal(target: string, event: TestingEvent): Drafted<TestingEvent> {
  return { stream: `proposal:${target}`, event }
}
