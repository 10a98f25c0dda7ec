import type { ScenarioContent } from './content.ts'
import type { ReadScenario } from './read-scenario.ts'

/**
 * Leaves out, by name, what is about a service or route that the system model does not have: somebody has taken it out
 * since, or it never was there.
 * @param targets ids of its services, and its routes as `from->to`
 */
export function withKnownTargets({ content, problems }: ReadScenario, targets: ReadonlySet<string>): ReadScenario {
  const unknown = ({ target, ...part }: { id: string; target: string; param: string }) =>
    !targets.has(target) || (part.param.startsWith('pressure.uplift.') && !targets.has(part.param.slice(16)))
  const known: ScenarioContent = {
    ...content,
    changes: content.changes.filter((change) => !unknown(change)),
    assumptions: content.assumptions.filter((assumption) => !unknown(assumption)),
  }
  const gone = [
    ...content.changes.filter(unknown).map(({ id }) => ({ at: `changes/${id}/target`, what: 'A change' })),
    ...content.assumptions.filter(unknown).map(({ id }) => ({ at: `assumptions/${id}/target`, what: 'An assumption' })),
  ]
  const says = 'is left out: what it is about is not in the system model. Choose something else, or take it out.'
  return { content: known, problems: [...problems, ...gone.map(({ at, what }) => ({ at, says: `${what} ${says}` }))] }
}
