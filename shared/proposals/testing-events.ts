import type { OrganisationId, ProposalId, SeatId } from '../ids.ts'
import type { QuorumMark } from '../sessions/quorum.ts'
import type { PinnedWords } from './proposal.ts'
import type { Asked, Result, Stance, Voter, WordsSource } from './testing.ts'
import type { Showing } from './ways.ts'

interface Words {
  wording: string
  wordingDigest: string
  source: WordsSource
}

/** What happens to words that are tested. Events say what changed; who and when is their moment. */
export type TestingEvent =
  | ({ type: 'proposalDrafted'; source: WordsSource } & PinnedWords & Asked)
  | { type: 'clarifyingBegan' }
  | ({ type: 'proposalOpened'; electorate: readonly Voter[]; quorum: QuorumMark } & Words)
  /** `ofSeatIds`: whose own stance it is, while it is hidden from others. */
  | ({ type: 'stanceTaken'; shown: Showing; ofSeatIds: readonly SeatId[] } & Omit<Stance, 'castBy' | 'at'>)
  /** All that the journal says of a secret ballot: that it was taken. */
  | { type: 'ballotTaken'; unitId: string; ofSeatIds: readonly SeatId[] }
  | { type: 'proposalSuspended'; reason: string }
  | { type: 'proposalResumed'; closesAt?: string | null }
  | ({ type: 'newWordsPut'; words: number } & Words)
  | {
      type: 'objectionRaised'
      id: string
      unitId: string
      seatId: SeatId
      words: number
      risk: string
      affectedOrganisationIds: readonly OrganisationId[]
    }
  | { type: 'objectionClarified'; id: string; clarification: string }
  | { type: 'objectionSustained'; id: string; rationale: string }
  | { type: 'objectionNotSustained'; id: string; rationale: string }
  | { type: 'objectionIntegrated'; id: string }
  | { type: 'stoodAside'; id: string }
  | { type: 'dissented'; id: string; dissent: string }
  | { type: 'objectionWithdrawn'; id: string }
  /** `shown`: the stances that were hidden until now, and count. `atItsTime`: nobody pressed, the clock did. */
  | { type: 'proposalClosed'; result: Result; shown: readonly Stance[]; atItsTime?: true }
  | { type: 'proposalWithdrawn'; reason: string }
  | { type: 'proposalVoided'; reason: string; runAgainAs: ProposalId }
