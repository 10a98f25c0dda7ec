import type { Context, Drafted } from '../command.ts'
import type { OptionId } from '../ids.ts'
import type { Stream } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import type { Challenge, ChallengeEvent, ChallengeFacts, Framing, Option } from './challenge.ts'
import type { ChallengeCommand } from './commands.ts'
import { isSettled, type Stage, stageNames, stageStep } from './stages.ts'
import { guess, reveal, write } from './views.ts'

/** The rule of every command on a challenge. `challenge` is null while it is still to be opened. */
export function decide(
  challenge: Challenge | null,
  command: ChallengeCommand,
  context: Context<ChallengeFacts>,
): Drafted<ChallengeEvent>[] {
  if (command.type === 'openChallenge') return open(command, context)
  if (!challenge) throw new Error('Only openChallenge works without a challenge.')
  const stream: Stream = `challenge:${command.target}`
  return decideOn(challenge, command, context).map((event) => ({ stream, event }))
}

type Of<Type extends ChallengeCommand['type']> = Extract<ChallengeCommand, { type: Type }>

function open({ body }: Of<'openChallenge'>, { facts, newId }: Context<ChallengeFacts>): Drafted<ChallengeEvent>[] {
  const { intake, ...framing } = body
  if (intake === '') {
    throw new Refusal(
      'needs-intake',
      'A challenge is taken up only with an answer to the intake question. Say what difference this senate can make here that nobody else can.',
      '/intake',
    )
  }
  mustBeOfTheSenate(framing, facts)
  return [
    {
      stream: `challenge:${newId()}`,
      event: { type: 'challengeOpened', ref: facts.nextRef, intake, ...framing },
    },
  ]
}

function decideOn(
  challenge: Challenge,
  command: Exclude<ChallengeCommand, { type: 'openChallenge' }>,
  context: Context<ChallengeFacts>,
): ChallengeEvent[] {
  if (command.type === 'moveStage') return [move(challenge, command.body.to, command.body.reason)]
  mustBeUnsettled(challenge)
  switch (command.type) {
    case 'editChallenge':
      return [edit(challenge, command.body, context.facts)]
    case 'addOption':
      return [
        {
          type: 'optionAdded',
          optionId: context.newId() as OptionId,
          ...command.body,
          position: challenge.options.length,
        },
      ]
    case 'editOption': {
      const { optionId, ...changes } = command.body
      const { name, verb, description } = offered(challenge, optionId)
      return [{ type: 'optionEdited', optionId, ...overlaid({ name, verb, description }, changes) }]
    }
    case 'withdrawOption':
      return [
        {
          type: 'optionWithdrawn',
          optionId: offered(challenge, command.body.optionId).id,
          reason: command.body.reason,
        },
      ]
    case 'writeView':
      return [write(challenge, command.body.organisationId, context)]
    case 'guessView':
      return [guess(challenge, command.body.viewId, context.actor)]
    case 'revealViews':
      return reveal(challenge, command.body.viewIds)
    default:
      return command satisfies never
  }
}

function edit(challenge: Challenge, changes: Of<'editChallenge'>['body'], facts: ChallengeFacts): ChallengeEvent {
  const { title, question, context, sponsorOrganisationId, leadSeatId, powerfulQuestions } = challenge
  const before: Framing = { title, question, context, sponsorOrganisationId, leadSeatId, powerfulQuestions }
  const after = overlaid(before, changes)
  mustBeOfTheSenate(
    {
      sponsorOrganisationId: changes.sponsorOrganisationId ?? null,
      leadSeatId: changes.leadSeatId ?? null,
    },
    facts,
  )
  return { type: 'challengeEdited', ...after }
}

/** The fields as they were, with those that were given in their place. */
function overlaid<T extends object>(before: T, changes: { [Field in keyof T]?: T[Field] | undefined }): T {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  return { ...before, ...given }
}

function move(challenge: Challenge, to: Stage, reason: string | null): ChallengeEvent {
  const from = challenge.stage
  const step = stageStep(from, to)
  if (from === to) {
    throw new Refusal('already-there', `This challenge already stands at ${stageNames[to].toLowerCase()}.`, '/to')
  }
  if (!step) {
    throw new Refusal(
      'wrong-stage',
      from === 'stopped'
        ? 'This challenge was stopped and stays as it is. Open a new challenge and refer to it.'
        : `A challenge moves one stage at a time. It stands at ${stageNames[from].toLowerCase()}.`,
      '/to',
    )
  }
  if (step !== 'forward' && !reason) {
    throw new Refusal(
      'needs-reason',
      step === 'stop' ? 'Say why the challenge is stopped.' : 'Say why the challenge goes back a stage.',
      '/reason',
    )
  }
  return { type: 'stageMoved', from, to, reason }
}

function offered(challenge: Challenge, optionId: OptionId): Option {
  const option = challenge.options.find((candidate) => candidate.id === optionId)
  if (!option)
    throw new Refusal('option-unknown', 'This challenge has no such option. Open the page again.', '/optionId')
  if (option.state === 'withdrawn') {
    throw new Refusal('already-withdrawn', 'This option has been withdrawn. Add a new one instead.', '/optionId')
  }
  return option
}

function mustBeUnsettled(challenge: Challenge): void {
  if (!isSettled(challenge.stage)) return
  throw new Refusal(
    'challenge-closed',
    challenge.stage === 'closed'
      ? 'This challenge has closed. The chair can take it back to evaluation, with a reason.'
      : 'This challenge was stopped. It stays as it is on the record.',
  )
}

function mustBeOfTheSenate(named: Pick<Framing, 'sponsorOrganisationId' | 'leadSeatId'>, facts: ChallengeFacts): void {
  if (named.sponsorOrganisationId && !facts.organisationIds.includes(named.sponsorOrganisationId)) {
    throw new Refusal(
      'organisation-unknown',
      'The sponsor is not an organisation of this senate. Choose one of its organisations.',
      '/sponsorOrganisationId',
    )
  }
  if (named.leadSeatId && !facts.seatIds.includes(named.leadSeatId)) {
    throw new Refusal('seat-unknown', 'The lead has no seat in this senate. Choose somebody who has.', '/leadSeatId')
  }
}
