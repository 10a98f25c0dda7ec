import type { ServiceId } from '../../ids.ts'
import { nameOf } from './check-whole.ts'
import type { ModelFacts } from './decide.ts'
import { modelEventWords } from './history-words.ts'
import type { Since } from './overtaken.ts'

/** Who was faster, and what stands now: `Dr Amara Osei (LTHT) has changed this … Mean stay: 14 days. Source: Counted.` */
export function overtakenWords({ event, who }: Since, serviceId: ServiceId, facts: ModelFacts): string {
  const kind = facts.models.get(serviceId)?.kind ?? 'places'
  const unit = facts.services.get(serviceId)?.unit ?? 'beds'
  const now = modelEventWords(event, { kind, unit, name: (id) => nameOf(facts, id) })
  return `${who} has changed ${nameOf(facts, serviceId)} since you looked at it. ${now.replace(/\.?$/, '.')}`
}
