import { eq, inArray } from 'drizzle-orm'
import type { challenges } from '../../db/challenges.ts'
import { options } from '../../db/challenges.ts'
import { decisions } from '../../db/decisions.ts'
import { organisations, services } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../../shared/can.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import type { ShownImpact } from '../../shared/impacts/answers.ts'
import type { SeatActor } from '../../shared/members/actor.ts'
import { type ImpactRow, impactOf } from './rows.ts'

interface Joined {
  impact: ImpactRow
  challenge: Pick<typeof challenges.$inferSelect, 'id' | 'ref' | 'title'>
}

/** Impacts with the names that their sentences and links need: one question for each kind of name. */
export async function shown(db: Db, actor: SeatActor, rows: readonly Joined[]): Promise<ShownImpact[]> {
  if (rows.length === 0) return []
  const all = rows.map(({ impact }) => impact)
  const codes = await db
    .select({ id: organisations.id, code: organisations.code })
    .from(organisations)
    .where(eq(organisations.senateId, actor.senateId))
  const serviceNames = await db
    .select({ id: services.id, name: services.name })
    .from(services)
    .where(inArray(services.id, present(all.flatMap((row) => [row.fromServiceId, row.toServiceId]))))
  const optionNames = await db
    .select({ id: options.id, name: options.name })
    .from(options)
    .where(inArray(options.id, present(all.map((row) => row.optionId))))
  const linked = await db
    .select({ id: decisions.id, ref: decisions.ref, title: decisions.title, state: decisions.state })
    .from(decisions)
    .where(inArray(decisions.id, present(all.map((row) => row.decisionId))))
  const code = (id: string | null) => codes.find((each) => each.id === id)?.code ?? null
  const service = (id: string | null) => serviceNames.find((each) => each.id === id)?.name ?? null
  return rows.map(({ impact, challenge }) => ({
    version: impact.version,
    state: impactOf(impact),
    named: {
      from: code(impact.fromOrganisationId) ?? '',
      to: code(impact.toOrganisationId) ?? '',
      payer: code(impact.payerOrganisationId),
      fromService: service(impact.fromServiceId),
      toService: service(impact.toServiceId),
      option: optionNames.find((each) => each.id === impact.optionId)?.name ?? null,
    },
    challenge,
    decision: readable(
      actor,
      impact,
      linked.find((each) => each.id === impact.decisionId),
    ),
  }))
}

type Linked = Pick<typeof decisions.$inferSelect, 'id' | 'ref' | 'title' | 'state'>

function readable(
  actor: SeatActor,
  { senateId, challengeId }: ImpactRow,
  decision: Linked | undefined,
): ShownImpact['decision'] {
  if (!decision) return null
  const { id, ref, title, state } = decision
  const draft = unrecordedStates.some((each) => each === state)
  return can(actor, 'decision.read', { senateId, challengeId, draft }) ? { id, ref, title } : null
}

function present<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null))]
}
