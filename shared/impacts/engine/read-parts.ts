import type { Change, Estimate, Network, Pressure, Route, Service, WhenFull } from './network.ts'
import { type Found, fieldsOf, type Place, type Reader, readerOf } from './read-json.ts'

const serviceFields = [
  'id',
  'org',
  'kind',
  'capacity',
  'externalPerDay',
  'meanStayDays',
  'startInService',
  'startQueue',
  'whenFull',
  'pressure',
]
const routeFields = ['id', 'from', 'to', 'fraction', 'delayDays', 'startInTransit', 'whenTargetFull']
const changeFields = ['id', 'org', 'target', 'param', 'mode', 'amount', 'fromDay', 'toDay', 'shape']

/** One of `/network/services`. Outside arrivals and everybody on day 0 are none unless it says so. */
export function readService(place: Place, found: Found): Service {
  const fields = fieldsOf(place, serviceFields, found)
  const reader = readerOf(fields, place.at, found)
  const pressure = readPressure(reader.place('pressure'), found)
  return {
    id: reader.text('id'),
    organisationId: reader.text('org', ''),
    kind: reader.choice('kind', ['places', 'rate']),
    capacity: fields ? readCapacity(reader, place.at, found) : null,
    externalPerDay: reader.estimate('externalPerDay', 0),
    startInService: reader.number('startInService', 0),
    startQueue: reader.number('startQueue', 0),
    whenFull: readWhenFull(reader.place('whenFull'), found),
    ...(reader.has('meanStayDays') ? { meanStayDays: reader.estimate('meanStayDays') } : {}),
    ...(pressure ? { pressure } : {}),
  }
}

/** Null is unlimited, so it must be written: a capacity that was forgotten is not. */
function readCapacity(reader: Reader, at: string, found: Found): Estimate | null {
  const place = reader.place('capacity')
  if (place?.value === null) return null
  if (place?.value !== undefined) return reader.estimate('capacity')
  found.problems.push({ at: `${at}/capacity`, sentence: 'This is missing. Give a number, or null for unlimited.' })
  return 0
}

function readWhenFull(place: Place | undefined, found: Found): WhenFull {
  if (place === undefined) return 'queue'
  if (place.value === 'queue' || place.value === 'lose') return place.value
  if (typeof place.value === 'object' && place.value !== null && !Array.isArray(place.value))
    return { divertTo: readerOf(fieldsOf(place, ['divertTo'], found), place.at, found).text('divertTo') }
  found.problems.push({ at: place.at, sentence: 'This is none of queue, lose and {"divertTo": id}. Give one of them.' })
  return 'queue'
}

function readPressure(place: Place | undefined, found: Found): Pressure | undefined {
  if (place === undefined || place.value === null) return undefined
  const reader = readerOf(fieldsOf(place, ['threshold', 'stayCut', 'uplift'], found), place.at, found)
  const uplifts = reader.place('uplift')
  const given = uplifts && typeof uplifts.value === 'object' && uplifts.value !== null ? Object.keys(uplifts.value) : []
  const fields = uplifts ? fieldsOf(uplifts, given, found) : undefined
  const each = readerOf(fields, `${place.at}/uplift`, found)
  return {
    threshold: reader.number('threshold'),
    stayCut: reader.estimate('stayCut', 0),
    uplift: Object.fromEntries([...(fields?.keys() ?? [])].map((route) => [route, each.estimate(route, 0)])),
  }
}

/** One of `/network/routes`, at once and waiting outside unless it says otherwise. */
export function readRoute(place: Place, found: Found): Route {
  const reader = readerOf(fieldsOf(place, routeFields, found), place.at, found)
  const from = reader.text('from')
  const to = reader.text('to')
  return {
    id: reader.text('id', `${from}->${to}`),
    from,
    to,
    fraction: reader.estimate('fraction'),
    delayDays: reader.number('delayDays', 0),
    startInTransit: reader.number('startInTransit', 0),
    whenTargetFull: reader.choice('whenTargetFull', ['block', 'queue'], 'queue'),
  }
}

/** One of `/changes`. Without an id it is called after its place; without `org` it is its target's. */
export function readChange(
  place: Place,
  { index, network }: { index: number; network: Network },
  found: Found,
): Change {
  const reader = readerOf(fieldsOf(place, changeFields, found), place.at, found)
  const target = reader.text('target')
  const fromDay = reader.number('fromDay')
  return {
    id: reader.text('id', `change-${index + 1}`),
    organisationId: reader.text('org', organisationOf(target, network)),
    target,
    param: reader.text('param') as Change['param'],
    mode: reader.choice('mode', ['add', 'multiply', 'set']),
    amount: reader.estimate('amount'),
    fromDay,
    toDay: reader.number('toDay', fromDay),
    shape: reader.choice('shape', ['linear', 'step', 'front', 'back'], 'linear'),
  }
}

function organisationOf(target: string, { services }: Network): string {
  const service = target.split('->')[0]
  return services.find(({ id }) => id === service)?.organisationId ?? ''
}
