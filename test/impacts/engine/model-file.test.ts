import { expect, test } from 'vitest'
import type {
  FileChange,
  FileRoute,
  FileService,
  ModelFile,
  Uncertainty,
} from '../../../shared/impacts/engine/model-file.ts'
import { parseModelFile, parseModelText } from '../../../shared/impacts/engine/parse-model-file.ts'
import { ModelRefusal } from '../../../shared/impacts/engine/problems.ts'

const ward: FileService = {
  id: 'ward',
  org: 'T',
  kind: 'places',
  capacity: 100,
  externalPerDay: 8,
  startInService: 80,
  startQueue: 0,
  meanStayDays: 10,
  whenFull: 'queue',
}
const clinic: FileService = {
  id: 'clinic',
  org: 'C',
  kind: 'rate',
  capacity: null,
  externalPerDay: 1,
  whenFull: 'lose',
}
const toClinic: FileRoute = { from: 'ward', to: 'clinic', fraction: 0.5, delayDays: 2, whenTargetFull: 'block' }
const closure: FileChange = { target: 'ward', param: 'capacity', mode: 'add', amount: -20, fromDay: 0, toDay: 42 }
const stay: Uncertainty = { target: 'ward', param: 'meanStayDays', low: 9, mode: 10, high: 12 }
const file: ModelFile = {
  network: { services: [ward, clinic], routes: [toClinic] },
  changes: [closure],
  uncertainty: [stay],
  horizonDays: 364,
  stepsPerDay: 1,
  runs: 256,
  seed: 1,
  chance: false,
}

/** What is wrong with the file once it is changed, as `path: sentence`. */
function problemsWith(changed: unknown): string[] {
  try {
    parseModelFile(changed)
  } catch (error) {
    if (error instanceof ModelRefusal) return error.problems.map(({ at, sentence }) => `${at}: ${sentence}`)
    throw error
  }
  return []
}
const service = (more: object) => ({ ...file, network: { ...file.network, services: [{ ...ward, ...more }, clinic] } })
const routes = (...all: object[]) => ({ ...file, network: { ...file.network, routes: all } })
const to = (from: string, target: string, fraction: number) => ({ ...toClinic, from, to: target, fraction })

test('a model file is read into a network with its ranges, changes and frame', () => {
  const { network, changes, warnings, ...frame } = parseModelFile(file)
  expect(network.services[0]).toEqual({
    id: 'ward',
    organisationId: 'T',
    kind: 'places',
    capacity: 100,
    externalPerDay: 8,
    startInService: 80,
    startQueue: 0,
    whenFull: 'queue',
    meanStayDays: { low: 9, likely: 10, high: 12, shape: 'triangular' },
  })
  expect(network.routes[0]).toEqual({ id: 'ward->clinic', startInTransit: 0, ...toClinic })
  expect(changes).toEqual([{ id: 'change-1', organisationId: 'T', shape: 'linear', ...closure }])
  expect(frame).toEqual({ horizonDays: 364, stepsPerDay: 1, runs: 256, seed: 1, chance: false })
  expect(warnings).toEqual([])
})

