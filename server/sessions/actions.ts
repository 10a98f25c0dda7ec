import { eq } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { firstUnknown } from '../../db/first-unknown.ts'
import { heldQuery } from '../../db/hot-query.ts'
import { insertRow, updateRow } from '../../db/hot-rows.ts'
import { organisations, senates } from '../../db/members.ts'
import { nextRef } from '../../db/next-ref.ts'
import { actions, agendaItems, sessions } from '../../db/sessions.ts'
import type { Db, Statement } from '../../db/store.ts'
import type { Resource } from '../../shared/can.ts'
import type { Recorded } from '../../shared/command.ts'
import { type DecisionState, isUnrecorded } from '../../shared/decisions/states.ts'
import { dayOf } from '../../shared/format.ts'
import type { ActionId, ChallengeId, DecisionId, SenateId } from '../../shared/ids.ts'
import { parseStream } from '../../shared/protocol.ts'
import { type ActionBefore, type ActionEvent, type ActionFacts, decide } from '../../shared/sessions/action.ts'
import { type ActionCommand, actionCommands } from '../../shared/sessions/action-commands.ts'
import { placeOfItem } from '../item-place.ts'
import { seatFacts } from '../seat-facts.ts'
import type { Loaded, Reads, Slice } from '../slice.ts'

/** Actions: recorded under a decision or in a session, moved by their owner or an operator, verified by an officer. */
export const actionSlice: Slice<ActionBefore, typeof actionCommands, ActionEvent, ActionFacts> = {
  kind: 'action',
  commands: actionCommands,
  load: (reads, command) => (command.type === 'recordAction' ? loadOrigin(reads, command) : loadAction(reads, command)),
  decide,
  result(recorded) {
    const [first] = recorded
    if (first?.event.type !== 'actionRecorded') return {}
    return { id: parseStream(first.stream)?.id, ref: first.event.ref }
  },
  project,
  async resource(db, id) {
    const [action] = await actionOf(db, { id })
    return action && resourceOf(db, action)
  },
}

type ActionRow = typeof actions.$inferSelect

/** An action of a decision that is not yet a record is as much a draft as that is, and one on an item goes with it. */
async function resourceOf(db: Db, action: ActionRow): Promise<Resource> {
  const { senateId, challengeId, ownerSeatId, decisionId, itemId } = action
  const [decision] = decisionId ? await decisionOf(db, { id: decisionId }) : []
  const draft = decision ? isUnrecorded(decision.state as DecisionState) : false
  return { senateId, challengeId, ownerSeatId, item: await placeOfItem(db, itemId), draft }
}

async function loadAction(
  { db, now }: Reads,
  command: ActionCommand,
): Promise<Loaded<ActionBefore, ActionFacts> | undefined> {
  const [action] = await actionOf(db, { id: command.target })
  if (!action) return undefined
  const { id, state, dueOn, senateId, decisionId, challengeId } = action
  return {
    senateId,
    stream: `action:${id}`,
    state: { id, state, dueOn },
    facts: {
      ref: action.ref,
      today: await today(db, senateId, now),
      decisionId,
      challengeId,
      owner: undefined,
      unknown: undefined,
    },
    resource: await resourceOf(db, action),
  }
}

type Recording = Extract<ActionCommand, { type: 'recordAction' }>

async function loadOrigin(
  { db, now }: Reads,
  command: Recording,
): Promise<Loaded<ActionBefore, ActionFacts> | undefined> {
  const { body } = command
  const origin = await originOf(db, command.target)
  if (!origin) return undefined
  const { senateId, decisionId } = origin
  const challengeId = decisionId ? origin.challengeId : (body.challengeId ?? null)
  const item = await placeOfItem(db, body.itemId ?? null)
  const [owner] = await seatFacts(db, senateId, [body.ownerSeatId], { challengeId, item }, now)
  return {
    senateId,
    stream: origin.decisionId ? `decision:${origin.decisionId}` : `senate:${senateId}`,
    state: undefined,
    facts: {
      ref: await nextRef(db, actions, senateId, 'A'),
      today: await today(db, senateId, now),
      decisionId,
      challengeId,
      owner,
      unknown: await unknownIn(db, senateId, body),
    },
    resource: { senateId, challengeId, item, draft: origin.draft },
  }
}

interface Origin {
  senateId: SenateId
  decisionId: DecisionId | null
  challengeId: ChallengeId | null
  draft: boolean
}

async function originOf(db: Db, target: string): Promise<Origin | undefined> {
  const [decision] = await decisionOf(db, { id: target })
  if (decision) {
    const { id: decisionId, senateId, challengeId, state } = decision
    return { senateId, decisionId, challengeId, draft: isUnrecorded(state as DecisionState) }
  }
  const [senate] = await senateOf(db, { id: target })
  return senate && { senateId: senate.id, decisionId: null, challengeId: null, draft: false }
}

/** What is named of another senate, or an item of another session. */
async function unknownIn(db: Db, senateId: SenateId, { sessionId, itemId, ...body }: Recording['body']) {
  const unknown = await firstUnknown(db, senateId, [
    ['session', sessions, sessionId],
    ['item', agendaItems, itemId],
    ['challenge', challenges, body.challengeId],
    ['organisation', organisations, body.organisationId],
  ])
  if (unknown || !itemId) return unknown
  const [item] = await db.select().from(agendaItems).where(eq(agendaItems.id, itemId))
  return item?.sessionId === sessionId ? undefined : 'item'
}

async function today(db: Db, senateId: SenateId, now: Date): Promise<string> {
  const [senate] = await senateOf(db, { id: senateId })
  return dayOf(now, senate?.timeZone)
}

const decisionOf = heldQuery<'id', Pick<typeof decisions.$inferSelect, 'id' | 'senateId' | 'challengeId' | 'state'>>(
  (db, value) =>
    db
      .select({
        id: decisions.id,
        senateId: decisions.senateId,
        challengeId: decisions.challengeId,
        state: decisions.state,
      })
      .from(decisions)
      .where(eq(decisions.id, value('id'))),
)

const senateOf = heldQuery<'id', Pick<typeof senates.$inferSelect, 'id' | 'timeZone'>>((db, value) =>
  db
    .select({ id: senates.id, timeZone: senates.timeZone })
    .from(senates)
    .where(eq(senates.id, value('id'))),
)

const actionOf = heldQuery<'id', typeof actions.$inferSelect>((db, value) =>
  db
    .select()
    .from(actions)
    .where(eq(actions.id, value('id'))),
)

function project(db: Db, { senateId, stream, version, event }: Recorded<ActionEvent>): Statement[] {
  const id = stream.slice('action:'.length) as ActionId
  const set = (row: Partial<typeof actions.$inferInsert>) => [updateRow(db, actions, id, { ...row, version })]
  switch (event.type) {
    case 'actionRecorded': {
      const { type: _type, itemId = null, ...row } = event
      return [insertRow(db, actions, { ...row, itemId, id, senateId, state: 'open', reason: null, version })]
    }
    case 'actionStarted':
      return set({ state: 'inProgress', reason: null })
    case 'actionBlocked':
      return set({ state: 'blocked', reason: event.reason })
    case 'actionDone':
      return set({ state: 'done', reason: null })
    case 'actionVerified':
      return set({ state: 'verified' })
    case 'actionCancelled':
      return set({ state: 'cancelled', reason: event.reason })
    case 'actionDueMoved':
      return set({ dueOn: event.dueOn })
    default:
      return event satisfies never
  }
}
