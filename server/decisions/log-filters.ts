import { and, count, eq, gte, inArray, isNull, lt, notInArray, or, type SQL } from 'drizzle-orm'
import { challenges } from '../../db/challenges.ts'
import { decisionAddressees, decisions } from '../../db/decisions.ts'
import { holdsWords } from '../../db/search.ts'
import type { Db } from '../../db/store.ts'
import { visibleTo } from '../../db/visible.ts'
import { can } from '../../shared/can.ts'
import type { Verb } from '../../shared/challenges/verbs.ts'
import { daysAfter, startOfDay } from '../../shared/decisions/days.ts'
import type { LogFacets, LogFilters } from '../../shared/decisions/log.ts'
import { windowDays } from '../../shared/decisions/log-words.ts'
import { unrecordedStates } from '../../shared/decisions/states.ts'
import { dayOf } from '../../shared/format.ts'
import type { SeatActor } from '../../shared/members/actor.ts'

/** One condition for each filter, so that a facet can be counted under all the others. */
export type Conditions = Record<'always' | keyof LogFilters, SQL | undefined>

/** The conditions of a log: what the actor may know of, and what each filter keeps. */
export function conditionsOf(db: Db, actor: SeatActor, asked: LogFilters, timeZone: string): Conditions {
  const seesDrafts = can(actor, 'decision.read', { senateId: actor.senateId, draft: true })
  return {
    always: and(
      visibleTo(actor, decisions),
      seesDrafts ? undefined : notInArray(decisions.state, [...unrecordedStates]),
    ),
    organisation: among(asked.organisation, (ids) =>
      inArray(
        decisions.id,
        db
          .select({ id: decisionAddressees.decisionId })
          .from(decisionAddressees)
          .where(inArray(decisionAddressees.organisationId, ids)),
      ),
    ),
    challenge: among(asked.challenge, (ids) => inArray(decisions.challengeId, ids)),
    verb: among(asked.verb, (values) => {
      const named = values.filter((value): value is Verb => value !== 'none')
      const without = values.includes('none') ? isNull(decisions.verb) : undefined
      return or(without, named.length > 0 ? inArray(decisions.verb, named) : undefined)
    }),
    force: among(asked.force, (values) => inArray(decisions.force, values)),
    status: among(asked.status, (values) => inArray(decisions.state, values)),
    from: asked.from ? gte(decisions.listedAt, startOfDay(asked.from, timeZone)) : undefined,
    to: asked.to ? lt(decisions.listedAt, startOfDay(daysAfter(asked.to, 1), timeZone)) : undefined,
    q: asked.q ? holdsWords(db, actor, { kind: 'decision', id: decisions.id, words: asked.q }) : undefined,
  }
}

/** All conditions together, without those of some filters. */
export function kept(conditions: Conditions, ...without: (keyof LogFilters)[]): SQL | undefined {
  const names = Object.keys(conditions) as (keyof Conditions)[]
  return and(...names.filter((name) => !without.some((left) => left === name)).map((name) => conditions[name]))
}

/** Under each filter, how many decisions each of its values would leave. */
export async function countFacets(db: Db, conditions: Conditions, now: Date, timeZone: string): Promise<LogFacets> {
  const [total] = await db.select({ count: count() }).from(decisions).where(kept(conditions))
  const organisation = await db
    .select({ value: decisionAddressees.organisationId, count: count() })
    .from(decisions)
    .innerJoin(decisionAddressees, eq(decisionAddressees.decisionId, decisions.id))
    .where(kept(conditions, 'organisation'))
    .groupBy(decisionAddressees.organisationId)
  const challenge = await db
    .select({ value: challenges.id, ref: challenges.ref, title: challenges.title, count: count() })
    .from(decisions)
    .innerJoin(challenges, eq(challenges.id, decisions.challengeId))
    .where(kept(conditions, 'challenge'))
    .groupBy(challenges.id, challenges.ref, challenges.title)
    .orderBy(challenges.ref)
  const verb = await db
    .select({ value: decisions.verb, count: count() })
    .from(decisions)
    .where(kept(conditions, 'verb'))
    .groupBy(decisions.verb)
  const force = await db
    .select({ value: decisions.force, count: count() })
    .from(decisions)
    .where(kept(conditions, 'force'))
    .groupBy(decisions.force)
  const status = await db
    .select({ value: decisions.state, count: count() })
    .from(decisions)
    .where(kept(conditions, 'status'))
    .groupBy(decisions.state)
  return {
    found: total?.count ?? 0,
    organisation,
    challenge,
    verb: verb.map(({ value, count: many }) => ({ value: value ?? 'none', count: many })),
    force,
    status,
    from: await countSince(db, conditions, dayOf(now, timeZone), timeZone),
  }
}

async function countSince(db: Db, conditions: Conditions, today: string, timeZone: string): Promise<LogFacets['from']> {
  return await Promise.all(
    windowDays.map(async (days) => {
      const value = daysAfter(today, -days)
      const since = gte(decisions.listedAt, startOfDay(value, timeZone))
      const [found] = await db
        .select({ count: count() })
        .from(decisions)
        .where(and(kept(conditions, 'from', 'to'), since))
      return { value, days, count: found?.count ?? 0 }
    }),
  )
}

/** A filter may be given once or several times. */
function among<T extends string>(
  asked: T | T[] | undefined,
  condition: (values: T[]) => SQL | undefined,
): SQL | undefined {
  if (asked === undefined) return undefined
  const values = Array.isArray(asked) ? asked : [asked]
  return values.length > 0 ? condition(values) : undefined
}
