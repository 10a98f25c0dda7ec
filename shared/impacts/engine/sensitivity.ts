import type { Compiled } from './compile-network.ts'
import { type Id, type Metric, metrics } from './network.ts'
import type { Of } from './samples.ts'
import { hasWidth, swingSize, swingsOf } from './swings.ts'

/** How far one number of the result moves between the ends of one range, all other inputs at their likely values. */
export interface Sensitivity {
  input: Id
  service: Id
  metric: Metric
  /** Never below 0: the tornado says which end leads where. */
  swing: number
}

/** Below this nothing is said: it is rounding. */
const least = 1e-9

/**
 * What each range does to each number at the end, one range at a time, the largest swing first. In people, or people a
 * day. Equal swings come in the order of their inputs' ids.
 *
 * @param asked `day`: the horizon unless it says otherwise. `of`: the run with the changes unless it says the difference.
 */
export function sensitivity(compiled: Compiled, asked: { day?: number; of?: Of } = {}): Sensitivity[] {
  const { day = compiled.horizonDays, of = 'changed' } = asked
  const inputs = compiled.parameters.inputs.filter(hasWidth)
  const swings = swingsOf(compiled, inputs, { days: [day], of })
  const found = inputs.flatMap(({ id }, input) =>
    compiled.plan.services.flatMap((service, index) =>
      metrics.map((metric) => ({
        input: id,
        service,
        metric,
        swing: swingSize(swings.of(input, 0, metric, index)),
      })),
    ),
  )
  return found.filter(({ swing }) => swing > least).sort((a, b) => b.swing - a.swing)
}
