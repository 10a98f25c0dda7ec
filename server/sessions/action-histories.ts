import { asc, inArray } from 'drizzle-orm'
import { journal } from '../../db/journal.ts'
import type { Db } from '../../db/store.ts'
import type { Recorded } from '../../shared/command.ts'
import type { ActionId } from '../../shared/ids.ts'
import type { Stream } from '../../shared/protocol.ts'
import type { ActionEvent } from '../../shared/sessions/action.ts'
import { fromText } from '../journal.ts'

/** The events of each of these actions in their order: its row holds only what it is by now. */
export async function actionHistories(
  db: Db,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly Recorded<ActionEvent>[]>> {
  const streams = ids.map((id): Stream => `action:${id}`)
  const rows =
    streams.length === 0
      ? []
      : await db
          .select({ entry: journal.entry })
          .from(journal)
          .where(inArray(journal.stream, streams))
          .orderBy(asc(journal.stream), asc(journal.version))
  const events = rows.map(({ entry }) => fromText<ActionEvent>(entry))
  return Map.groupBy(events, ({ stream }) => stream.slice('action:'.length) as ActionId)
}
