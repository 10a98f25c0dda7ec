import { plural } from '../../../shared/format.ts'
import type { PinAnswer } from '../../../shared/impacts/scenarios/pin-answers.ts'

/** Says of an older pin that its units are today's, and which of its lines are lost with that. */
export function UnitsOfPin({ servicesAsOf, untold }: Pick<PinAnswer, 'servicesAsOf'> & { untold: number }) {
  if (servicesAsOf === 'pin') return null
  return (
    <p className="soft small">
      This pin is older than the keeping of units: its figures are shown in the units that the system model has today.
      {untold > 0
        ? ` ${plural(untold, 'line')} of it cannot be shown: the service, or what changes, is no longer in the model.`
        : null}
    </p>
  )
}
