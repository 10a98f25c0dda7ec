import { desc, eq } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../../db/challenges.ts'
import { impacts } from '../../../db/impacts.ts'
import { visibleTo } from '../../../db/visible.ts'
import { id } from '../../../shared/ids.ts'
import { forecastsAnswer } from '../../../shared/impacts/answers.ts'
import { type Query, query } from '../../query.ts'
import { shown } from '../shown.ts'
import { observationsOf } from './observations-of.ts'
import { shownObservation } from './shown-observation.ts'

const most = 500

export const forecastQueries: Query[] = [
  query({
    path: '/senates/:senateId/forecasts',
    action: 'impact.read',
    summary: 'Every impact with what was said of it and what was observed, latest first.',
    params: z.strictObject({ senateId: id<'senate'>() }),
    search: z.strictObject({}),
    answer: forecastsAnswer,
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, actor }) {
      const rows = await db
        .select({ impact: impacts, challenge: { id: challenges.id, ref: challenges.ref, title: challenges.title } })
        .from(impacts)
        .innerJoin(challenges, eq(challenges.id, impacts.challengeId))
        .where(visibleTo(actor, impacts))
        .orderBy(desc(impacts.assertedAt), desc(impacts.ref))
        .limit(most + 1)
      const items = await shown(db, actor, rows.slice(0, most))
      const seen = await observationsOf(
        db,
        items.map(({ state }) => state.id),
      )
      const byImpact = Map.groupBy(seen, ({ impactId }) => impactId)
      return {
        items: items.map((one) => ({
          ...one,
          observations: (byImpact.get(one.state.id) ?? []).map(shownObservation),
        })),
        more: rows.length > most,
      }
    },
  }),
]
