import { Link } from 'react-router'
import type { GatesAnswer, ShownGate } from '../../../shared/impacts/gates/answers.ts'
import { useSenate } from '../../connection/useSenate.ts'
import { forecastWords } from './forecast-words.ts'
import { useGateForecast } from './useGateForecast.ts'

/** When a gate is forecast to hold, and by which pinned scenario. */
export function GateForecastLine({ gate, pin }: { gate: ShownGate; pin: GatesAnswer['pin'] }) {
  const { senateId } = useSenate()
  const forecasting = useGateForecast(gate, pin?.id)
  if (!pin || !forecasting) return <p className="soft small">Pin a scenario to see when this is forecast to hold.</p>
  return (
    <p>
      {forecasting.state === 'done'
        ? forecastWords(forecasting.forecast, gate.tests.length, pin.startsOn)
        : forecasting.state === 'failed'
          ? 'The forecast could not be computed. Reload the page to try again.'
          : 'Computing when it is forecast to hold.'}{' '}
      {forecasting.state === 'done' && forecasting.isCountedAsToday
        ? 'The pin is older than the keeping of units: places are counted in those of today. '
        : null}
      By <Link to={`/senates/${senateId}/pins/${pin.id}`}>{pin.name}</Link>.
    </p>
  )
}
