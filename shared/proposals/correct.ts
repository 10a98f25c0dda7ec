import { Refusal } from '../refusal.ts'
import { checkChoice } from './choice.ts'
import { type Counted, count } from './counting/count.ts'
import { basesOf } from './electorate.ts'
import type { TestedProposal } from './proposal.ts'
import { actingSeat } from './stance-checks.ts'
import { needsReason } from './stances.ts'
import { countingStances, type Tested } from './testing.ts'
import { ofProposal, type Testing, type TestingContext, type TestingDrafted } from './testing-facts.ts'
import { isOutcome } from './ways.ts'

/**
 * Says after the count what one really said, where somebody else had recorded it. Both are kept. What was counted stays
 * counted: only running the test again changes an outcome that people have left the room with.
 */
export function correctStance(
  { target, body }: Testing<'correctStance'>,
  { state, how }: TestedProposal,
  context: TestingContext,
): TestingDrafted {
  if (!isOutcome(state)) {
    throw new Refusal(
      'not-counted',
      'This has not been counted. While it is open, take your own position: it counts instead.',
    )
  }
  if (context.facts.minutesConfirmed) {
    throw new Refusal('minutes-closed', 'The minutes have been confirmed. Raise it at the next session.')
  }
  const seatId = actingSeat(context)
  const { unitId = seatId, choice, reason = '' } = body
  const recorded = countingStances(how).find((stance) => stance.unitId === unitId)
  const voter = how.electorate.find((one) => one.unitId === unitId)
  const isOwner = voter?.eligible === true && voter.seatIds.includes(seatId)
  if (!isOwner || recorded?.channel !== 'recordedByChair') {
    const sentence = 'Only a position that somebody recorded for you can be corrected after the close.'
    throw new Refusal('not-recorded', sentence)
  }
  checkChoice(how.process, how.options, choice)
  if (JSON.stringify(choice) === JSON.stringify(recorded.choice)) {
    throw new Refusal('no-change', 'That is what was recorded. Choose what you said instead.', '/choice')
  }
  if (reason === '' && needsReason(how, choice)) {
    throw new Refusal('needs-reason', 'This position needs a reason. Say in a sentence why.', '/reason')
  }
  return [
    ofProposal(target, {
      type: 'stanceCorrected',
      ...{ number: how.stances.length + 1, corrects: recorded.number, words: how.words, unitId, choice },
      ...{ channel: 'self', reason: reason === '' ? null : reason },
    }),
  ]
}

/** The count with what people have corrected since; undefined where nobody has. */
export function recounted(how: Tested): Counted | undefined {
  if (!how.result || !how.stances.some(({ corrects }) => corrects !== undefined)) return undefined
  const choices = countingStances(how).map(({ choice }) => choice)
  return count(how, choices, basesOf(how.electorate))
}
