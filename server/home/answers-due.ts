import { and, eq, inArray, isNotNull, lt } from 'drizzle-orm'
import { decisions, responseDrafts, responses } from '../../db/decisions.ts'
import { organisations } from '../../db/members.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { isOverdue } from '../../shared/decisions/response.ts'
import { type DecisionState, isStanding } from '../../shared/decisions/states.ts'
import { formatList, plural } from '../../shared/format.ts'
import type { Need } from '../../shared/home.ts'
import type { OrganisationId } from '../../shared/ids.ts'
import type { Waiting } from './needs.ts'

const unanswered = ['notified', 'acknowledged'] as const

/** Decisions that the reviewer's organisations have not answered. */
export async function answersDue({ db, actor, today }: Waiting): Promise<Need[]> {
  const mine = answeredFor(actor)
  if (mine.length === 0) return []
  const rows = await db
    .select({ response: responses, decision: decisions, code: organisations.code, draftAt: responseDrafts.at })
    .from(responses)
    .innerJoin(decisions, eq(decisions.id, responses.decisionId))
    .innerJoin(organisations, eq(organisations.id, responses.organisationId))
    .leftJoin(
      responseDrafts,
      and(
        eq(responseDrafts.decisionId, responses.decisionId),
        eq(responseDrafts.organisationId, responses.organisationId),
      ),
    )
    .where(
      and(
        visibleTo(actor, decisions),
        inArray(responses.organisationId, mine),
        inArray(responses.state, [...unanswered]),
      ),
    )
  return rows
    .filter(({ decision }) => isStanding(decision.state as DecisionState))
    .map(({ response, decision, code, draftAt }) => ({
      kind: 'response',
      title: `Answer for ${code} on ${decision.ref}`,
      detail: draftAt ? `${decision.title}. You have a draft.` : decision.title,
      dueOn: response.dueOn,
      overdue: isOverdue(response, today),
      address: `/senates/${actor.senateId}/decisions/${decision.id}#answer`,
    }))
}

/** Referrals whose board should have decided by now. */
export async function referralsDue({ db, actor, today }: Waiting): Promise<Need[]> {
  const mine = answeredFor(actor)
  if (mine.length === 0) return []
  const rows = await db
    .select({ response: responses, decision: decisions, code: organisations.code })
    .from(responses)
    .innerJoin(decisions, eq(decisions.id, responses.decisionId))
    .innerJoin(organisations, eq(organisations.id, responses.organisationId))
    .where(
      and(
        visibleTo(actor, decisions),
        inArray(responses.organisationId, mine),
        eq(responses.state, 'responded'),
        isNotNull(responses.boardDate),
        lt(responses.boardDate, today),
      ),
    )
  return rows.map(({ response, decision, code }) => ({
    kind: 'response',
    title: `Cite what ${code}'s board decided on ${decision.ref}`,
    detail: decision.title,
    dueOn: response.boardDate,
    overdue: true,
    address: `/senates/${actor.senateId}/decisions/${decision.id}#answer`,
  }))
}

/** For the secretary: who is late with an answer, one line for each decision. */
export async function answersOverdue({ db, actor, today }: Waiting): Promise<Need[]> {
  if (!can(actor, 'response.recordLetter', { senateId: actor.senateId })) return []
  const rows = await db
    .select({ response: responses, decision: decisions, code: organisations.code })
    .from(responses)
    .innerJoin(decisions, eq(decisions.id, responses.decisionId))
    .innerJoin(organisations, eq(organisations.id, responses.organisationId))
    .where(and(visibleTo(actor, decisions), inArray(responses.state, [...unanswered]), lt(responses.dueOn, today)))
  const late = rows.filter(({ decision }) => isStanding(decision.state as DecisionState))
  return [...Map.groupBy(late, ({ decision }) => decision.id).values()].map((ofOne) => {
    const [first] = ofOne as [(typeof ofOne)[number]]
    const dueOn = ofOne.map(({ response }) => response.dueOn).sort()[0] ?? null
    return {
      kind: 'response',
      title: `${plural(ofOne.length, 'answer')} overdue on ${first.decision.ref}`,
      detail: `${first.decision.title}: ${formatList(ofOne.map(({ code }) => code).sort())}`,
      dueOn,
      overdue: true,
      address: `/senates/${actor.senateId}/decisions/${first.decision.id}#responses`,
    }
  })
}

function answeredFor({ role, answersFor }: Waiting['actor']): OrganisationId[] {
  return role === 'reviewer' ? [...answersFor] : []
}
