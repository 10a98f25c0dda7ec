import type { Choice } from './choice.ts'
import { count } from './counting/count.ts'
import { basesOf } from './electorate.ts'
import { refuseOtherWords } from './other-words.ts'
import type { Outcome } from './process.ts'
import type { TestedProposal } from './proposal.ts'
import { namesShown } from './seen.ts'
import { countingStances, type Result, type Stance, stands, type Tested } from './testing.ts'
import {
  ofProposal,
  type Testing,
  type TestingContext,
  type TestingDrafted,
  type TestingFacts,
} from './testing-facts.ts'
import { fewestSecret } from './ways.ts'

/** Counts what was said on the words as they are, with the quorum as it is now. */
export function closeProposal(
  { target, body }: Testing<'closeProposal'>,
  { how }: TestedProposal,
  { facts, actor }: TestingContext,
): TestingDrafted {
  // The clock reads nothing: at its time it counts whatever words stand.
  if (actor.kind !== 'clock') refuseOtherWords(how, body.words, '/words')
  const counting = stancesThatCount(how)
  const choices = how.ballot === 'secret' ? facts.ballots : counting.map((stance) => stance.choice)
  const result = resultOf(how, choices, facts)
  const isHidden = how.ballot === 'named' && how.showResults !== 'live'
  const objections = isHidden ? namesShown({ ...how, result }, how.objections) : []
  return [
    ofProposal(target, {
      ...{ type: 'proposalClosed', result, shown: isHidden ? counting : [] },
      ...(objections.length > 0 && { objections }),
      ...(actor.kind === 'clock' && { atItsTime: true }),
    }),
  ]
}

/** Of everybody in the electorate the stance that counts: never two of one unit, never one of an outsider. */
export function stancesThatCount(how: Tested): Stance[] {
  const eligible = new Set(how.electorate.filter((voter) => voter.eligible).map(({ unitId }) => unitId))
  return countingStances(how).filter(({ unitId }) => eligible.has(unitId))
}

function resultOf(how: Tested, choices: readonly Choice[], { quorum, terms }: TestingFacts): Result {
  const { votingSeats, legalBodies, quorate } = quorum
  const mark = { votingSeats, legalBodies, quorate }
  if (how.ballot === 'secret' && choices.length < fewestSecret) {
    return { outcome: 'inconclusive', tally: null, quorum: mark, why: 'tooFewBallots' }
  }
  const counted = count(how, choices, basesOf(how.electorate))
  const because = (outcome: Outcome, why: Result['why']): Result => ({
    outcome,
    tally: counted.tally,
    quorum: mark,
    why,
  })
  if (how.process === 'consent' && how.objections.some(stands)) return because('notCarried', 'objectionStands')
  if (!quorate) return because('inconclusive', 'notQuorate')
  const needed = how.unit === 'seat' ? terms.quorumRule.minimumVotingSeats : terms.quorumRule.minimumLegalBodies
  const bySilence = how.process === 'consent' || how.process === 'consensus'
  if (bySilence && choices.length < needed) return because('inconclusive', 'tooFewStances')
  return because(counted.outcome, null)
}
