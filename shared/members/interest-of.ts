import type { InterestId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import type { InterestState, Senate } from './senate-state.ts'

/** The interest that a command is about: @throws Refusal when the register does not have it. */
export function interestOf(senate: Senate, target: string): { interestId: InterestId; interest: InterestState } {
  const interestId = target as InterestId
  const interest = senate.interests[interestId]
  if (!interest) throw new Refusal('interest-unknown', 'There is no such interest. Go back to the register.')
  return { interestId, interest }
}
