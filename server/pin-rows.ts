import { eq } from 'drizzle-orm'
import { scenarioPins } from '../db/scenarios.ts'
import type { Db, Statement } from '../db/store.ts'
import type { Recorded } from '../shared/command.ts'
import type { DocumentId, SeatId } from '../shared/ids.ts'
import type { PinEvent, ScenarioPinned, Taken } from '../shared/impacts/scenarios/pin.ts'

/** The row of a pin: the event's digests with what they are of. */
export function pinRow(
  db: Db,
  { stream, senateId, by, at }: Pick<Recorded, 'stream' | 'senateId' | 'by' | 'at'>,
  { type: _type, servicesDigest: _digest, ...event }: ScenarioPinned,
  taken: Taken | null | undefined,
): Statement {
  if (!taken?.outcome?.ok) throw new Error('A pin has a result.')
  const { content, model, services, outcome, challengeId } = taken
  return db.insert(scenarioPins).values({
    ...event,
    ...{ senateId, content, model, services, statements: outcome.forecast.statements, challengeId },
    documentId: stream.slice('document:'.length) as DocumentId,
    bySeatId: by as SeatId,
    at: new Date(at),
  })
}

export function relinkedPin(db: Db, { id, decisionId }: Extract<PinEvent, { type: 'pinLinked' }>): Statement {
  return db.update(scenarioPins).set({ decisionId }).where(eq(scenarioPins.id, id))
}
