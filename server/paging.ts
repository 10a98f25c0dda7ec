import * as z from 'zod'
import { Refusal } from '../shared/refusal.ts'

/** What every list takes: where to go on, and how much at once. */
export const pageSearch = {
  cursor: z.string().max(512).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

/** Where a page ended, in a form that nobody needs to read. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')
}

/** The last millisecond that a date can name. */
const lastMoment = 8.64e15

/** What a place can be made of, so that no database is asked about a number or a text that it cannot take. */
const storable = z.array(
  z.union([
    z.int().min(0).max(lastMoment),
    z.string().refine((text) => text.isWellFormed() && !text.includes('\u0000')),
  ]),
)

/**
 * The place that a cursor names; undefined for the first page.
 * @throws Refusal `wrong-cursor` for anything that `cursorOf` did not make of such a place.
 */
export function placeOf<T>(cursor: string | undefined, place: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined
  try {
    return place.parse(storable.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))))
  } catch {
    throw new Refusal(
      'wrong-cursor',
      'That is not the end of a page. Start the list again from its first page.',
      '/cursor',
    )
  }
}

/** The page out of rows of which one more than `limit` was asked for, and the cursor of the next page. */
export function pageOf<Row>(rows: readonly Row[], limit: number, place: (last: Row) => (string | number)[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? cursorOf(place(last)) : null }
}
