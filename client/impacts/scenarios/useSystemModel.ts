import { useMemo } from 'react'
import type * as z from 'zod'
import type { systemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSenate } from '../../connection/useSenate.ts'

export type SystemModelAnswer = z.infer<typeof systemModelAnswer>

/** The senate's system model, kept fresh: a scenario is computed on what it says now. */
export function useSystemModel() {
  const { senateId } = useSenate()
  return useAnswer<SystemModelAnswer>(`/senates/${senateId}/system-model`, { follows: ['service', 'organisation'] })
}

/** Whatever a change or an assumption can be about: services, and routes as `from->to`. */
export function useTargets(model: SystemModelAnswer | undefined): ReadonlySet<string> {
  return useMemo(
    () =>
      new Set([...(model?.services ?? []).map((one) => one.serviceId), ...(model?.routes ?? []).map(({ id }) => id)]),
    [model],
  )
}
