import type { ServiceId } from '../../ids.ts'
import { leftOut } from './model-file-of.ts'
import type { SystemModel } from './system-model.ts'
import { shareToday, todaysFlows } from './todays-flows.ts'

/** What comes to a service and goes from it in a day of today, in people. */
export interface BalanceLine {
  serviceId: ServiceId
  fromRoutes: number
  /** From outside the model. Below zero where routes bring more than leave. */
  outside: number
  /** Whether somebody said how many come from outside; otherwise it is worked out from the rest. */
  isSaid: boolean
  leaving: number
}

export interface BalanceSheet {
  /** The one first to which routes bring most of what leaves it: the nearest to a contradiction, or the furthest in one. */
  lines: BalanceLine[]
  /** People a day who come into the model, and who leave it for good. */
  fromOutside: number
  leavingModel: number
  /** How many services nothing can be computed of. */
  leftOut: number
}

/** How well today's figures balance, service by service and over all. */
export function balanceSheet(model: SystemModel): BalanceSheet {
  const out = new Set(leftOut(model).map(({ serviceId }) => serviceId))
  const flows = todaysFlows(model)
  const lines = model.services.flatMap(({ serviceId, numbers }): BalanceLine[] => {
    const flow = flows.get(serviceId)
    if (!flow || out.has(serviceId)) return []
    return [{ serviceId, ...flow, isSaid: numbers.arrivalsPerWeek !== undefined }]
  })
  const onward = Map.groupBy(model.routes, ({ from }) => from)
  const leavingModel = lines.reduce((sum, { serviceId, leaving }) => {
    const shares = (onward.get(serviceId) ?? []).map((route) => shareToday(model, route))
    return sum + leaving * Math.max(0, 1 - shares.reduce((total, share) => total + share, 0))
  }, 0)
  return {
    lines: lines.toSorted((one, other) => tightness(other) - tightness(one)),
    fromOutside: lines.reduce((sum, { outside }) => sum + Math.max(0, outside), 0),
    leavingModel,
    leftOut: out.size,
  }
}

/** The share of those who leave a service that routes bring to it. */
export function tightness({ fromRoutes, leaving }: Pick<BalanceLine, 'fromRoutes' | 'leaving'>): number {
  return leaving > 0 ? fromRoutes / leaving : 0
}
