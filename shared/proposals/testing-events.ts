import type { OrganisationId, ProposalId, SeatId } from '../ids.ts'
import type { QuorumMark } from '../sessions/quorum.ts'
import type { PinnedWords } from './proposal.ts'
import type { Asked, Objection, Replaces, Result, Stance, Voter, WordsSource } from './testing.ts'
import type { Showing } from './ways.ts'

interface Words {
  wording: string
  wordingDigest: string
  source: WordsSource
}

/** `ofSeatIds`: whose objection it is, while that is hidden from all others. Absent where positions are shown live. */
interface Owned {
  ofSeatIds?: readonly SeatId[]
}

/** What happens to words that are tested. Events say what changed; who and when is their moment. */
export type TestingEvent =
  | ({ type: 'proposalDrafted'; source: WordsSource; replaces?: Replaces; runAgainOf?: ProposalId } & PinnedWords &
      Asked)
  | { type: 'clarifyingBegan' }
  | ({ type: 'proposalOpened'; electorate: readonly Voter[]; quorum: QuorumMark } & Words)
  /** `ofSeatIds`: whose own stance it is, while it is hidden from others. */
  | ({ type: 'stanceTaken'; shown: Showing; ofSeatIds: readonly SeatId[] } & Omit<Stance, 'castBy' | 'at'>)
  /** After the count: what the owner of a recorded stance really said. `corrects`: the number of that stance. */
  | ({ type: 'stanceCorrected'; corrects: number } & Omit<Stance, 'castBy' | 'at' | 'corrects'>)
  /** All that the journal says of a secret ballot: that it was taken. */
  | { type: 'ballotTaken'; unitId: string; ofSeatIds: readonly SeatId[] }
  | { type: 'proposalSuspended'; reason: string }
  | { type: 'proposalResumed'; closesAt?: string | null }
  | ({ type: 'newWordsPut'; words: number } & Words)
  | ({
      type: 'objectionRaised'
      id: string
      unitId: string
      seatId: SeatId
      words: number
      risk: string
      affectedOrganisationIds: readonly OrganisationId[]
    } & Owned)
  | ({ type: 'objectionClarified'; id: string; clarification: string } & Owned)
  | { type: 'objectionSustained'; id: string; rationale: string }
  | { type: 'objectionNotSustained'; id: string; rationale: string }
  | { type: 'objectionIntegrated'; id: string }
  | ({ type: 'stoodAside'; id: string } & Owned)
  | ({ type: 'dissented'; id: string; dissent: string } & Owned)
  | ({ type: 'objectionWithdrawn'; id: string } & Owned)
  /**
   * `shown`: the stances that were hidden until now, and count; `objections`: those whose owners were hidden.
   * `atItsTime`: nobody pressed, the clock did.
   */
  | {
      type: 'proposalClosed'
      result: Result
      shown: readonly Stance[]
      objections?: readonly Objection[]
      atItsTime?: true
    }
  | { type: 'proposalWithdrawn'; reason: string }
  | { type: 'proposalVoided'; reason: string; runAgainAs: ProposalId }
