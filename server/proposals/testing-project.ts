import { castBallot, sortBallots } from '../../db/ballot-box.ts'
import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { ProposalId, SeatId } from '../../shared/ids.ts'
import type { TestingCommand } from '../../shared/proposals/testing-commands.ts'
import type { TestingEvent } from '../../shared/proposals/testing-events.ts'

/** The row of tested words: what lists and access ask. Who said what is in the stream alone, or in the ballot box. */
export function projectTesting(db: Db, recorded: Recorded<TestingEvent>, command: TestingCommand): Statement[] {
  const { senateId, stream, version, event, at, by } = recorded
  const id = stream.slice('proposal:'.length) as ProposalId
  const when = new Date(at)
  const row = (set: Partial<Omit<typeof proposals.$inferInsert, 'id'>>) =>
    updateRow(db, proposals, id, { ...set, version })
  switch (event.type) {
    case 'proposalDrafted': {
      const { ref, wording, wordingDigest, challengeId, documentId, sessionId, itemId, process, source } = event
      return [
        insertRow(db, proposals, {
          ...{
            id,
            senateId,
            ref,
            challengeId,
            documentId,
            sessionId,
            itemId,
            process,
            wording,
            wordingDigest,
            version,
          },
          ...{ wordsVersion: 1, documentSeq: source?.documentSeq ?? null, presentSeatIds: [], state: 'draft' },
          ...{ agreedBy: null, agreedAt: when, historical: false },
        }),
      ]
    }
    case 'clarifyingBegan':
      return [row({ state: 'clarifying' })]
    case 'proposalOpened': {
      const { wording, wordingDigest, source, electorate } = event
      const presentSeatIds = electorate.flatMap((voter) =>
        voter.eligible ? [...voter.seatIds, ...voter.deputySeatIds] : [],
      )
      const words = { wording, wordingDigest, documentSeq: source?.documentSeq ?? null }
      return [row({ ...words, presentSeatIds: [...new Set(presentSeatIds)], state: 'open', agreedBy: by as SeatId })]
    }
    case 'newWordsPut': {
      const { wording, wordingDigest, source, words } = event
      return [row({ wording, wordingDigest, documentSeq: source?.documentSeq ?? null, wordsVersion: words })]
    }
    case 'ballotTaken': {
      const cast = command.type === 'takeStance' ? [castBallot(db, id, command.body.choice)] : []
      return [row({}), ...cast]
    }
    case 'proposalSuspended':
      return [row({ state: 'suspended' })]
    case 'proposalResumed':
      return [row({ state: 'open' })]
    case 'proposalClosed':
      return [row({ state: event.result.outcome, agreedAt: when }), ...sortBallots(db, id)]
    case 'proposalWithdrawn':
      return [row({ state: 'withdrawn' }), ...sortBallots(db, id)]
    case 'proposalVoided':
      return [row({ state: 'void' }), ...sortBallots(db, id)]
    case 'stanceTaken':
    case 'stanceCorrected':
    case 'objectionRaised':
    case 'objectionClarified':
    case 'objectionSustained':
    case 'objectionNotSustained':
    case 'objectionIntegrated':
    case 'stoodAside':
    case 'dissented':
    case 'objectionWithdrawn':
      return [row({})]
    default:
      return event satisfies never
  }
}
