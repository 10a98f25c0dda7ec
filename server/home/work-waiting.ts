import { and, asc, eq, inArray, lte, or } from 'drizzle-orm'
import { impacts } from '../../db/impacts.ts'
import { readableActions } from '../../db/readable-actions.ts'
import { actions } from '../../db/sessions.ts'
import { visibleTo } from '../../db/visible.ts'
import type { Need } from '../../shared/home.ts'
import { unfinishedStates } from '../../shared/sessions/action-state.ts'
import { impactSentences } from '../touches.ts'
import type { Waiting } from './needs.ts'

/** Own actions are shown from this many days before they are due. */
const aheadDays = 14

/** Impacts on the reviewer's organisations that wait for a word, or that were put off until a day that has come. */
export async function impactsToAnswer({ db, actor, today }: Waiting): Promise<Need[]> {
  if (actor.role !== 'reviewer' || actor.answersFor.length === 0) return []
  const rows = await db
    .select()
    .from(impacts)
    .where(
      and(
        visibleTo(actor, impacts),
        inArray(impacts.toOrganisationId, [...actor.answersFor]),
        or(eq(impacts.state, 'asserted'), eq(impacts.state, 'cannotSayYet')),
      ),
    )
    .orderBy(asc(impacts.assertedAt))
  const open = rows.flatMap((impact) => {
    const until = impact.answer?.kind === 'timeAsked' ? impact.answer.until : null
    return impact.state === 'cannotSayYet' && until !== null && until > today ? [] : [{ impact, until }]
  })
  const sentences = await impactSentences(
    db,
    open.map(({ impact }) => impact.id),
  )
  return open.map(({ impact, until }) => ({
    kind: 'impact',
    title: until ? `Say what you think of ${impact.ref} now` : `Agree or contest ${impact.ref}`,
    detail: sentences.get(impact.id) ?? '',
    dueOn: until,
    overdue: until !== null && until < today,
    address: `/senates/${actor.senateId}/impacts/${impact.id}`,
  }))
}

/** Own actions that are late or nearly due. */
export async function actionsDue({ db, actor, today }: Waiting): Promise<Need[]> {
  const until = new Date(Date.parse(`${today}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10)
  const rows = await db
    .select()
    .from(actions)
    .where(
      and(
        readableActions(db, actor),
        eq(actions.ownerSeatId, actor.seatId),
        inArray(actions.state, [...unfinishedStates]),
        lte(actions.dueOn, until),
      ),
    )
    .orderBy(asc(actions.dueOn))
  return rows.map((action) => ({
    kind: 'action',
    title: action.text,
    detail: action.state === 'blocked' ? `Your action ${action.ref} is blocked.` : `Your action ${action.ref}`,
    dueOn: action.dueOn,
    overdue: action.dueOn < today,
    address: `/senates/${actor.senateId}/actions#${action.id}`,
  }))
}
