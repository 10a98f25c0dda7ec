import { notFound, Refusal } from '../refusal.ts'
import { closeProposal } from './close.ts'
import { refuseAfterTime, refuseClock, refuseWithoutTime } from './closing-time.ts'
import { correctStance } from './correct.ts'
import { workOnObjection } from './objections.ts'
import { refuseOtherChair } from './other-chair.ts'
import type { Proposal, TestedProposal } from './proposal.ts'
import { openProposal, putNewWords, putWords, voidProposal } from './put-words.ts'
import { raiseObjection, recordStance, takeStance } from './stances.ts'
import type { TestingCommand } from './testing-commands.ts'
import { ofProposal, type Testing, type TestingContext, type TestingDrafted } from './testing-facts.ts'
import type { ProposalState } from './ways.ts'

/** The states in which each command makes sense; a refusal of its own says more where stances come too late. */
const during: Partial<Record<TestingCommand['type'], readonly ProposalState[]>> = {
  clarifyProposal: ['draft'],
  openProposal: ['draft', 'clarifying'],
  suspendProposal: ['open'],
  resumeProposal: ['suspended'],
  putNewWords: ['draft', 'clarifying', 'open', 'suspended'],
  clarifyObjection: ['open', 'suspended'],
  sustainObjection: ['open', 'suspended'],
  notSustainObjection: ['open', 'suspended'],
  standAside: ['open', 'suspended'],
  dissent: ['open', 'suspended'],
  closeProposal: ['open', 'suspended'],
  withdrawProposal: ['draft', 'clarifying', 'open', 'suspended'],
  voidProposal: ['open', 'suspended', 'carried', 'notCarried', 'inconclusive'],
}

/** Commands by which somebody runs a test, for the chair. */
type Running = Extract<TestingCommand, { body: { epoch?: number | undefined } }>

const runs = (command: TestingCommand): command is Running => !byThemselves.includes(command.type)

/** Preparing words, and what people say for themselves: it asks for no chair. */
const byThemselves: readonly TestingCommand['type'][] = [
  'draftProposal',
  'takeStance',
  'correctStance',
  'raiseObjection',
  'clarifyObjection',
  'sustainObjection',
  'notSustainObjection',
  'standAside',
  'dissent',
]

/** The rule of testing words. */
export function decideTesting(
  proposal: Proposal | undefined,
  command: TestingCommand,
  context: TestingContext,
): TestingDrafted {
  const { facts, actor } = context
  if (facts.unknown) {
    const sentence = `This senate has no such ${facts.unknown}. Go back and choose it again.`
    throw new Refusal(`${facts.unknown}-unknown`, sentence)
  }
  refuseClock(proposal, command, context)
  if (runs(command) && actor.kind !== 'clock') refuseOtherChair(facts.session, command.body.epoch)
  if (command.type === 'draftProposal' || command.type === 'putWords') return putWords(command, context)
  const tested = testedHere(proposal)
  const { target } = command
  refuseUntimely(tested, command)
  refuseAfterTime(tested, command, context.now)
  switch (command.type) {
    case 'clarifyProposal':
      return [ofProposal(target, { type: 'clarifyingBegan' })]
    case 'openProposal':
      return openProposal(command, tested, context)
    case 'takeStance':
      return takeStance(command, tested, context)
    case 'recordStance':
      return recordStance(command, tested, context)
    case 'correctStance':
      return correctStance(command, tested, context)
    case 'suspendProposal':
      return [ofProposal(target, { type: 'proposalSuspended', reason: command.body.reason })]
    case 'resumeProposal':
      return resumeProposal(command, tested, context)
    case 'putNewWords':
      return putNewWords(command, tested, context)
    case 'raiseObjection':
      return raiseObjection(command, tested, context)
    case 'clarifyObjection':
    case 'sustainObjection':
    case 'notSustainObjection':
    case 'standAside':
    case 'dissent':
      return workOnObjection(command, tested, context)
    case 'closeProposal':
      return closeProposal(command, tested, context)
    case 'withdrawProposal':
      return [ofProposal(target, { type: 'proposalWithdrawn', reason: command.body.reason })]
    case 'voidProposal':
      return voidProposal(command, tested, context)
    default:
      return command satisfies never
  }
}

/** Takes positions again, for as long as there was time, or until another time. */
function resumeProposal(
  { target, body: { closesAt } }: Testing<'resumeProposal'>,
  { how }: TestedProposal,
  { now }: TestingContext,
): TestingDrafted {
  refuseWithoutTime(how, closesAt, now)
  return [ofProposal(target, { type: 'proposalResumed', ...(closesAt !== undefined && { closesAt }) })]
}

function testedHere(proposal: Proposal | undefined): TestedProposal {
  if (!proposal) throw notFound()
  if (proposal.how.way !== 'tested') {
    throw new Refusal(
      'proposal-closed',
      'These words were settled in another way. Nothing more can happen to them here.',
    )
  }
  return proposal as TestedProposal
}

function refuseUntimely({ state }: TestedProposal, { type }: TestingCommand): void {
  const states = during[type]
  if (!states || states.includes(state)) return
  const over = state !== 'draft' && state !== 'clarifying' && state !== 'open' && state !== 'suspended'
  throw new Refusal(
    over ? 'proposal-closed' : 'wrong-state',
    over
      ? 'This has been settled since. Look at what became of it.'
      : 'This cannot be done at this point. Look at where the proposal stands, then go on.',
  )
}
