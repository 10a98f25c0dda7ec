import { wrap } from 'comlink'
import { useEffect, useState } from 'react'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import type { ShownGate } from '../../../shared/impacts/gates/answers.ts'
import type { GateForecast } from '../../../shared/impacts/gates/forecast-gate.ts'
import { likely } from '../../../shared/impacts/system/system-model.ts'
import { useAnswer } from '../../connection/useAnswer.ts'
import { useSystemModel } from '../scenarios/useSystemModel.ts'
import type { GateWorker } from './gate.worker.ts'

const runs = 200

export type Forecasting = { state: 'running' | 'failed' } | { state: 'done'; forecast: GateForecast }

/** When a gate is forecast to hold by a pinned scenario, computed in a worker; undefined without a pin. */
export function useGateForecast(
  { tests }: Pick<ShownGate, 'tests'>,
  pinId: string | undefined,
): Forecasting | undefined {
  const bundle = useAnswer<{ model: ModelFile }>(pinId ? `/pins/${pinId}/bundle` : undefined, { follows: [] })
  const system = useSystemModel()
  const [forecasting, setForecasting] = useState<Forecasting>({ state: 'running' })
  const model = bundle.data?.model
  const services = system.data?.services
  const asked = services && JSON.stringify(tests.map((test) => ({ ...test, unitsPerPerson: unitsOf(services, test) })))
  useEffect(() => {
    if (!model || !asked) return
    const worker = new Worker(new URL('./gate.worker.ts', import.meta.url), { type: 'module' })
    let isOver = false
    wrap<GateWorker>(worker)
      .forecastGate(model, JSON.parse(asked), runs)
      .then(
        (forecast) => isOver || setForecasting({ state: 'done', forecast }),
        () => isOver || setForecasting({ state: 'failed' }),
      )
    return () => {
      isOver = true
      worker.terminate()
    }
  }, [model, asked])
  if (!pinId) return undefined
  return bundle.error || system.error ? { state: 'failed' } : forecasting
}

function unitsOf(
  services: NonNullable<ReturnType<typeof useSystemModel>['data']>['services'],
  { serviceId }: { serviceId: string },
): number {
  const units = services.find((one) => one.serviceId === serviceId)?.numbers.unitsPerPerson
  return units ? likely(units.estimate) : 1
}
