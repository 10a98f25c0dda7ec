import type { Context, Drafted } from '../command.ts'
import type { ActionId, ChallengeId, DecisionId, ItemId, OrganisationId, SeatId, SessionId } from '../ids.ts'
import type { SeatFact } from '../members/seat-fact.ts'
import type { Moment } from '../protocol.ts'
import { Refusal } from '../refusal.ts'
import type { ActionCommand } from './action-commands.ts'
import type { ActionState } from './action-state.ts'

interface WhatIsToBeDone {
  ref: string
  text: string
  ownerSeatId: SeatId
  organisationId: OrganisationId | null
  dueOn: string
  decisionId: DecisionId | null
  sessionId: SessionId | null
  /** The item of the session that it was recorded on: it goes where that goes. */
  itemId: ItemId | null
  challengeId: ChallengeId | null
}

export type Progress =
  | { state: 'open' | 'inProgress' | 'done' | 'verified' }
  | { state: 'blocked' | 'cancelled'; reason: string }

/** Something that somebody said they would do by a day. */
export type Action = WhatIsToBeDone & {
  /** The due dates that were given up, oldest first. */
  earlierDueOn: readonly { dueOn: string; movedAt: string; movedBy: Moment['by'] }[]
  recordedAt: string
  recordedBy: Moment['by']
} & Progress

export type ActionEvent =
  /** Older ones name no item. */
  | ({ type: 'actionRecorded'; itemId?: ItemId | null } & Omit<WhatIsToBeDone, 'itemId'>)
  | { type: 'actionStarted' }
  | { type: 'actionBlocked'; reason: string }
  | { type: 'actionDone' }
  | { type: 'actionVerified' }
  | { type: 'actionCancelled'; reason: string }
  | { type: 'actionDueMoved'; dueOn: string }

/** What recording and moving an action needs to know from elsewhere. */
export interface ActionFacts {
  /** The next reference of this senate: LDS-A9. */
  ref: string
  /** Today in the senate's time zone. */
  today: string
  decisionId: DecisionId | null
  challengeId: ChallengeId | null
  owner: SeatFact | undefined
  /** What the command refers to and this senate does not have. */
  unknown: 'session' | 'item' | 'challenge' | 'organisation' | undefined
}

/** The state of an action as its rule sees it: for a new one there is none yet. */
export type ActionBefore = { id: ActionId; state: ActionState; dueOn: string } | undefined

/** Records an action, or moves one on. */
export function decide(
  action: ActionBefore,
  command: ActionCommand,
  context: Context<ActionFacts>,
): Drafted<ActionEvent>[] {
  if (command.type === 'recordAction') {
    return [{ stream: `action:${context.newId()}`, event: recorded(command.body, context.facts) }]
  }
  if (!action) throw new Refusal('not-found', 'There is no such action. Go back to the list of actions.')
  return [{ stream: `action:${action.id}`, event: moved(action, command, context.facts) }]
}

type Recording = Extract<ActionCommand, { type: 'recordAction' }>

function recorded(body: Recording['body'], facts: ActionFacts): ActionEvent {
  if (facts.unknown === 'item') {
    throw new Refusal('item-unknown', 'This session has no such item. Look at its agenda again.', '/itemId')
  }
  if (facts.unknown) {
    throw new Refusal(`${facts.unknown}-unknown`, `This senate has no such ${facts.unknown}. Choose another one.`)
  }
  if (!facts.owner || facts.owner.ended) {
    throw new Refusal('seat-unknown', 'The owner has no seat here. Choose somebody else.', '/ownerSeatId')
  }
  if (facts.owner.withdrawn) {
    const sentence = 'The owner has withdrawn from what this is about because of an interest. Choose somebody else.'
    throw new Refusal('not-part-of-this', sentence, '/ownerSeatId')
  }
  refusePast(body.dueOn, facts.today)
  return {
    type: 'actionRecorded',
    ref: facts.ref,
    text: body.text,
    ownerSeatId: body.ownerSeatId,
    organisationId: body.organisationId ?? null,
    dueOn: body.dueOn,
    decisionId: facts.decisionId,
    sessionId: body.sessionId ?? null,
    itemId: body.itemId ?? null,
    challengeId: facts.challengeId,
  }
}

