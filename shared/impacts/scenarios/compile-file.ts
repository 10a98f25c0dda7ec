import { type Compiled, compileNetwork } from '../engine/compile-network.ts'
import type { FileChange, ModelFile, Uncertainty } from '../engine/model-file.ts'
import type { Change, Estimate, Route, Service } from '../engine/network.ts'

/**
 * A model file made ready to run: its uncertainty stands where the number does.
 * @throws ModelRefusal with everything that is wrong with it.
 */
export function compileFile({ network, changes, uncertainty, horizonDays, stepsPerDay }: ModelFile): Compiled {
  const ranges = new Map(uncertainty.map((one) => [`${one.target}.${one.param}`, estimateOf(one)]))
  const services = network.services.map(({ org, ...service }): Service => {
    const range = <T>(param: string, value: T): T | Estimate => ranges.get(`${service.id}.${param}`) ?? value
    const { pressure, meanStayDays } = service
    return {
      ...service,
      organisationId: org,
      capacity: range('capacity', service.capacity),
      externalPerDay: range('externalPerDay', service.externalPerDay),
      ...(meanStayDays === undefined ? {} : { meanStayDays: range('meanStayDays', meanStayDays) }),
      ...(pressure && {
        pressure: {
          ...pressure,
          stayCut: range('pressure.stayCut', pressure.stayCut),
          uplift: Object.fromEntries(
            Object.entries(pressure.uplift).map(([id, value]) => [id, range(`pressure.uplift.${id}`, value)]),
          ),
        },
      }),
    }
  })
  const routes = network.routes.map((route): Route => {
    const id = `${route.from}->${route.to}`
    return { ...route, id, fraction: ranges.get(`${id}.fraction`) ?? route.fraction }
  })
  const owners = new Map(services.map(({ id, organisationId }) => [id, organisationId]))
  return compileNetwork(
    { services, routes },
    changes.map((change, index) => changeOf(change, index, owners)),
    { horizonDays, stepsPerDay },
  )
}

function changeOf({ id, org, ...change }: FileChange, index: number, owners: ReadonlyMap<string, string>): Change {
  const owner = owners.get(change.target.split('->')[0] ?? '') ?? ''
  return { ...change, id: id ?? String(index), organisationId: org ?? owner, param: change.param as Change['param'] }
}

function estimateOf({ low, mode, high, shape }: Uncertainty): Estimate {
  return { low, likely: mode, high, ...(shape && { shape }) }
}
