import { and, asc, count, eq, max } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { impacts } from '../../db/impacts.ts'
import { id } from '../../shared/ids.ts'
import { impactAnswer, impactsAnswer, type MatrixCell, matrixAnswer } from '../../shared/impacts/answers.ts'
import type { ImpactEvent } from '../../shared/impacts/impact.ts'
import { riskOf } from '../../shared/impacts/risk.ts'
import type { Effect } from '../../shared/impacts/states.ts'
import { readStream } from '../journal.ts'
import { pageOf, pageSearch } from '../paging.ts'
import { type Query, query } from '../query.ts'
import { impactFilters, kept } from './filters.ts'
import { observationsOf } from './observations/observations-of.ts'
import { shownObservation } from './observations/shown-observation.ts'
import { orders, sorts } from './order.ts'
import { shown } from './shown.ts'
import { impactResource, rowOf } from './slice.ts'

const inSenate = z.strictObject({ senateId: id<'senate'>() })
const challengeNames = { id: challenges.id, ref: challenges.ref, title: challenges.title }

const noCounts = { asserted: 0, agreed: 0, contested: 0, cannotSayYet: 0, settled: 0, mitigated: 0, closed: 0 }

export const impactQueries: Query[] = [
  query({
    path: '/senates/:senateId/impacts',
    action: 'impact.read',
    summary: 'The register of impacts, filtered, with how many there are in each state.',
    params: inSenate,
    search: z.strictObject({
      ...pageSearch,
      ...impactFilters,
      sort: z.enum(sorts).default('worst'),
    }),
    answer: impactsAnswer,
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, actor, search }) {
      const { cursor, limit, sort, ...asked } = search
      const order = orders[sort]
      const rows = await db
        .select({ impact: impacts, challenge: challengeNames })
        .from(impacts)
        .innerJoin(challenges, eq(challenges.id, impacts.challengeId))
        .where(and(await kept(db, actor, asked), order.after(cursor)))
        .orderBy(...order.by)
        .limit(limit + 1)
      const { items, next } = pageOf(rows, limit, order.end)
      const states = await db
        .select({ state: impacts.state, count: count() })
        .from(impacts)
        .where(await kept(db, actor, { ...asked, state: undefined }))
        .groupBy(impacts.state)
      const among = await db
        .select({ ...challengeNames, count: count() })
        .from(impacts)
        .innerJoin(challenges, eq(challenges.id, impacts.challengeId))
        .where(await kept(db, actor, { ...asked, challenge: undefined }))
        .groupBy(challenges.id, challenges.ref, challenges.title)
        .orderBy(asc(challenges.ref))
      return {
        items: await shown(db, actor, items),
        next,
        counts: { ...noCounts, ...Object.fromEntries(states.map(({ state, count: many }) => [state, many])) },
        challenges: among,
      }
    },
  }),
  query({
    path: '/senates/:senateId/impacts/matrix',
    action: 'impact.read',
    summary: 'Organisation by organisation: how many impacts, for better or worse, and the worst risk of each pair.',
    params: inSenate,
    search: z.strictObject({ ...impactFilters, state: impactFilters.state.default('open') }),
    answer: matrixAnswer,
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, actor, search }) {
      const rows = await db
        .select({
          fromOrganisationId: impacts.fromOrganisationId,
          toOrganisationId: impacts.toOrganisationId,
          effect: impacts.effect,
          count: count(),
          score: max(impacts.score),
        })
        .from(impacts)
        .where(await kept(db, actor, search))
        .groupBy(impacts.fromOrganisationId, impacts.toOrganisationId, impacts.effect)
      const pairs = Map.groupBy(rows, (row) => `${row.fromOrganisationId} ${row.toOrganisationId}`)
      const cells = [...pairs.values()].flatMap((ofPair) => cellOf(ofPair))
      return { cells, count: cells.reduce((sum, cell) => sum + cell.count, 0) }
    },
  }),
  query({
    path: '/impacts/:impactId',
    action: 'impact.read',
    summary: 'One impact, with everything that became of it.',
    params: z.strictObject({ impactId: id<'impact'>() }),
    search: z.strictObject({}),
    answer: impactAnswer,
    resource: (db, { impactId }) => impactResource(db, impactId),
    async run({ db, actor, params }) {
      const row = await rowOf(db, params.impactId)
      if (!row) return undefined
      const [challenge] = await db.select(challengeNames).from(challenges).where(eq(challenges.id, row.challengeId))
      if (!challenge) return undefined
      const [impact] = await shown(db, actor, [{ impact: row, challenge }])
      const stream = await readStream<ImpactEvent>(db, `impact:${row.id}`)
      const observations = (await observationsOf(db, [row.id])).map(shownObservation)
      return (
        impact && {
          ...impact,
          observations,
          history: stream.map(({ version, at, by, event }) => ({ version, at, by, event })),
        }
      )
    },
  }),
]

interface EffectsOfPair extends Pick<MatrixCell, 'fromOrganisationId' | 'toOrganisationId'> {
  effect: Effect
  count: number
  score: number | null
}

function cellOf(rows: readonly EffectsOfPair[]): MatrixCell[] {
  const [first] = rows
  if (!first) return []
  const score = Math.max(...rows.map((row) => row.score ?? 0))
  const signs = rows.map((row) => row.effect).filter((effect) => effect !== 'neutral')
  return [
    {
      fromOrganisationId: first.fromOrganisationId,
      toOrganisationId: first.toOrganisationId,
      count: rows.reduce((sum, row) => sum + row.count, 0),
      sign: signs.length > 1 ? 'mixed' : (signs[0] ?? 'neutral'),
      worst: score > 0 ? riskOf(score) : null,
    },
  ]
}