/** From where each step may be taken (MODEL.md, Sessions). */
const steps = {
  startAction: ['open', 'blocked'],
  blockAction: ['inProgress'],
  completeAction: ['inProgress', 'blocked'],
  verifyAction: ['done'],
  cancelAction: ['open', 'inProgress', 'blocked'],
  moveActionDue: ['open', 'inProgress', 'blocked'],
} as const satisfies Record<Exclude<ActionCommand['type'], 'recordAction'>, readonly ActionState[]>

/** Whether a step can be taken from here: the same answer for the button and the rule. */
export function mayTake(step: keyof typeof steps, state: ActionState): boolean {
  const from: readonly ActionState[] = steps[step]
  return from.includes(state)
}

const whyNot: Record<ActionState, string> = {
  open: 'This action has not been started. Start it first.',
  inProgress: 'This action is in progress. Say that it is done first.',
  blocked: 'This action is blocked. Go on with it first.',
  done: 'This action is done already. It can only be verified.',
  verified: 'This action has been verified: it is closed. Record a new action if there is more to do.',
  cancelled: 'This action was cancelled. Record a new action if it is needed after all.',
}

function moved(
  action: NonNullable<ActionBefore>,
  command: Exclude<ActionCommand, Recording>,
  facts: ActionFacts,
): ActionEvent {
  if (!mayTake(command.type, action.state)) {
    const final = action.state === 'verified' || action.state === 'cancelled'
    throw new Refusal(final ? 'action-closed' : `wrong-state`, whyNot[action.state])
  }
  switch (command.type) {
    case 'startAction':
      return { type: 'actionStarted' }
    case 'blockAction':
      return { type: 'actionBlocked', reason: command.body.reason }
    case 'completeAction':
      return { type: 'actionDone' }
    case 'verifyAction':
      return { type: 'actionVerified' }
    case 'cancelAction':
      return { type: 'actionCancelled', reason: command.body.reason }
    case 'moveActionDue':
      refusePast(command.body.dueOn, facts.today)
      if (command.body.dueOn === action.dueOn) {
        throw new Refusal('already-due-then', 'The action is due on that day already. Choose another day.', '/dueOn')
      }
      return { type: 'actionDueMoved', dueOn: command.body.dueOn }
    default:
      return command satisfies never
  }
}

function refusePast(dueOn: string, today: string): void {
  if (dueOn < today) {
    throw new Refusal('wrong-date', 'The due date is in the past. Choose today or a later day.', '/dueOn')
  }
}

/** What an action is after an event. */
export function evolve(action: Action | undefined, event: ActionEvent, moment: Moment): Action | undefined {
  if (event.type === 'actionRecorded') {
    const { type: _type, itemId = null, ...what } = event
    return { ...what, itemId, state: 'open', earlierDueOn: [], recordedAt: moment.at, recordedBy: moment.by }
  }
  if (!action) return undefined
  switch (event.type) {
    case 'actionStarted':
      return { ...withoutReason(action), state: 'inProgress' }
    case 'actionBlocked':
      return { ...withoutReason(action), state: 'blocked', reason: event.reason }
    case 'actionDone':
      return { ...withoutReason(action), state: 'done' }
    case 'actionVerified':
      return { ...withoutReason(action), state: 'verified' }
    case 'actionCancelled':
      return { ...withoutReason(action), state: 'cancelled', reason: event.reason }
    case 'actionDueMoved': {
      const given = { dueOn: action.dueOn, movedAt: moment.at, movedBy: moment.by }
      return { ...action, dueOn: event.dueOn, earlierDueOn: [...action.earlierDueOn, given] }
    }
    default:
      return event satisfies never
  }
}

function withoutReason(action: Action): Omit<Action, 'state' | 'reason'> {
  const { state: _state, ...rest } = action
  if (!('reason' in rest)) return rest
  const { reason: _reason, ...kept } = rest
  return kept
}
