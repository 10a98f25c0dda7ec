import type { FileService } from '../../engine/model-file.ts'
import { modelFileOf } from '../../system/model-file-of.ts'
import { daysInWeek, unitsOfOne } from '../../system/people-and-days.ts'
import { type ServiceModel, serviceKinds, whenTargetFulls } from '../../system/system-model.ts'
import { isObject, member, type Node, type Reading, reading } from '../fhir/node.ts'
import { placesOf } from '../fhir/read-organisation.ts'
import type { Here } from '../here.ts'
import { mostRoutes, mostServices } from '../limits.ts'
import { nothingSaid, type Said, type SaidRoute, type SaidService } from '../said.ts'
import { estimateIn, isNear, times } from './estimates.ts'

/**
 * What a model file says of the services that are here, back in their own units. What it gives just as the model does
 * today is not said, so that numbers that were worked out stay so, and sources stay with what they were the sources of.
 * Changes and uncertainty are a scenario's, and are left aside.
 */
export function readModelFile(file: string, text: string, here: Here): Said {
  const said = nothingSaid(file)
  const read = reading(said.refused)
  const root: Node = { value: parsed(text), at: '' }
  const network = member(root, 'network')
  if (!isObject(network.value)) {
    read.refuse(file, 'This is not a model file: it has no network. Choose another file.')
    return said
  }
  const services = read.items(member(network, 'services'))
  const routes = read.items(member(network, 'routes'))
  if (services.length > mostServices || routes.length > mostRoutes) {
    const [has, can] = [services.length, mostServices].map((count) => count.toLocaleString('en-GB'))
    read.refuse(file, `This file has ${has} services, and one file can have ${can}. Import it in parts.`)
    return said
  }
  for (const part of ['changes', 'uncertainty']) {
    const count = read.items(member(root, part)).length
    if (count === 0) continue
    said.leftAside.push({ at: `/${part}`, note: `${count} of them: they belong to a scenario, and are not read.` })
  }
  const today = modelFileOf(here.model, null).network
  const uplifts = new Map<string, Node>()
  for (const service of services) {
    const id = read.text(member(service, 'id'), 200)
    const known = here.services.find((one) => one.id === id)
    if (id === null && member(service, 'id').value === undefined)
      read.refuse(service.at, 'A service needs its id. Give it.')
    if (id === null) continue
    if (!known) {
      const problem = `This senate has no service with the id "${id}". A model file has no names: add the service first.`
      read.refuse(member(service, 'id').at, problem)
      continue
    }
    const model = here.model.services.find(({ serviceId }) => serviceId === id)
    said.services.push(
      serviceIn(
        service,
        id,
        model,
        today.services.find((one) => one.id === id),
        read,
      ),
    )
    const uplift = member(member(service, 'pressure'), 'uplift')
    if (isObject(uplift.value)) {
      for (const name of Object.keys(uplift.value)) uplifts.set(name, member(uplift, name))
    }
  }
  said.routes = routes.flatMap((route) => routeIn(route, uplifts, read))
  return said
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function serviceIn(
  node: Node,
  id: string,
  model: ServiceModel | undefined,
  today: FileService | undefined,
  read: Reading,
): SaidService {
  const { place, at } = placesOf({ kind: 'HealthcareService', key: id, resource: node })
  const kind = read.choice(at('kind', member(node, 'kind')), serviceKinds)
  const units = unitsOfOne({ kind: kind ?? model?.kind ?? 'places', numbers: model?.numbers ?? {} })
  const number = (field: string, key: keyof FileService, factor: number) => {
    const value = at(field, member(node, key))
    if (value.value === null && key === 'capacity') return today?.capacity === null ? {} : { [field]: 'none' }
    const estimate = estimateIn(value, read)
    if (estimate === null || isNear(estimate, today?.[key])) return {}
    return { [field]: { estimate: times(estimate, factor), source: null } }
  }
  return {
    ...{ key: id, place, id, organisation: null, name: null, category: null, unit: null, site: null, assumed: null },
    kind,
    // A file of today says that people are lost where they are sent to a service that cannot be computed.
    whenFull: isAsToday(node, 'whenFull', today) ? null : whenFullIn(at('whenFull', member(node, 'whenFull')), read),
    numbers: {
      ...number('capacity', 'capacity', units),
      ...number('currentUse', 'startInService', units),
      ...number('waiting', 'startQueue', 1),
      ...number('meanStayDays', 'meanStayDays', 1),
      ...number('arrivalsPerWeek', 'externalPerDay', daysInWeek),
    },
    pressure: pressureIn(at('threshold', member(node, 'pressure')), today, read),
  }
}

function isAsToday(node: Node, key: keyof FileService, today: FileService | undefined): boolean {
  const { value } = member(node, key)
  return today !== undefined && value !== undefined && JSON.stringify(value) === JSON.stringify(today[key])
}

function whenFullIn(node: Node, read: Reading): SaidService['whenFull'] {
  if (!isObject(node.value)) return read.choice(node, ['queue', 'lose'] as const)
  const divertTo = read.text(member(node, 'divertTo'), 200)
  return divertTo === null ? null : { divertTo }
}

function pressureIn(node: Node, today: FileService | undefined, read: Reading): SaidService['pressure'] {
  if (node.value === undefined) return today?.pressure ? 'none' : null
  const threshold = read.number(member(node, 'threshold'))
  const stayCut = estimateIn(member(node, 'stayCut'), read)
  if (threshold === null || stayCut === null) {
    return read.refuse(node.at, 'A pressure rule needs a threshold and a stayCut. Give both.')
  }
  return { threshold, stayCut, source: null }
}

function routeIn(node: Node, uplifts: ReadonlyMap<string, Node>, read: Reading): SaidRoute[] {
  const from = read.text(member(node, 'from'), 200)
  const to = read.text(member(node, 'to'), 200)
  if (from === null || to === null) {
    read.refuse(node.at, 'A route needs from and to. Give both.')
    return []
  }
  const { place, at } = placesOf({ kind: 'HealthcareService', key: from, resource: node })
  for (const end of ['from', 'to']) at(end, member(node, end))
  const fraction = estimateIn(at('fraction', member(node, 'fraction')), read)
  const uplift = uplifts.get(`${from}->${to}`)
  return [
    {
      ...{ place, from, to },
      fraction: fraction === null ? null : { estimate: fraction, source: null },
      delayDays: read.number(at('delayDays', member(node, 'delayDays'))),
      whenTargetFull: read.choice(at('whenTargetFull', member(node, 'whenTargetFull')), whenTargetFulls),
      uplift: uplift ? estimateIn(at('uplift', uplift), read) : null,
    },
  ]
}