test('a byte order mark, either line end and ranges in place are read', () => {
  const text = JSON.stringify(service({ externalPerDay: { low: 7, likely: 8, high: 10 } }), undefined, 2)
  const model = parseModelText(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
  expect(model.network.services[0]!.externalPerDay).toMatchObject({ low: 7, likely: 8, high: 10 })
})

test.each([
  [
    'a fraction over 1',
    routes(to('ward', 'clinic', 1.2)),
    '/network/routes/0/fraction: The fraction is 1.2, over 1. Give at most 1.',
  ],
  [
    'fractions that together are over 1',
    service({}).network && {
      ...file,
      network: {
        services: [ward, clinic, { ...clinic, id: 'other' }],
        routes: [to('ward', 'clinic', 0.7), to('ward', 'other', 0.4)],
      },
    },
    '/network/routes/1/fraction: The fractions of the routes out of ward add up to 1.1, over 1. Make them at most 1 together.',
  ],
  [
    'a route to nowhere',
    routes(to('ward', 'nowhere', 0.2)),
    '/network/routes/0/to: There is no service nowhere. Give the id of one in this network.',
  ],
  [
    'an id given twice',
    { ...file, network: { services: [ward, ward, clinic], routes: [toClinic] } },
    '/network/services/1/id: Another service has the id ward. Give each its own.',
  ],
  [
    'a stay shorter than a step',
    { ...service({ meanStayDays: 0.5 }), uncertainty: [] },
    '/network/services/0/meanStayDays: The mean stay is shorter than a step of 1 days. Give a longer stay, or more steps a day.',
  ],
  [
    'a negative number',
    service({ externalPerDay: -1 }),
    '/network/services/0/externalPerDay: The number of arrivals a day is negative: -1. Give 0 or more.',
  ],
  [
    'a number far too large',
    service({ capacity: 1e308 }),
    '/network/services/0/capacity: The capacity is 1e+308, over 1000000000. Give at most 1000000000.',
  ],
  [
    'a number that is none',
    service({ startQueue: Number.NaN }),
    '/network/services/0/startQueue: The queue on day 0 is not a number. Give one.',
  ],
  [
    'infinity',
    service({ startQueue: Number.POSITIVE_INFINITY }),
    '/network/services/0/startQueue: The queue on day 0 is Infinity, over 1000000000. Give at most 1000000000.',
  ],
  [
    'text for a number',
    service({ startInService: '80' }),
    '/network/services/0/startInService: This is text. Give a number.',
  ],
  [
    'a forgotten capacity',
    service({ capacity: undefined }),
    '/network/services/0/capacity: This is missing. Give a number, or null for unlimited.',
  ],
  ['an unknown kind', service({ kind: 'bed' }), '/network/services/0/kind: This is text. Give one of places, rate.'],
  [
    'a diversion to nowhere',
    service({ whenFull: { divertTo: 'x' } }),
    '/network/services/0/whenFull/divertTo: There is no service x. Give the id of one in this network.',
  ],
  [
    'an id with a meaning of its own',
    { ...file, network: { services: [ward, clinic, { ...clinic, id: '__proto__' }], routes: [toClinic] } },
    '/network/services/2/id: The id __proto__ has a meaning of its own. Give another.',
  ],
  [
    'a range out of order',
    { ...file, uncertainty: [{ ...stay, low: 11 }] },
    '/uncertainty/0: The range is out of order: 11, 10, 12. Give the lowest, the likely and the highest value.',
  ],
  [
    'a range over nothing',
    { ...file, uncertainty: [{ ...stay, param: 'stay' }] },
    '/uncertainty/0/param: ward has no stay. Give one of capacity, externalPerDay, meanStayDays.',
  ],
  [
    'a range over what is unlimited',
    { ...file, uncertainty: [{ ...stay, target: 'clinic', param: 'capacity' }] },
    '/uncertainty/0: The capacity of clinic is unlimited. Give it a number before its range.',
  ],
  [
    'a change that ends before it begins',
    { ...file, changes: [{ ...closure, fromDay: 50 }] },
    '/changes/0/toDay: The change ends on day 42, before it begins on day 50. Give a later day.',
  ],
  [
    'a change of nothing',
    { ...file, changes: [{ ...closure, target: 'nobody' }] },
    '/changes/0/target: There is no service or route nobody. Give an id of this network; a route is from->to.',
  ],
  ['no horizon', { ...file, horizonDays: 0 }, '/horizonDays: The horizon in days is 0, below 1. Give at least 1.'],
  ['half a run', { ...file, runs: 0.5 }, '/runs: The number of runs is 0.5, below 1. Give at least 1.'],
  [
    'a list in place of an object',
    [],
    ': This is a list. Give an object with network, changes, uncertainty, horizonDays, stepsPerDay, runs, seed, chance.',
  ],
])('%s is refused by its path', (_, changed, problem) => {
  expect(problemsWith(changed)).toEqual([problem])
})

test('a loop without an exit is named', () => {
  const services = ['a', 'b', 'c'].map((id) => ({ ...clinic, id }))
  const network = {
    services: [ward, ...services],
    routes: [to('ward', 'a', 0.2), to('a', 'b', 1), to('b', 'c', 1), to('c', 'a', 1)],
  }
  expect(problemsWith({ ...file, network })).toEqual([
    '/network/routes/1: The loop a → b → c → a has no exit: nobody ever leaves it. Let a part of its leavers go elsewhere.',
  ])
  const open = { ...network, routes: [...network.routes.slice(0, 3), to('c', 'a', 0.9)] }
  expect(problemsWith({ ...file, network: open })).toEqual([])
})

test('everything that is wrong is named at once', () => {
  const wrong = {
    ...file,
    network: { services: [{ ...ward, capacity: -1, meanStayDays: 'x' }, clinic], routes: [to('ward', 'y', 2)] },
    seed: -1,
  }
  expect(problemsWith({ ...wrong, uncertainty: [] }).map((problem) => problem.split(':')[0])).toEqual([
    '/network/services/0/meanStayDays',
    '/network/services/0/capacity',
    '/network/routes/0/to',
    '/network/routes/0/fraction',
    '/seed',
  ])
})

test('a key that would reach the prototype is refused, and reaches nothing', () => {
  const text = JSON.stringify(file).replace('"whenFull":"queue"', '"whenFull":"queue","__proto__":{"polluted":true}')
  expect(() => parseModelText(text)).toThrow('/network/services/0/__proto__: The name __proto__')
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('a file of 10,000 services is refused before it is walked', () => {
  const services = Array.from({ length: 10_000 }, () => ward)
  expect(problemsWith({ ...file, network: { services, routes: [] } })).toEqual([
    '/network/services: The list has 10000 items. Give at most 2000.',
  ])
})

test('what has no meaning is left out and said, and remarks are let be', () => {
  const { warnings } = parseModelFile({
    ...service({ name: 'Ward 7', colour: 'red' }),
    uncertainty: [{ ...stay, mode: 11 }],
  })
  expect(warnings).toEqual([
    '/network/services/0/colour has no meaning here, so it is left out.',
    'ward.meanStayDays is 10 and its likely value 11, which is taken.',
  ])
})

test.each(['{"seed": NaN}', '', '{"network": '])('text that is no JSON is refused: %s', (text) => {
  expect(() => parseModelText(text)).toThrow('This is not JSON')
})
