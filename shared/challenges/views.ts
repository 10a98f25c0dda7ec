import type { Context } from '../command.ts'
import type { OrganisationId, ViewId } from '../ids.ts'
import type { Actor } from '../members/actor.ts'
import { Refusal } from '../refusal.ts'
import type { Challenge, ChallengeEvent, ChallengeFacts, View } from './challenge.ts'

// Understanding each other comes before causes: an organisation writes how it looks from here, the others guess, and
// only then is it revealed.

/** Whether the actor speaks from inside this organisation: works there, or answers for it. */
export function isOf(actor: Actor, organisationId: OrganisationId): boolean {
  return actor.kind === 'seat' && (actor.organisationId === organisationId || actor.answersFor.includes(organisationId))
}

/** Only somebody of the organisation writes its view, until it is revealed; later words take the earlier ones' place. */
export function write(
  challenge: Challenge,
  organisationId: OrganisationId,
  { actor, newId }: Context<ChallengeFacts>,
): ChallengeEvent {
  if (!isOf(actor, organisationId)) {
    throw new Refusal(
      'not-your-organisation',
      'Only somebody of an organisation writes how it looks from there. You can guess instead.',
      '/organisationId',
    )
  }
  const view = challenge.views.find((candidate) => candidate.organisationId === organisationId)
  if (view) mustBeHidden(view, 'This view has been revealed and stays as everyone saw it.')
  return { type: 'viewWritten', viewId: view?.id ?? (newId() as ViewId), organisationId }
}

/** Others guess while a view is hidden; a second guess takes the first one's place. */
export function guess(challenge: Challenge, viewId: ViewId, actor: Actor): ChallengeEvent {
  const view = viewOf(challenge, viewId)
  mustBeHidden(view, 'This view has been revealed, so there is nothing left to guess.')
  if (actor.kind !== 'seat' || isOf(actor, view.organisationId)) {
    throw new Refusal('not-a-guess', 'This is your own organisation, and you can read its view. Guess for another.')
  }
  return { type: 'viewGuessed', viewId, seatId: actor.seatId }
}

/** Reveals several at once, all or none. */
export function reveal(challenge: Challenge, viewIds: readonly ViewId[]): ChallengeEvent[] {
  return [...new Set(viewIds)].map((viewId) => {
    mustBeHidden(viewOf(challenge, viewId), 'One of these views has been revealed already. Open the page again.')
    return { type: 'viewRevealed', viewId }
  })
}

function viewOf(challenge: Challenge, viewId: ViewId): View {
  const view = challenge.views.find((candidate) => candidate.id === viewId)
  if (!view) throw new Refusal('view-unknown', 'This challenge has no such view. Open the page again.')
  return view
}

function mustBeHidden(view: View, sentence: string): void {
  if (view.state === 'revealed') throw new Refusal('already-revealed', sentence)
}
