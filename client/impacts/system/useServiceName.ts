import type { ServiceId } from '../../../shared/ids.ts'
import { useSenate } from '../../connection/useSenate.ts'

/** What sentences call a service of the register: `Home ward (LCH)`. */
export function useServiceName(): (id: ServiceId) => string {
  const { service, organisation } = useSenate()
  return (id) => {
    const found = service(id)
    return found ? `${found.name} (${organisation(found.organisationId)?.code ?? ''})` : 'a service'
  }
}
