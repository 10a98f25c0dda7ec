import { challengeQueries } from './challenges/queries.ts'
import { challengeSlice } from './challenges/slice.ts'
import type { PersonQuery, Query } from './query.ts'
import type { AnySlice } from './slice.ts'

/** Every slice's commands. A slice that is not here does not exist for anybody. */
export const slices: AnySlice[] = [challengeSlice]

/** Every read within a senate. Each declares its action, or the server does not start. */
export const queries: Query[] = [...challengeQueries]

/** Reads about the signed-in person themselves. */
export const personQueries: PersonQuery[] = []
