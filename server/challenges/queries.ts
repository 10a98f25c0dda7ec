import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { visibleTo } from '../../db/visible.ts'
import {
  type ChallengeListItem,
  challengeAnswer,
  challengeHistoryAnswer,
  challengeListAnswer,
} from '../../shared/challenges/answers.ts'
import { type Stage, stages } from '../../shared/challenges/stages.ts'
import { id } from '../../shared/ids.ts'
import { pageOf, pageSearch, placeOf } from '../paging.ts'
import { type Query, query } from '../query.ts'
import { countsOf } from './counts.ts'
import { historyOf } from './history.ts'
import { workOn } from './page.ts'
import { challengeResource } from './slice.ts'

const stage = z.enum([...stages, 'stopped'])
const ofChallenge = z.strictObject({ challengeId: id<'challenge'>() })

const list = query({
  path: '/senates/:senateId/challenges',
  action: 'challenge.read',
  summary: 'The challenges before a senate, newest first, with how much belongs to each.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({ ...pageSearch, stage: z.union([stage, z.array(stage).max(9)]).optional() }),
  answer: challengeListAnswer,
  resource: async (_db, { senateId }) => ({ senateId }),
  async run({ db, actor, search }) {
    const after = placeOf(search.cursor, z.tuple([z.number(), id<'challenge'>()]))
    const wanted = search.stage === undefined ? undefined : [search.stage].flat()
    const rows = await db
      .select()
      .from(challenges)
      .where(
        and(
          visibleTo(actor, { senateId: challenges.senateId, challengeId: challenges.id }),
          wanted && inArray(challenges.stage, wanted),
          after &&
            or(
              lt(challenges.openedAt, new Date(after[0])),
              and(eq(challenges.openedAt, new Date(after[0])), lt(challenges.id, after[1])),
            ),
        ),
      )
      .orderBy(desc(challenges.openedAt), desc(challenges.id))
      .limit(search.limit + 1)
    const { items, next } = pageOf(rows, search.limit, (last) => [last.openedAt.getTime(), last.id])
    const counts = await countsOf(
      db,
      actor,
      items.map((item) => item.id),
    )
    return {
      items: items.map(
        ({ id, ref, title, question, stage, sponsorOrganisationId, leadSeatId, openedAt }): ChallengeListItem => ({
          id,
          ref,
          title,
          question,
          stage: stage as Stage,
          sponsorOrganisationId,
          leadSeatId,
          openedAt: openedAt.toISOString(),
          counts: counts(id),
        }),
      ),
      next,
    }
  },
})

const one = query({
  path: '/challenges/:challengeId',
  action: 'challenge.read',
  summary: 'A challenge with its options, views, documents, impacts, proposals, decisions, actions and people.',
  params: ofChallenge,
  search: z.strictObject({}),
  answer: challengeAnswer,
  resource: (db, { challengeId }) => challengeResource(db, challengeId),
  run: ({ db, actor, params }) => workOn(db, actor, params.challengeId),
})

const history = query({
  path: '/challenges/:challengeId/history',
  action: 'challenge.read',
  summary: 'What happened on a challenge and everything that belongs to it, latest first.',
  params: ofChallenge,
  search: z.strictObject({
    ...pageSearch,
    since: z.iso.datetime().optional().describe('Only what came after this moment.'),
  }),
  answer: challengeHistoryAnswer,
  resource: (db, { challengeId }) => challengeResource(db, challengeId),
  run: ({ db, actor, now, params, search }) =>
    historyOf(db, actor, params.challengeId, {
      now,
      since: search.since ? new Date(search.since) : undefined,
      cursor: search.cursor,
      limit: search.limit,
    }),
})

export const challengeQueries: Query[] = [list, one, history]
