import type { Plan } from './plan.ts'
import type { FoundService } from './services.ts'

/** Whether a service is in the model once the file is imported. */
export function isInModel({ said, here }: Pick<FoundService, 'said' | 'here'>, { facts }: Plan): boolean {
  return said.kind !== null || (here !== undefined && facts.models.has(here.id))
}
