import { erlangB, erlangC } from '../../../shared/impacts/queueing/erlang.ts'
import { unitsOfOne } from '../../../shared/impacts/system/people-and-days.ts'
import { likely, type ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import type { Flow } from '../../../shared/impacts/system/todays-flows.ts'

/** Above this many places the chance of finding all of them taken is not worth working out. */
const mostPlaces = 1_000_000

/** Use today as a share of capacity; undefined where either is not known. */
export function loadOf({ numbers: { capacity, currentUse } }: ServiceModel): number | undefined {
  if (!capacity || !currentUse || likely(capacity.estimate) <= 0) return undefined
  return likely(currentUse.estimate) / likely(capacity.estimate)
}

/**
 * The share of people who find places full, if they come by chance at today's rate: Erlang's B where they are turned
 * away, C where they wait (both with `load` = arrivals a day × mean stay). 1 where more come than it can ever hold.
 * Undefined for a rate, which has no places, and where a number is missing.
 */
export function findFull(service: ServiceModel, flow: Flow | undefined): number | undefined {
  const { kind, numbers, whenFull } = service
  const { capacity, meanStayDays } = numbers
  if (kind === 'rate' || !capacity || !meanStayDays || !flow) return undefined
  const places = Math.floor(likely(capacity.estimate) / unitsOfOne(service))
  if (places > mostPlaces) return undefined
  if (places < 1) return 1
  const load = (flow.fromRoutes + Math.max(0, flow.outside)) * likely(meanStayDays.estimate)
  return whenFull === 'queue' ? erlangC(places, load) : erlangB(places, load)
}
