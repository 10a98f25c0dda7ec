import { and, between, eq, inArray, ne, or, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { decisions } from '../../db/decisions.ts'
import { impacts } from '../../db/impacts.ts'
import { holdsWords } from '../../db/search.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import type { DecisionId } from '../../shared/ids.ts'
import { id } from '../../shared/ids.ts'
import { bands, usualBands } from '../../shared/impacts/risk.ts'
import { effects, impactStates } from '../../shared/impacts/states.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

/** What the register may be kept to; all of it lives in the address. */
export const impactFilters = {
  challenge: id<'challenge'>().optional(),
  from: id<'organisation'>().optional(),
  to: id<'organisation'>().optional(),
  state: z
    .enum([...impactStates, 'open', 'all'])
    .optional()
    .describe('`open` is everything that is not closed.'),
  band: z.enum([...bands, 'notScored']).optional(),
  effect: z.enum(effects).optional(),
  decision: id<'decision'>().optional(),
  option: id<'option'>().optional(),
  q: z.string().trim().max(200).optional().describe('Words that it must hold.'),
}
const filters = z.object(impactFilters)
type Filters = z.infer<typeof filters>

/** Impacts that the actor may know of and that the filters keep. */
export async function kept(db: Db, actor: SeatActor, asked: Filters): Promise<SQL | undefined> {
  return and(
    visibleTo(actor, impacts),
    asked.challenge && eq(impacts.challengeId, asked.challenge),
    asked.from && eq(impacts.fromOrganisationId, asked.from),
    asked.to && eq(impacts.toOrganisationId, asked.to),
    inState(asked.state),
    asked.band && inBand(asked.band),
    asked.effect && eq(impacts.effect, asked.effect),
    asked.decision && (await onDecision(db, actor, asked.decision)),
    asked.option && eq(impacts.optionId, asked.option),
    asked.q ? holdsWords(db, actor, { kind: 'impact', id: impacts.id, words: asked.q }) : undefined,
  )
}

const record = z.object({ content: z.object({ impactIds: z.array(id<'impact'>()) }) })

/** Impacts that say they belong to the decision, and those that the decision itself took into account. */
async function onDecision(db: Db, actor: SeatActor, decisionId: DecisionId): Promise<SQL | undefined> {
  const [decision] = await db
    .select({ state: decisions.state, record: decisions.record, challengeId: decisions.challengeId })
    .from(decisions)
    .where(and(eq(decisions.id, decisionId), visibleTo(actor, decisions)))
  const linked = eq(impacts.decisionId, decisionId)
  if (!decision) return linked
  const { challengeId } = decision
  const draft = unrecordedStates.some((each) => each === decision.state)
  const considered = record.safeParse(decision.record)
  if (!considered.success || !can(actor, 'decision.read', { senateId: actor.senateId, challengeId, draft }))
    return linked
  return or(linked, inArray(impacts.id, considered.data.content.impactIds))
}

function inState(state: Filters['state']): SQL | undefined {
  if (state === undefined || state === 'all') return undefined
  return state === 'open' ? ne(impacts.state, 'closed') : eq(impacts.state, state)
}

function inBand(band: NonNullable<Filters['band']>): SQL | undefined {
  if (band === 'notScored') return and(eq(impacts.effect, 'adverse'), eq(impacts.score, 0))
  return between(impacts.score, usualBands[band].min, usualBands[band].max)
}
