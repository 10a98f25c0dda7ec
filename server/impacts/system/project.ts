import { and, eq } from 'drizzle-orm'
import { services } from '../../../db/members.ts'
import type { Db, Statement } from '../../../db/store.ts'
import { serviceModels, serviceNumbers, serviceRoutes } from '../../../db/system-model.ts'
import type { Recorded } from '../../../shared/command.ts'
import type { SeatId, ServiceId } from '../../../shared/ids.ts'
import type { Estimate } from '../../../shared/impacts/engine/network.ts'
import type { ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import { likely, type ModelNumber, type ServiceNumber } from '../../../shared/impacts/system/system-model.ts'
import { parseStream } from '../../../shared/protocol.ts'
import { dropNumber, followRegister, keepNumber, registeredNumbers } from '../../service-numbers.ts'

/** The rows that an event of the model changes; of capacity and use, the register's as well. */
export function project(db: Db, recorded: Recorded<ModelEvent>): Statement[] {
  const { senateId, stream, version, event, at } = recorded
  const serviceId = parseStream(stream)?.id as ServiceId
  const by = recorded.by as SeatId
  const said = (estimate: Estimate, source: string): ModelNumber => ({ estimate, source, bySeatId: by, at })
  const set = (row: Partial<typeof serviceModels.$inferInsert>) =>
    db
      .update(serviceModels)
      .set({ confirmed: null, ...row, version })
      .where(eq(serviceModels.serviceId, serviceId))
  const route = (to: ServiceId) => and(eq(serviceRoutes.fromServiceId, serviceId), eq(serviceRoutes.toServiceId, to))
  const noUplift = db.update(serviceRoutes).set({ uplift: null }).where(eq(serviceRoutes.fromServiceId, serviceId))
  switch (event.type) {
    case 'serviceDescribed': {
      const { kind, whenFull, registered } = event
      if (!registered) return [set({ kind, whenFull })]
      return [
        db.insert(serviceModels).values({ serviceId, senateId, kind, whenFull, version }),
        ...registeredNumbers(db, recorded, registered),
      ]
    }
    case 'serviceTakenOut':
      return [
        db.delete(serviceRoutes).where(eq(serviceRoutes.fromServiceId, serviceId)),
        db.delete(serviceNumbers).where(eq(serviceNumbers.serviceId, serviceId)),
        db.delete(serviceModels).where(eq(serviceModels.serviceId, serviceId)),
      ]
    case 'numberSet': {
      const { number, estimate, source } = event
      const kept = keepNumber(db, recorded, number, said(estimate, source))
      return [kept, ...inRegister(db, serviceId, number, likely(estimate)), set({})]
    }
    case 'numberCleared':
      return [dropNumber(db, recorded, event.number), ...inRegister(db, serviceId, event.number, null), set({})]
    case 'registerFollowed':
      return followRegister(db, { ...recorded, event })
    case 'routeSet': {
      const { to, delayDays, whenTargetFull } = event
      const row = { fraction: said(event.fraction, event.source), delayDays, whenTargetFull }
      return [
        db
          .insert(serviceRoutes)
          .values({ fromServiceId: serviceId, toServiceId: to, senateId, ...row })
          .onConflictDoUpdate({ target: [serviceRoutes.fromServiceId, serviceRoutes.toServiceId], set: row }),
        set({}),
      ]
    }
    case 'routeRemoved':
      return [db.delete(serviceRoutes).where(route(event.to)), set({})]
    case 'pressureSet': {
      const { threshold, stayCut, uplift, source } = event
      return [
        set({ threshold, stayCut: said(stayCut, source) }),
        noUplift,
        ...uplift.map(({ to, by: more }) =>
          db
            .update(serviceRoutes)
            .set({ uplift: said(more, source) })
            .where(route(to)),
        ),
      ]
    }
    case 'pressureRemoved':
      return [set({ threshold: null, stayCut: null }), noUplift]
    case 'numbersConfirmed':
      return [set({ confirmed: { bySeatId: by, at } })]
    default:
      return event satisfies never
  }
}

/** Capacity and use are facts of the register too: there they are one value, the likeliest. */
function inRegister(db: Db, serviceId: ServiceId, number: ServiceNumber, value: number | null): Statement[] {
  if (number !== 'capacity' && number !== 'currentUse') return []
  return [
    db
      .update(services)
      .set({ [number]: value })
      .where(eq(services.id, serviceId)),
  ]
}
