import { useMemo } from 'react'
import type { TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import type { ServiceModel } from '../../../shared/impacts/system/system-model.ts'
import { serviceUnitNames } from '../../../shared/members/service-words.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** Services of a model, as it is now or as it was pinned. */
interface Named {
  services: readonly Pick<ServiceModel, 'serviceId' | 'organisationId' | 'name' | 'unit'>[]
}

/** How services and routes are called on this page: with their organisations' codes. */
export function useTargetNames(model: Named | undefined): TargetNames {
  const { organisation } = useSenate()
  return useMemo(() => {
    const services = new Map((model?.services ?? []).map((service) => [service.serviceId as string, service]))
    const nameOf = (id: string) => {
      const service = services.get(id)
      if (!service) return 'A service that is not in the model'
      return `${service.name} (${organisation(service.organisationId)?.code ?? ''})`
    }
    return {
      name: (target) => target.split('->').map(nameOf).join(' to '),
      unit: (id) => {
        const unit = services.get(id)?.unit
        return unit ? serviceUnitNames[unit] : ''
      },
    }
  }, [model, organisation])
}
