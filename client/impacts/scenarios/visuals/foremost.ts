import type { ImpactStatement } from '../../../../shared/impacts/engine/impact-statements.ts'
import { twoDigits } from '../../../../shared/impacts/scenarios/two-digits.ts'

type Ranked = Pick<ImpactStatement, 'serviceId' | 'metric' | 'p5' | 'p50' | 'p95'>

/**
 * One statement for each number that the changes move, for the week in which it ranks highest, in the order in which they
 * are ranked. What would read "no more" is not said; nor that fewer leave a place, where it is said that fewer are in it.
 */
export function foremost<Statement extends Ranked>(statements: readonly Statement[]): Statement[] {
  const said = new Set<string>()
  const held = new Set(statements.filter(({ metric }) => metric === 'occupancy').map(({ serviceId }) => serviceId))
  return statements.filter((statement) => {
    const { serviceId, metric, p5, p95 } = statement
    const key = `${serviceId} ${metric}`
    if (said.has(key) || (twoDigits(p5) === 0 && twoDigits(p95) === 0)) return false
    if (metric === 'throughputPerDay' && held.has(serviceId)) return false
    said.add(key)
    return true
  })
}
