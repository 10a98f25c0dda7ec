import { wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import type { ShownGate } from '../../../shared/impacts/gates/answers.ts'
import type { GateForecast } from '../../../shared/impacts/gates/forecast-gate.ts'
import type { PinAnswer } from '../../../shared/impacts/scenarios/pin-answers.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import type { GateWorker } from './gate.worker.ts'

const runs = 200

/** `isCountedAsToday`: the pin does not say what places are counted in, and a test is about those. */
export type Forecasting =
  | { state: 'running' | 'failed' }
  | { state: 'done'; forecast: GateForecast; isCountedAsToday: boolean }

/** When a gate is forecast to hold by a pinned scenario, computed in a worker; undefined without a pin. */
export function useGateForecast(
  { tests }: Pick<ShownGate, 'tests'>,
  pinId: string | undefined,
): Forecasting | undefined {
  const bundle = useAnswer<{ model: ModelFile }>(pinId ? `/pins/${pinId}/bundle` : undefined, { follows: [] })
  // What was pinned is counted in the units that it was pinned with.
  const pin = useAnswer<PinAnswer>(pinId ? `/pins/${pinId}` : undefined, { follows: ['document', 'service'] })
  const [forecasting, setForecasting] = useState<Forecasting>({ state: 'running' })
  const model = bundle.data?.model
  const services = pin.data?.services
  const asked = services && JSON.stringify(tests.map((test) => ({ ...test, unitsPerPerson: unitsOf(services, test) })))
  const isCountedAsToday = pin.data?.servicesAsOf === 'today' && tests.some(({ measure }) => measure === 'freePlaces')
  useEffect(() => {
    if (!model || !asked) return
    const worker = new Worker(new URL('./gate.worker.ts', import.meta.url), { type: 'module' })
    let isOver = false
    wrap<GateWorker>(worker)
      .forecastGate(model, JSON.parse(asked), runs)
      .then(
        (forecast) => isOver || setForecasting({ state: 'done', forecast, isCountedAsToday }),
        () => isOver || setForecasting({ state: 'failed' }),
      )
    return () => {
      isOver = true
      worker.terminate()
    }
  }, [model, asked, isCountedAsToday])
  if (!pinId) return undefined
  return bundle.error || pin.error ? { state: 'failed' } : forecasting
}

function unitsOf(services: PinAnswer['services'], { serviceId }: { serviceId: string }): number {
  return services.find((one) => one.serviceId === serviceId)?.unitsPerPerson ?? 1
}
