import { Refusal } from '../refusal.ts'
import type { Proposal, TestedProposal } from './proposal.ts'
import type { TestingCommand } from './testing-commands.ts'
import type { TestingContext } from './testing-facts.ts'

/** Whether the time to answer is over, by the clock and whatever any timer has done. */
export function isTimeUp({ closesAt }: { closesAt: string | null }, now: Date): boolean {
  return closesAt !== null && closesAt <= now.toISOString()
}

/** What can still be done with an open test whose time is up; stances are told so in their own words. */
const after: readonly TestingCommand['type'][] = [
  'closeProposal',
  'withdrawProposal',
  'voidProposal',
  'takeStance',
  'recordStance',
  'raiseObjection',
]

/** Between its time and the count, which may be a moment or as long as a server was away, nothing else is done. */
export function refuseAfterTime({ state, how }: TestedProposal, { type }: TestingCommand, now: Date): void {
  if (state !== 'open' || !isTimeUp(how, now) || after.includes(type)) return
  throw new Refusal(
    'proposal-closed',
    'The time to answer is over, and it is being counted. Look at what became of it.',
  )
}

/** The clock closes what is due, and does nothing else. */
export function refuseClock(
  proposal: Proposal | undefined,
  { type }: TestingCommand,
  { actor, now }: TestingContext,
): void {
  if (actor.kind !== 'clock') return
  const isDue = proposal?.how.way === 'tested' && proposal.state === 'open' && isTimeUp(proposal.how, now)
  if (type === 'closeProposal' && isDue) return
  throw new Refusal('not-due', 'This is not due to be closed. Whoever runs the test closes it.')
}

/** Taking positions again needs a time to come, where there is one. */
export function refuseWithoutTime(how: TestedProposal['how'], closesAt: string | null | undefined, now: Date): void {
  if (!isTimeUp({ closesAt: closesAt === undefined ? how.closesAt : closesAt }, now)) return
  const sentence = 'Its time to close has passed. Choose a later one, or close and count.'
  throw new Refusal('wrong-time', sentence, '/closesAt')
}
