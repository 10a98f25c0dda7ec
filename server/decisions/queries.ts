import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { decisions } from '../../db/decisions.ts'
import { senates } from '../../db/members.ts'
import type { Db } from '../../db/store.ts'
import { decisionAnswer } from '../../shared/decisions/answers.ts'
import { logAnswer, logFilters, logSort } from '../../shared/decisions/log.ts'
import { dayOf } from '../../shared/format.ts'
import { id, type SenateId } from '../../shared/ids.ts'
import { pageOf, pageSearch } from '../paging.ts'
import { type Query, query } from '../query.ts'
import { spreadsheet } from './export.ts'
import { resourceOf, rowOf } from './load.ts'
import { listed, orders } from './log.ts'
import { conditionsOf, countFacets, kept } from './log-filters.ts'
import { readFor } from './read.ts'

const inSenate = z.strictObject({ senateId: id<'senate'>() })

async function zoneOf(db: Db, senateId: SenateId): Promise<string> {
  const [senate] = await db.select({ timeZone: senates.timeZone }).from(senates).where(eq(senates.id, senateId))
  return senate?.timeZone ?? 'UTC'
}

export const decisionQueries: Query[] = [
  query({
    path: '/senates/:senateId/decisions',
    action: 'decision.read',
    summary: 'The decision log, filtered and sorted, with how many decisions each filter would leave.',
    params: inSenate,
    search: z.strictObject({ ...pageSearch, ...logFilters, sort: logSort }),
    answer: logAnswer,
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, now, actor, search: { cursor, limit, sort, ...asked } }) {
      const timeZone = await zoneOf(db, actor.senateId)
      const conditions = conditionsOf(db, actor, asked, timeZone)
      const order = orders[sort]
      const rows = await db
        .select()
        .from(decisions)
        .where(and(kept(conditions), order.after(cursor)))
        .orderBy(...order.by)
        .limit(limit + 1)
      const { items, next } = pageOf(rows, limit, order.end)
      return {
        items: await listed(db, actor, items, dayOf(now, timeZone)),
        next,
        facets: cursor === undefined ? await countFacets(db, conditions, now, timeZone) : null,
      }
    },
  }),
  query({
    path: '/senates/:senateId/decisions.csv',
    action: 'decision.export',
    summary: 'The decision log with the same filters, as a file for spreadsheets.',
    params: inSenate,
    search: z.strictObject({ ...logFilters, sort: logSort }),
    answer: z.string(),
    media: 'text/csv',
    resource: async (_db, { senateId }) => ({ senateId }),
    async run({ db, now, actor, search: { sort, ...asked } }) {
      const timeZone = await zoneOf(db, actor.senateId)
      const conditions = conditionsOf(db, actor, asked, timeZone)
      const rows = await db
        .select()
        .from(decisions)
        .where(kept(conditions))
        .orderBy(...orders[sort].by)
      const shown = await listed(db, actor, rows, dayOf(now, timeZone))
      const lines = rows.flatMap((row, n) => {
        const line = shown[n]
        return line ? [{ row, listed: line }] : []
      })
      return await spreadsheet(db, { senateId: actor.senateId, timeZone }, lines)
    },
  }),
  query({
    path: '/decisions/:decisionId',
    action: 'decision.read',
    summary: 'One decision: its record, what led to it, what it changed, and what each organisation said.',
    params: z.strictObject({ decisionId: id<'decision'>() }),
    search: z.strictObject({}),
    answer: decisionAnswer,
    async resource(db, { decisionId }) {
      const row = await rowOf(db, decisionId)
      return row && resourceOf(row)
    },
    run: ({ db, actor, params }) => readFor(db, actor, params.decisionId),
  }),
]
