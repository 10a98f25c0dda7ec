import { eq } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { PinnedWords } from '../../shared/decisions/facts.ts'
import type { DecisionState } from '../../shared/decisions/states.ts'
import type { ProposalId, SeatId, SenateId } from '../../shared/ids.ts'
import { stancesThatCount } from '../../shared/proposals/close.ts'
import { recounted } from '../../shared/proposals/correct.ts'
import { evolve, type Proposal, type ProposalEvent, tallyOf } from '../../shared/proposals/proposal.ts'
import type { Tested } from '../../shared/proposals/testing.ts'
import { isOutcome } from '../../shared/proposals/ways.ts'
import { readStream } from '../journal.ts'

/** Words that were put to the senate, as a decision takes them over; undefined when they are not of this senate. */
export async function wordsOf(db: Db, senateId: SenateId, proposalId: ProposalId): Promise<PinnedWords | undefined> {
  const [row] = await db.select().from(proposals).where(eq(proposals.id, proposalId))
  const put = await proposalOf(db, proposalId)
  if (!row || row.senateId !== senateId || !put || !isOutcome(put.state)) return undefined
  const made = await db.select().from(decisions).where(eq(decisions.proposalId, proposalId))
  return {
    ...{ proposalId, ref: put.ref, wording: put.wording, wordingDigest: put.wordingDigest, outcome: put.state },
    ...{ challengeId: put.challengeId, sessionId: put.sessionId, itemId: put.itemId },
    ...tested(put),
    replaces: put.how.way === 'tested' ? put.how.replaces : null,
    presidedBySeatId: row.agreedBy,
    decisions: made.map(({ ref, state }) => ({ ref, state: state as DecisionState })),
  }
}

/** A proposal as its stream says it is. */
export async function proposalOf(db: Db, proposalId: ProposalId): Promise<Proposal | undefined> {
  const recorded = await readStream<ProposalEvent>(db, `proposal:${proposalId}`)
  return recorded.reduce<Proposal | undefined>(
    (before, { event, at, by }) => evolve(before, event, { at, by }),
    undefined,
  )
}

function tested({ how }: Proposal): Pick<PinnedWords, 'process' | 'testing' | 'dissents'> {
  if (how.way === 'agreedInTheRoom') {
    const testing = { presentSeatIds: how.presentSeatIds, quorum: null, tally: null }
    return { process: how.process, testing, dissents: [] }
  }
  if (how.way === 'tested') return testedHere(how)
  const presentSeatIds = how.electorate.filter((entry) => entry.eligible).map((entry) => entry.seatId)
  return {
    process: how.process,
    testing: { presentSeatIds, quorum: how.quorum, tally: tallyOf(how.stances) },
    dissents: how.stances.flatMap(({ seatId, position, reason }) =>
      reason && (position === 'against' || position === 'object') ? [{ seatId, text: reason }] : [],
    ),
  }
}

/** What was found here: the tally where positions were counted, and dissent in full. */
function testedHere(how: Tested): Pick<PinnedWords, 'process' | 'testing' | 'dissents'> {
  const presentSeatIds = how.electorate.flatMap((voter) => (voter.eligible ? voter.seatIds : []))
  const layMembers = how.electorate.filter((voter) => voter.eligible && voter.sector === 'lay').length
  const quorum = how.result && { ...how.result.quorum, layMembers }
  const counted = recounted(how)?.tally ?? how.result?.tally
  const tally = counted?.kind === 'positions' ? counted.counts : null
  const against = stancesThatCount(how).flatMap(({ choice, reason, castBy, unitId }) =>
    reason && choice.kind === 'position' && choice.position === 'against'
      ? [{ seatId: (how.unit === 'seat' ? unitId : castBy) as SeatId, text: reason }]
      : [],
  )
  const dissents = how.objections.flatMap(({ seatId, dissent }) =>
    seatId && dissent ? [{ seatId, text: dissent }] : [],
  )
  return { process: how.process, testing: { presentSeatIds, quorum, tally }, dissents: [...against, ...dissents] }
}
