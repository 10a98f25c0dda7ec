import type { Compiled } from './compile-network.ts'
import type { Id, Metric } from './network.ts'
import type { Of } from './samples.ts'
import { hasWidth, type Swing, swingSize, swingsOf } from './swings.ts'

/** Which number the bars are of. */
export interface Chosen {
  metric: Metric
  serviceId: Id
  /** The horizon unless it says otherwise. */
  day?: number
  /** The difference that the changes make unless it says otherwise. */
  of?: Of
}

/**
 * One bar for each range that moves the chosen number, the longest first: from what it comes to at the range's low end to
 * what it comes to at its high end, all other inputs at their likely values.
 *
 * @throws RangeError when there is no such service.
 */
export function tornado(
  compiled: Compiled,
  { metric, serviceId, day = compiled.horizonDays, of = 'difference' }: Chosen,
): Swing[] {
  const service = compiled.plan.services.indexOf(serviceId)
  if (service < 0) throw new RangeError(`There is no service ${serviceId}. Use an id of the network.`)
  const inputs = compiled.parameters.inputs.filter(hasWidth)
  const swings = swingsOf(compiled, inputs, { days: [day], of })
  return inputs
    .map((_, input) => swings.of(input, 0, metric, service))
    .filter((swing) => swingSize(swing) > 1e-9)
    .sort((a, b) => swingSize(b) - swingSize(a))
}
