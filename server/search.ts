import { eq } from 'drizzle-orm'
import * as z from 'zod'
import { senates } from '../db/members.ts'
import { found } from '../db/search.ts'
import { id } from '../shared/ids.ts'
import { cursorOf, pageSearch, placeOf } from './paging.ts'
import { query } from './query.ts'

/** What full-text search answers: the words that matched stand between U+0002 and U+0003. */
export const searchAnswer = z.strictObject({
  items: z.array(
    z.strictObject({
      kind: z.enum(['challenge', 'document', 'decision', 'impact']),
      id: z.string(),
      title: z.string(),
      excerpt: z.string(),
      challengeId: id<'challenge'>().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  next: z.string().nullable(),
})

/** Full-text search over challenges, documents, decisions and impacts, as far as each person may see. */
export const searchQuery = query({
  path: '/senates/:senateId/search',
  action: 'search.read',
  summary: 'Search challenges, documents, decisions and impacts: all words must be there, the last may be unfinished.',
  params: z.strictObject({ senateId: id<'senate'>() }),
  search: z.strictObject({ ...pageSearch, q: z.string().max(10_000).default('') }),
  answer: searchAnswer,
  async resource(db, { senateId }) {
    const [senate] = await db.select({ senateId: senates.id }).from(senates).where(eq(senates.id, senateId))
    return senate
  },
  async run({ db, actor, search }) {
    const offset = placeOf(search.cursor, z.tuple([z.int().nonnegative()]))?.[0] ?? 0
    const results = await found(db, actor, { words: search.q, offset, limit: search.limit })
    return {
      items: results.slice(0, search.limit).map(({ subjectId, at, ...result }) => ({
        ...result,
        id: subjectId,
        at: at.toISOString(),
      })),
      next: results.length > search.limit ? cursorOf([offset + search.limit]) : null,
    }
  },
})
