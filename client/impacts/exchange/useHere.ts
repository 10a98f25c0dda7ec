import { useMemo } from 'react'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import type { SystemModelAnswer } from '../../../shared/impacts/system/answers.ts'
import type { ServiceCategory, ServiceUnit } from '../../../shared/members/service-words.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** The register and the model of the senate as files are held against them. The same value until one of them moves. */
export function useHere({ services: modelled, routes }: SystemModelAnswer): Here {
  const { senateId, organisations, sites, services } = useSenate()
  return useMemo(
    () => ({
      ...{ senateId, organisations, sites, model: { services: modelled, routes } },
      services: services.map((service) => ({
        ...service,
        category: service.category as ServiceCategory,
        unit: service.unit as ServiceUnit,
      })),
    }),
    [senateId, organisations, sites, services, modelled, routes],
  )
}
