import { plural } from '../../../shared/format.ts'
import type { ProposalAnswer } from '../../../shared/proposals/answers.ts'
import { stands } from '../../../shared/proposals/testing.ts'
import type { TestedHow } from '../tested.ts'

/** What there is to know before a test is counted; nothing when it can be counted without a second thought. */
export function beforeClosing(
  how: TestedHow,
  turnout: ProposalAnswer['turnout'] | undefined,
  quorate: boolean | undefined,
): string[] {
  const objections = how.process === 'consent' ? how.objections.filter(stands).length : 0
  const few = turnout && turnout.answered * 2 < turnout.of
  const silence = how.process === 'consent' || how.process === 'consensus' ? 'Silence is not consent: ' : ''
  return [
    ...(few
      ? [`${turnout.answered} of ${turnout.of} have answered. ${silence}who has not answered is not counted.`]
      : []),
    ...(objections > 0
      ? [`${plural(objections, 'objection stands', 'objections stand')}, so these words will not carry.`]
      : []),
    ...(quorate === false ? ['The session is not quorate now, so nothing will be concluded.'] : []),
  ]
}
