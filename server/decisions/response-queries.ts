import { and, eq } from 'drizzle-orm'
import * as z from 'zod'
import { responseDrafts } from '../../db/decisions.ts'
import { responseDraftAnswer } from '../../shared/decisions/response-answers.ts'
import { id } from '../../shared/ids.ts'
import { query } from '../query.ts'
import { resourceOf, rowOf } from './load.ts'

export const responseQueries = [
  query({
    path: '/decisions/:decisionId/responses/:organisationId/draft',
    action: 'response.answer',
    summary: "The answer that your organisation has begun. Nobody but that organisation's reviewers can ask.",
    params: z.strictObject({ decisionId: id<'decision'>(), organisationId: id<'organisation'>() }),
    search: z.strictObject({}),
    answer: responseDraftAnswer,
    async resource(db, { decisionId, organisationId }) {
      const row = await rowOf(db, decisionId)
      return row && { ...resourceOf(row), answeringOrganisationId: organisationId }
    },
    async run({ db, params: { decisionId, organisationId } }) {
      const [kept] = await db
        .select()
        .from(responseDrafts)
        .where(and(eq(responseDrafts.decisionId, decisionId), eq(responseDrafts.organisationId, organisationId)))
      const draft = kept ? responseDraftAnswer.shape.draft.parse(kept.draft) : null
      return { draft, savedAt: kept?.at.toISOString() ?? null, savedBy: kept?.bySeatId ?? null }
    },
  }),
]
