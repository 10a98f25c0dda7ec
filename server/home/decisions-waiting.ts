import { and, inArray } from 'drizzle-orm'
import { decisions } from '../../db/decisions.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Need } from '../../shared/home.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { readDecision } from '../decisions/load.ts'
import type { Waiting } from './needs.ts'

/** Days after which whoever is to ratify is reminded. */
const remindAfterDays = 7

/** Decisions that this seat can ratify and has not. */
export async function decisionsToRatify(waiting: Waiting): Promise<Need[]> {
  const { actor, today } = waiting
  const waitingFor = (await inState(waiting, 'ratifying')).filter(
    (decision) =>
      can(actor, 'decision.ratify', { senateId: actor.senateId, challengeId: decision.challengeId }) &&
      asks(decision, actor),
  )
  return waitingFor.map((decision) => {
    const sent = decision.history.findLast(({ type }) => type === 'ratifyingStarted' || type === 'decisionImported')
    const dueOn = daysAfter(sent?.at ?? decision.draftedAt, remindAfterDays)
    return {
      kind: 'ratification',
      title: `Ratify ${decision.ref}, or return it`,
      detail: decision.content.title,
      dueOn,
      overdue: dueOn < today,
      address: `/senates/${actor.senateId}/decisions/${decision.id}`,
    }
  })
}

/** One of the two who ratify presided. When only that one is missing, nobody else is asked. */
function asks({ signatures, presidedBySeatId }: Decision, { seatId, role }: SeatActor): boolean {
  if (signatures.some((signature) => signature.seatId === seatId)) return false
  const presides = seatId === presidedBySeatId || role === 'chair'
  const presiderSigned = signatures.some((signature) => signature.seatId === presidedBySeatId)
  return presides || signatures.length === 0 || presiderSigned
}

/** For the secretary, and for whoever drafted them: what came back with a reason, and drafts that are not sent. */
export async function decisionsToFinish(waiting: Waiting): Promise<Need[]> {
  const { actor } = waiting
  if (!can(actor, 'decision.edit', { senateId: actor.senateId })) return []
  const drafts = await inState(waiting, 'draft')
  return drafts
    .filter((decision) => actor.role === 'secretary' || decision.draftedBy === actor.seatId)
    .map((decision) => {
      const returned = decision.returns.at(-1)
      return {
        kind: 'decision',
        title: returned ? `${decision.ref} was returned to you` : `Finish the draft of ${decision.ref}`,
        detail: returned ? `${decision.content.title}: ${returned.reason}` : decision.content.title,
        dueOn: null,
        overdue: false,
        address: `/senates/${actor.senateId}/decisions/${decision.id}`,
      }
    })
}

async function inState({ db, actor }: Waiting, state: 'draft' | 'ratifying'): Promise<Decision[]> {
  if (!can(actor, 'decision.read', { senateId: actor.senateId, draft: true })) return []
  const rows = await db
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(visibleTo(actor, decisions), inArray(decisions.state, [state])))
    .limit(50)
  const loaded = await Promise.all(rows.map(({ id }) => readDecision(db, id)))
  return loaded.filter((decision) => decision !== undefined)
}

function daysAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10)
}
