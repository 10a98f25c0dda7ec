import { and, asc, desc, eq, gt, lt, or, type SQL } from 'drizzle-orm'
import * as z from 'zod'
import { challenges } from '../../db/challenges.ts'
import { impacts } from '../../db/impacts.ts'
import { placeOf } from '../paging.ts'
import type { ImpactRow } from './rows.ts'

export const sorts = ['challenge', 'worst', 'newest'] as const

interface Order {
  by: SQL[]
  /** Where a page ends. */
  end(last: { impact: ImpactRow; challenge: { ref: string } }): (string | number)[]
  /** What comes after the end that a cursor names. */
  after(cursor: string | undefined): SQL | undefined
}

const ref = z.string().regex(/^[\x20-\x7e]{1,64}$/)
const score = z.int().min(0).max(25)
const atMs = z.int().min(0).max(8.64e15)

/** Each order ends with the reference, which is unique: so a place in it is one place. */
export const orders: Record<(typeof sorts)[number], Order> = {
  challenge: {
    by: [asc(challenges.ref), desc(impacts.score), asc(impacts.ref)],
    end: ({ impact, challenge }) => [challenge.ref, impact.score, impact.ref],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([ref, score, ref]))
      if (!place) return undefined
      const [challenge, worst, last] = place
      return or(gt(challenges.ref, challenge), and(eq(challenges.ref, challenge), worseFirst(worst, last)))
    },
  },
  worst: {
    by: [desc(impacts.score), asc(impacts.ref)],
    end: ({ impact }) => [impact.score, impact.ref],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([score, ref]))
      return place && worseFirst(...place)
    },
  },
  newest: {
    by: [desc(impacts.assertedAt), asc(impacts.ref)],
    end: ({ impact }) => [impact.assertedAt.getTime(), impact.ref],
    after(cursor) {
      const place = placeOf(cursor, z.tuple([atMs, ref]))
      if (!place) return undefined
      const then = new Date(place[0])
      return or(lt(impacts.assertedAt, then), and(eq(impacts.assertedAt, then), gt(impacts.ref, place[1])))
    },
  },
}

function worseFirst(worst: number, last: string): SQL | undefined {
  return or(lt(impacts.score, worst), and(eq(impacts.score, worst), gt(impacts.ref, last)))
}
