import { and, asc, eq, gt, inArray, notInArray, or } from 'drizzle-orm'
import * as z from 'zod'
import { decisions } from '../../db/decisions.ts'
import { journal } from '../../db/journal.ts'
import { readableActions } from '../../db/readable-actions.ts'
import { actions } from '../../db/sessions.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import { type ActionId, type DecisionId, id } from '../../shared/ids.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import type { Stream } from '../../shared/protocol.ts'
import { type Action, type ActionEvent, evolve } from '../../shared/sessions/action.ts'
import { actionAnswer, actionList } from '../../shared/sessions/action-answers.ts'
import { unfinishedStates } from '../../shared/sessions/action-state.ts'
import { readStream } from '../journal.ts'
import { pageOf, pageSearch, placeOf } from '../paging.ts'
import { query } from '../query.ts'
import { actionSlice } from './actions.ts'

const listActions = query({
  path: '/senates/:senateId/actions',
  action: 'action.read',
  summary: 'Actions by due date, the earliest first.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({
    ...pageSearch,
    show: z.enum(['unfinished', 'finished', 'all']).default('all'),
    owner: id<'seat'>().optional(),
    organisationId: id<'organisation'>().optional(),
    decisionId: id<'decision'>().optional(),
    sessionId: id<'session'>().optional(),
    challengeId: id<'challenge'>().optional(),
  }),
  answer: actionList,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor, search }) {
    const after = placeOf(search.cursor, z.tuple([z.iso.date(), id<'action'>()]))
    const unfinished = [...unfinishedStates]
    const rows = await db
      .select()
      .from(actions)
      .where(
        and(
          readableActions(db, actor),
          search.show === 'unfinished' ? inArray(actions.state, unfinished) : undefined,
          search.show === 'finished' ? notInArray(actions.state, unfinished) : undefined,
          search.owner && eq(actions.ownerSeatId, search.owner),
          search.organisationId && eq(actions.organisationId, search.organisationId),
          search.decisionId && eq(actions.decisionId, search.decisionId),
          search.sessionId && eq(actions.sessionId, search.sessionId),
          search.challengeId && eq(actions.challengeId, search.challengeId),
          after && or(gt(actions.dueOn, after[0]), and(eq(actions.dueOn, after[0]), gt(actions.id, after[1]))),
        ),
      )
      .orderBy(asc(actions.dueOn), asc(actions.id))
      .limit(search.limit + 1)
    const { items, next } = pageOf(rows, search.limit, (last) => [last.dueOn, last.id])
    const named = await decisionsNamed(
      db,
      actor,
      items.flatMap((row) => row.decisionId ?? []),
    )
    const moved = await withMovedDates(db, items)
    return {
      items: items.map(({ senateId: _senateId, ...row }) => ({
        ...row,
        dueMoved: moved.has(row.id),
        decision: (row.decisionId && named.get(row.decisionId)) || null,
      })),
      next,
    }
  },
})

/** References and titles of the decisions among these that the actor may open. */
async function decisionsNamed(db: Db, actor: SeatActor, ids: DecisionId[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(decisions)
          .where(and(visibleTo(actor, decisions), inArray(decisions.id, ids)))
  const readable = rows.filter(({ senateId, state }) => {
    const draft = unrecordedStates.some((unrecorded) => unrecorded === state)
    return can(actor, 'decision.read', { senateId, draft })
  })
  return new Map(readable.map(({ id, ref, title }) => [id, { ref, title }]))
}

/** Those of the actions whose due date has been moved: only the journal keeps the days that were given up. */
async function withMovedDates(db: Db, rows: readonly { id: ActionId }[]): Promise<Set<string>> {
  const streams = rows.map(({ id }): Stream => `action:${id}`)
  const type: ActionEvent['type'] = 'actionDueMoved'
  const moves = await db
    .selectDistinct({ stream: journal.stream })
    .from(journal)
    .where(and(inArray(journal.stream, streams), eq(journal.type, type)))
  return new Set(moves.map(({ stream }) => stream.slice('action:'.length)))
}

const oneAction = query({
  path: '/actions/:actionId',
  action: 'action.read',
  summary: 'One action with the due dates it has had.',
  params: z.strictObject({ actionId: id<'action'>() }),
  search: z.strictObject({}),
  answer: actionAnswer,
  resource: (db, { actionId }) => actionSlice.resource(db, actionId),
  async run({ db, params: { actionId } }) {
    const events = await readStream<ActionEvent>(db, `action:${actionId}`)
    const state = events.reduce<Action | undefined>(
      (before, { event, at, by }) => evolve(before, event, { at, by }),
      undefined,
    )
    return state && { id: actionId, version: events.length, state }
  },
})

export const actionQueries = [listActions, oneAction]
