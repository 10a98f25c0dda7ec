import { and, eq, inArray } from 'drizzle-orm'
import { proposals } from '../../db/proposals.ts'
import type { Db } from '../../db/store.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { SessionCommand } from '../../shared/sessions/commands.ts'
import type { UnderTest } from '../../shared/sessions/under-test.ts'

const ends: readonly SessionCommand['type'][] = [
  'closeSession',
  'concludeItem',
  'deferItem',
  'parkItem',
  'withdrawItem',
  'startItem',
]

/** The words of a session that are put to it now, where a command ends an item or the session. */
export async function wordsUnderTest(db: Db, { type, target }: SessionCommand): Promise<UnderTest[]> {
  if (!ends.includes(type)) return []
  const rows = await db
    .select()
    .from(proposals)
    .where(and(eq(proposals.sessionId, target as SessionId), inArray(proposals.state, ['open', 'suspended'])))
  return rows.flatMap(({ ref, itemId, state }) =>
    state === 'open' || state === 'suspended' ? [{ ref, itemId, state }] : [],
  )
}
