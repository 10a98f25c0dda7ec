import type { OptionId, OrganisationId, SeatId, ViewId } from '../ids.ts'
import type { Moment } from '../protocol.ts'
import type { Stage } from './stages.ts'
import type { Verb } from './verbs.ts'

/** What a challenge says of itself. */
export interface Framing {
  title: string
  question: string
  context: string | null
  sponsorOrganisationId: OrganisationId | null
  leadSeatId: SeatId | null
  powerfulQuestions: string[]
}

export interface Option {
  id: OptionId
  name: string
  /** Empty for "no change". */
  verb: Verb | null
  description: string
  position: number
  state: 'offered' | 'withdrawn'
}

/** How it looks from one organisation. Its words lie outside the journal: until it is revealed, only its own see them. */
export interface View {
  id: ViewId
  organisationId: OrganisationId
  guessedBy: SeatId[]
  state: 'hidden' | 'revealed'
}

export interface Challenge extends Framing {
  ref: string
  /** The answer to "can this senate make a difference here that nobody else can?" */
  intake: string
  stage: Stage
  /** Why it last went back a stage, or was stopped. */
  stageReason: string | null
  openedAt: string
  options: Option[]
  views: View[]
}

export type ChallengeEvent =
  | ({ type: 'challengeOpened'; ref: string; intake: string } & Framing)
  | ({ type: 'challengeEdited' } & Framing)
  | { type: 'stageMoved'; from: Stage; to: Stage; reason: string | null }
  | {
      type: 'optionAdded'
      optionId: OptionId
      name: string
      verb: Verb | null
      description: string
      position: number
    }
  | { type: 'optionEdited'; optionId: OptionId; name: string; verb: Verb | null; description: string }
  | { type: 'optionWithdrawn'; optionId: OptionId; reason: string }
  | { type: 'viewWritten'; viewId: ViewId; organisationId: OrganisationId }
  | { type: 'viewGuessed'; viewId: ViewId; seatId: SeatId }
  | { type: 'viewRevealed'; viewId: ViewId }

/** What the rules of a challenge need to know from elsewhere. */
export interface ChallengeFacts {
  /** The reference that the next challenge of this senate gets: LDS-C4. */
  nextRef: string
  /** The senate's organisations that are still there. */
  organisationIds: readonly OrganisationId[]
  /** The seats whose term has not ended. */
  seatIds: readonly SeatId[]
}

/** The challenge after an event. Opening one makes it; everything else changes what is there. */
export function evolve(challenge: Challenge | null, event: ChallengeEvent, moment: Pick<Moment, 'at'>): Challenge {
  if (event.type === 'challengeOpened') {
    const { type: _type, ...opened } = event
    return { ...opened, stage: 'framing', stageReason: null, openedAt: moment.at, options: [], views: [] }
  }
  if (!challenge) throw new Error(`A challenge begins with challengeOpened, not ${event.type}.`)
  return changed(challenge, event)
}

function changed(challenge: Challenge, event: Exclude<ChallengeEvent, { type: 'challengeOpened' }>): Challenge {
  switch (event.type) {
    case 'challengeEdited': {
      const { type: _type, ...framing } = event
      return { ...challenge, ...framing }
    }
    case 'stageMoved':
      return { ...challenge, stage: event.to, stageReason: event.reason }
    case 'optionAdded': {
      const { type: _type, optionId, ...option } = event
      return { ...challenge, options: [...challenge.options, { id: optionId, ...option, state: 'offered' }] }
    }
    case 'optionEdited': {
      const { type: _type, optionId, ...words } = event
      return withOption(challenge, optionId, (option) => ({ ...option, ...words }))
    }
    case 'optionWithdrawn':
      return withOption(challenge, event.optionId, (option) => ({ ...option, state: 'withdrawn' }))
    case 'viewWritten':
      if (challenge.views.some((view) => view.id === event.viewId)) return challenge
      return {
        ...challenge,
        views: [
          ...challenge.views,
          { id: event.viewId, organisationId: event.organisationId, guessedBy: [], state: 'hidden' },
        ],
      }
    case 'viewGuessed':
      return withView(challenge, event.viewId, (view) => ({
        ...view,
        guessedBy: [...view.guessedBy.filter((seatId) => seatId !== event.seatId), event.seatId],
      }))
    case 'viewRevealed':
      return withView(challenge, event.viewId, (view) => ({ ...view, state: 'revealed' }))
    default:
      return event satisfies never
  }
}

function withOption(challenge: Challenge, optionId: OptionId, change: (option: Option) => Option): Challenge {
  return {
    ...challenge,
    options: challenge.options.map((option) => (option.id === optionId ? change(option) : option)),
  }
}

function withView(challenge: Challenge, viewId: ViewId, change: (view: View) => View): Challenge {
  return { ...challenge, views: challenge.views.map((view) => (view.id === viewId ? change(view) : view)) }
}
