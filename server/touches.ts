import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import * as z from 'zod'
import { decisionAddressees, decisions, responses } from '../db/decisions.ts'
import { impacts } from '../db/impacts.ts'
import { organisations, senates } from '../db/members.ts'
import { readableActions } from '../db/readable-actions.ts'
import { searchEntries } from '../db/search-entries.ts'
import { actions } from '../db/sessions.ts'
import type { Db } from '../db/store.ts'
import { visibleTo } from '../db/visible.ts'
import { can } from '../shared/can.ts'
import { isOverdue } from '../shared/decisions/response.ts'
import { type AddressedDecision, touchesAnswer } from '../shared/decisions/response-answers.ts'
import { implementations, positionKinds } from '../shared/decisions/response-words.ts'
import { decisionStates, unrecordedStates } from '../shared/decisions/states.ts'
import { dayOf } from '../shared/format.ts'
import { id, type OrganisationId } from '../shared/ids.ts'
import type { SeatActor } from '../shared/members/actor.ts'
import { query } from './query.ts'

/** One organisation never has more than this of a kind in view; the registers page through everything. */
const most = 200

/** What touches us: everything about one organisation in one answer, whichever slice it comes from. */
export const touchesQuery = query({
  path: '/organisations/:organisationId/touches',
  action: 'organisation.read',
  summary: 'What touches an organisation: decisions that address it with its answers, impacts, and actions.',
  params: z.strictObject({ organisationId: id<'organisation'>() }),
  search: z.strictObject({}),
  answer: touchesAnswer,
  async resource(db, { organisationId }) {
    const [organisation] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
    return organisation && { senateId: organisation.senateId }
  },
  async run({ db, now, actor, params: { organisationId } }) {
    const [senate] = await db.select().from(senates).where(eq(senates.id, actor.senateId))
    const today = dayOf(now, senate?.timeZone)
    return {
      organisationId,
      decisions: await addressedTo(db, actor, organisationId, today),
      impactsOn: await impactsWith(db, actor, eq(impacts.toOrganisationId, organisationId)),
      impactsFrom: await impactsWith(db, actor, eq(impacts.fromOrganisationId, organisationId)),
      actions: await db
        .select({
          id: actions.id,
          ref: actions.ref,
          text: actions.text,
          ownerSeatId: actions.ownerSeatId,
          dueOn: actions.dueOn,
          state: actions.state,
        })
        .from(actions)
        .where(and(readableActions(db, actor), eq(actions.organisationId, organisationId)))
        .orderBy(asc(actions.dueOn), asc(actions.id))
        .limit(most),
    }
  },
})

async function addressedTo(
  db: Db,
  actor: SeatActor,
  organisationId: OrganisationId,
  today: string,
): Promise<AddressedDecision[]> {
  const rows = await db
    .select({ decision: decisions })
    .from(decisionAddressees)
    .innerJoin(decisions, eq(decisions.id, decisionAddressees.decisionId))
    .where(and(visibleTo(actor, decisions), eq(decisionAddressees.organisationId, organisationId)))
    .orderBy(desc(decisions.listedAt), desc(decisions.id))
    .limit(most)
  const readable = rows.filter(({ decision: { senateId, challengeId, state } }) => {
    const draft = unrecordedStates.some((unrecorded) => unrecorded === state)
    return can(actor, 'decision.read', { senateId, challengeId, draft })
  })
  const said = await db.select().from(responses).where(eq(responses.organisationId, organisationId))
  const watches = can(actor, 'response.watch', { senateId: actor.senateId, answeringOrganisationId: organisationId })
  return readable.map(({ decision: { id: decisionId, ref, title, state, decidedAt } }) => {
    const response = said.find((each) => each.decisionId === decisionId)
    return {
      ...{ decisionId, ref, title, state: z.enum(decisionStates).parse(state) },
      decidedAt: decidedAt?.toISOString() ?? null,
      response: response
        ? {
            ...{ state: response.state, dueOn: response.dueOn, boardDate: response.boardDate },
            overdue: watches ? isOverdue(response, today) : null,
            positions: counted(response.positions),
            implementation: z.enum(implementations).parse(response.implementation),
            receivedBy: response.receivedBy,
          }
        : null,
    }
  })
}

function counted(positions: readonly { position: string }[]) {
  const counts = positionKinds.map(
    (kind) => [kind, positions.filter(({ position }) => position === kind).length] as const,
  )
  return Object.fromEntries(counts.filter(([, many]) => many > 0))
}

async function impactsWith(db: Db, actor: SeatActor, which: ReturnType<typeof eq>) {
  const rows = await db
    .select({ id: impacts.id, ref: impacts.ref, state: impacts.state })
    .from(impacts)
    .where(and(visibleTo(actor, impacts), which))
    .orderBy(desc(impacts.assertedAt), desc(impacts.id))
    .limit(most)
  const sentences = await impactSentences(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, sentence: sentences.get(row.id) ?? row.ref }))
}

/** What impacts read as: the words that search finds, without the reference before them. */
export async function impactSentences(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ subjectId: searchEntries.subjectId, title: searchEntries.title })
    .from(searchEntries)
    .where(and(eq(searchEntries.kind, 'impact'), inArray(searchEntries.subjectId, [...ids])))
  return new Map(rows.map(({ subjectId, title }) => [subjectId, title.slice(title.indexOf(': ') + 2)]))
}
