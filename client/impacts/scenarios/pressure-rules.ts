import { formatList, formatNumber } from '../../../shared/format.ts'
import { assumptionId, type ScenarioContent } from '../../../shared/impacts/scenarios/content.ts'
import { modelNumbers } from '../../../shared/impacts/scenarios/model-numbers.ts'
import { rangeWords, type TargetNames } from '../../../shared/impacts/scenarios/sentence.ts'
import type { SystemModelAnswer } from './useSystemModel.ts'

/** The pressure rules that a scenario is computed with, a sentence for each service that has one. */
export function pressureRules(model: SystemModelAnswer, content: ScenarioContent, names: TargetNames): string[] {
  const said = new Map(modelNumbers(model).map(({ id, range }) => [id, range]))
  const assumed = new Map(content.assumptions.map((assumption) => [assumption.id, assumption]))
  const range = (serviceId: string, param: 'pressure.stayCut' | `pressure.uplift.${string}`) => {
    const id = assumptionId(serviceId, param)
    const known = assumed.get(id) ?? said.get(id) ?? { low: 0, likely: 0, high: 0 }
    return rangeWords(known, param, '%')
  }
  return model.services.flatMap(({ serviceId, pressure }) => {
    if (!pressure) return []
    const more = Object.keys(pressure.uplift).map((route) => {
      const to = names.name(route.split('->')[1] ?? '')
      return `${to} is used ${range(serviceId, `pressure.uplift.${route}`)} more`
    })
    const cut = `stays get up to ${range(serviceId, 'pressure.stayCut')} shorter`
    const when = `Once ${names.name(serviceId)} is over ${formatNumber(pressure.threshold * 100)}% full`
    return [`${when}, ${formatList([cut, ...more])}.`]
  })
}
