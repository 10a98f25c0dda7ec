import { and, eq } from 'drizzle-orm'
import type { Db, Statement } from '../db/store.ts'
import { serviceModels, serviceNumbers } from '../db/system-model.ts'
import type { Recorded } from '../shared/command.ts'
import type { ServiceId } from '../shared/ids.ts'
import { type RegisterFollowed, registerSource } from '../shared/impacts/system/modelled.ts'
import type { ModelNumber, ServiceNumber } from '../shared/impacts/system/system-model.ts'
import { parseStream } from '../shared/protocol.ts'

/** Writes one number of a service of the model. */
export function keepNumber(
  db: Db,
  { senateId, stream }: Pick<Recorded, 'senateId' | 'stream'>,
  number: ServiceNumber,
  said: ModelNumber,
): Statement {
  const serviceId = parseStream(stream)?.id as ServiceId
  return db
    .insert(serviceNumbers)
    .values({ serviceId, number, senateId, said })
    .onConflictDoUpdate({ target: [serviceNumbers.serviceId, serviceNumbers.number], set: { said } })
}

export function dropNumber(db: Db, { stream }: Pick<Recorded, 'stream'>, number: ServiceNumber): Statement {
  const serviceId = parseStream(stream)?.id as ServiceId
  return db
    .delete(serviceNumbers)
    .where(and(eq(serviceNumbers.serviceId, serviceId), eq(serviceNumbers.number, number)))
}

/** What the register says, as numbers of the model: the two are the same facts. */
export function registeredNumbers(
  db: Db,
  recorded: Pick<Recorded, 'senateId' | 'stream' | 'at'>,
  registered: RegisterFollowed['registered'],
): Statement[] {
  return (['capacity', 'currentUse'] as const).flatMap((number) => {
    const estimate = registered[number]
    if (estimate === undefined) return []
    if (estimate === null) return [dropNumber(db, recorded, number)]
    return [keepNumber(db, recorded, number, { estimate, source: registerSource, bySeatId: null, at: recorded.at })]
  })
}

/** The rows of the model after its organisation has amended a service in its register. */
export function followRegister(db: Db, recorded: Recorded<RegisterFollowed>): Statement[] {
  const { event, version, stream } = recorded
  return [
    ...registeredNumbers(db, recorded, event.registered),
    db
      .update(serviceModels)
      .set({ confirmed: null, version })
      .where(eq(serviceModels.serviceId, parseStream(stream)?.id as ServiceId)),
  ]
}
