import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServiceId } from '../../../shared/ids.ts'
import type { ModelCommand } from '../../../shared/impacts/system/commands.ts'
import { evolve, type ModelEvent } from '../../../shared/impacts/system/modelled.ts'
import { likely } from '../../../shared/impacts/system/system-model.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { refused } from '../given.ts'
import { given, made, moment, route } from './given.ts'

const range = { low: 8.5, likely: 9, high: 10 }
const stay = { number: 'meanStayDays', estimate: range, source: 'Ward returns' }
const out = { to: 'home-ward', fraction: 0.07, source: 'Counted' }
const pressure: ModelEvent = {
  type: 'pressureSet',
  threshold: 0.955,
  stayCut: 0.14,
  uplift: [{ to: 'home-ward' as ServiceId, by: 0.5 }],
  source: 'Ward returns',
}
const confirmed: ModelEvent = { type: 'numbersConfirmed' }
const events = (...args: Parameters<ReturnType<typeof given>['when']>) =>
  given()
    .when(...args)
    .map((drafted) => drafted.event)

describe('a number', () => {
  test('is kept with its range, its source, and who said it when', () => {
    const [event] = events('setServiceNumber', 'wards', stay)
    expect(made({ wards: [event!] }).get('wards' as ServiceId)?.numbers.meanStayDays).toEqual({
      ...{ estimate: range, source: 'Ward returns', bySeatId: 'seat-member', at: moment.at },
    })
  })

  test.each([
    ['a likeliest figure below the lowest', 'meanStayDays', { low: 9, likely: 8, high: 10 }, 'wrong-range'],
    ['a highest figure below the likeliest', 'capacity', { low: 1, likely: 3, high: 2 }, 'wrong-range'],
    ['a stay below a quarter of a day', 'meanStayDays', 0.2, 'wrong-number'],
    ['a range that begins below a quarter of a day', 'meanStayDays', { low: 0.1, likely: 1, high: 2 }, 'wrong-number'],
    ['less than nothing', 'waiting', -1, 'wrong-number'],
    ['a person who takes no units', 'unitsPerPerson', 0, 'wrong-number'],
    ['more than anybody could count', 'arrivalsPerWeek', 1e308, 'wrong-number'],
  ])('cannot be %s', (_what, number, estimate, code) => {
    expect(() => events('setServiceNumber', 'wards', { number, estimate, source: 'X' })).toThrow(refused(code))
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, '=1+1', null])('is a number, not %s', (estimate) => {
    expect(() => events('setServiceNumber', 'wards', { number: 'capacity', estimate, source: 'X' })).toThrow()
  })

  test('names the end of the range that is wrong', () => {
    const estimate = { low: -1, likely: 3, high: 4 }
    expect(() => events('setServiceNumber', 'wards', { number: 'capacity', estimate, source: 'X' })).toThrow(
      refused('wrong-number', '/estimate/low'),
    )
  })

  test('that stands already is not said again', () => {
    const [event] = events('setServiceNumber', 'wards', stay)
    expect(() => given({ wards: [event!] }).when('setServiceNumber', 'wards', stay)).toThrow(refused('already-so'))
  })

  test('belongs to a service of this senate that is in the model', () => {
    expect(() => events('setServiceNumber', 'new', stay)).toThrow(refused('needs-description'))
    expect(() => events('setServiceNumber', 'foreign', stay)).toThrow(refused('service-unknown'))
  })
})

describe('a service', () => {
  test('comes into the model with the capacity and use that its register has', () => {
    expect(made().get('wards' as ServiceId)?.numbers).toMatchObject({
      capacity: { estimate: 168, bySeatId: null },
      currentUse: { estimate: 160 },
    })
  })

  test('cannot divert people to itself, to nowhere, or in a ring', () => {
    const divert = (divertTo: string) => ({ kind: 'places', whenFull: { divertTo } })
    expect(() => events('describeService', 'wards', divert('wards'))).toThrow(refused('wrong-divert', '/whenFull'))
    expect(() => events('describeService', 'wards', divert('foreign'))).toThrow(refused('service-unknown', '/whenFull'))
    expect(() => events('describeService', 'wards', divert('new'))).toThrow(refused('service-unknown', '/whenFull'))
    const ring = given({
      'home-ward': [
        { type: 'serviceDescribed', kind: 'places', whenFull: { divertTo: 'wards' as ServiceId }, registered: null },
      ],
    })
    expect(() => ring.when('describeService', 'wards', divert('home-ward'))).toThrow(refused('wrong-divert'))
    expect(ring.when('describeService', 'recovery', divert('home-ward'))).toHaveLength(1)
  })

  test('leaves the model only when nobody is sent to it any more', () => {
    const led = given({ wards: [route('home-ward', 0.1)] })
    expect(() => led.when('takeServiceOut', 'home-ward')).toThrow(refused('wrong-service'))
    expect(led.when('takeServiceOut', 'wards')).toMatchObject([{ event: { type: 'serviceTakenOut' } }])
  })
})

describe('a route', () => {
  test.each([
    ['to where it began', { ...out, to: 'wards' }, 'wrong-route', '/to'],
    ['to another senate', { ...out, to: 'foreign' }, 'service-unknown', '/to'],
    ['to a service that is not in the model', { ...out, to: 'new' }, 'service-unknown', '/to'],
    ['of more people than leave', { ...out, fraction: 1.1 }, 'wrong-number', '/fraction'],
    ['of fewer than none', { ...out, fraction: -0.1 }, 'wrong-number', '/fraction'],
    ['that could take more than all', { ...out, fraction: { low: 0, likely: 1, high: 2 } }, 'wrong-number', undefined],
    ['that goes back in time', { ...out, delayDays: -1 }, 'wrong-number', '/delayDays'],
    ['out of order', { ...out, fraction: { low: 0.3, likely: 0.2, high: 0.4 } }, 'wrong-range', '/fraction/likely'],
  ])('cannot be one %s', (_what, body, code, at) => {
    expect(() => events('setRoute', 'wards', body)).toThrow(refused(code, at))
  })

  test('that would make more people leave than there are is refused, and the service named', () => {
    const full = given({ wards: [route('recovery', 0.6), route('nursing', 0.4)] })
    expect(() => full.when('setRoute', 'wards', out)).toThrow(
      /routes out of Wards \(LTHT\) would take 10.7 of every 10/,
    )
    expect(full.when('setRoute', 'wards', { ...out, to: 'nursing', fraction: 0.3 })).toHaveLength(1)
  })

  test('that goes takes its part of the pressure rule with it', () => {
    const after = made({
      wards: [route('home-ward', 0.1), pressure, { type: 'routeRemoved', to: 'home-ward' as ServiceId }],
    })
    expect(after.get('wards' as ServiceId)).toMatchObject({ routes: {}, pressure: { threshold: 0.955 } })
  })
})

describe('a pressure rule', () => {
  const body = { threshold: 0.9, stayCut: 0.1, uplift: [{ to: 'home-ward', by: 0.5 }], source: 'X' }
  const routed = given({ wards: [route('home-ward', 0.1)] })

  test('says from when on, by how much stays are cut, and which routes are used more', () => {
    expect(routed.when('setPressure', 'wards', body)).toMatchObject([{ event: { type: 'pressureSet', stayCut: 0.1 } }])
  })

  test.each([
    ['that begins when it is full', { threshold: 1 }, '/threshold'],
    ['that makes stays vanish', { stayCut: 0.95 }, '/stayCut'],
    ['for a route that is not there', { uplift: [{ to: 'recovery', by: 0.5 }] }, '/uplift/0/to'],
    ['that names a route twice', { uplift: [body.uplift[0], body.uplift[0]] }, '/uplift/1/to'],
    ['that turns a route back', { uplift: [{ to: 'home-ward', by: -0.5 }] }, '/uplift/0/by'],
  ])('cannot be one %s', (_what, changed, at) => {
    expect(() => routed.when('setPressure', 'wards', { ...body, ...changed })).toThrow(
      expect.objectContaining({ name: 'Refusal', at }),
    )
  })

  test('belongs to a service that holds people', () => {
    expect(() => events('setPressure', 'nursing', { ...body, uplift: [] })).toThrow(refused('wrong-kind'))
    const ruled = given({ wards: [route('home-ward', 0.1), pressure] })
    expect(() => ruled.when('describeService', 'wards', { kind: 'rate' })).toThrow(refused('wrong-kind'))
  })
})

describe('a confirmation', () => {
  test('is given once', () => {
    expect(events('confirmNumbers', 'wards')).toEqual([confirmed])
    expect(() => given({ wards: [confirmed] }).when('confirmNumbers', 'wards')).toThrow(refused('already-confirmed'))
    expect(() => events('confirmNumbers', 'new')).toThrow(refused('needs-description'))
  })

  test.each<[string, ModelEvent]>([
    ['a number is set', { type: 'numberSet', number: 'waiting', estimate: 3, source: 'X' }],
    ['a number is cleared', { type: 'numberCleared', number: 'capacity' }],
    ['the register is amended', { type: 'registerFollowed', registered: { capacity: 150 } }],
    ['a route is set', route('recovery', 0.2)],
    ['a route goes', { type: 'routeRemoved', to: 'home-ward' as ServiceId }],
    ['the pressure rule is set', pressure],
    ['the pressure rule goes', { type: 'pressureRemoved' }],
  ])('is undone when %s', (_what, event) => {
    expect(made({ wards: [confirmed, event] }).get('wards' as ServiceId)?.confirmed).toBeNull()
  })
})

describe('an import', () => {
  const change = (type: string, target: string, body: object = {}) => ({ type, target, body })
  const described = change('describeService', 'new', { kind: 'rate' })
  const toNew = change('setRoute', 'wards', { to: 'new', fraction: 0.2, source: 'File' })

  test('writes to the stream of each service, whatever order its lines are in', () => {
    const drafts = given().when('importModel', 'sen-test', { changes: [toNew, described] })
    expect(drafts.map(({ stream }) => stream)).toEqual(['service:wards', 'service:new'])
  })

  test('is refused whole, and the line that is wrong is named', () => {
    const wrong = change('setServiceNumber', 'wards', { number: 'waiting', estimate: -3, source: 'File' })
    expect(() => given().when('importModel', 'sen-test', { changes: [described, wrong] })).toThrow(
      refused('wrong-number', '/changes/1/body/estimate'),
    )
    expect(() => given().when('importModel', 'sen-test', { changes: [toNew] })).toThrow(
      refused('service-unknown', '/changes/0/body/to'),
    )
    expect(() =>
      given().when('importModel', 'sen-test', { changes: [change('describeService', 'foreign', { kind: 'rate' })] }),
    ).toThrow(refused('service-unknown', '/changes/0/target'))
  })

  test('leaves alone what is so already, and says so when all is', () => {
    const models = given({ wards: [route('recovery', 0.2)] })
    const same = change('setRoute', 'wards', { to: 'recovery', fraction: 0.2, source: 'Counted' })
    expect(models.when('importModel', 'sen-test', { changes: [same, described] })).toHaveLength(1)
    expect(() => models.when('importModel', 'sen-test', { changes: [same] })).toThrow(refused('already-so'))
  })
})

const someService = fc.constantFrom('wards', 'home-ward', 'recovery', 'nursing', 'new', 'foreign')
const someNumber = fc.oneof(fc.double(), fc.constantFrom(0, 0.5, 1, -1, 1e308), fc.double({ min: 0, max: 1 }))
const someEstimate = fc.oneof(someNumber, fc.record({ low: someNumber, likely: someNumber, high: someNumber }))
const someChange = fc.oneof(
  fc.record({
    type: fc.constant('describeService'),
    target: someService,
    body: fc.record({
      kind: fc.constantFrom('places', 'rate'),
      whenFull: fc.oneof(fc.constantFrom('queue', 'lose'), fc.record({ divertTo: someService })),
    }),
  }),
  fc.record({
    type: fc.constant('setRoute'),
    target: someService,
    body: fc.record({ to: someService, fraction: someEstimate, source: fc.constant('X') }),
  }),
  fc.record({
    type: fc.constant('setServiceNumber'),
    target: someService,
    body: fc.record({
      ...{ number: fc.constantFrom('capacity', 'meanStayDays'), estimate: someEstimate, source: fc.constant('X') },
    }),
  }),
  fc.record({
    type: fc.constantFrom('takeServiceOut', 'removePressure', 'confirmNumbers'),
    target: someService,
    body: fc.constant({}),
  }),
)

test('whatever is tried, the model stays one that can be computed, and each service is what its stream says', () => {
  fc.assert(
    fc.property(fc.array(someChange, { maxLength: 30 }), (tried) => {
      const streams: Record<string, ModelEvent[]> = {}
      for (const { type, target, body } of tried) {
        try {
          const drafts = given(streams).when(type as ModelCommand['type'], target, body)
          for (const { stream, event } of drafts) {
            const id = stream.slice('service:'.length)
            streams[id] = [...(streams[id] ?? []), event]
          }
        } catch (error) {
          if (!(error instanceof Refusal) && (error as Error).name !== 'ZodError') throw error
        }
      }
      const models = made(streams)
      for (const [id, { routes, whenFull, numbers }] of models) {
        const targets = Object.keys(routes) as ServiceId[]
        expect(targets.every((to) => models.has(to) && to !== id)).toBe(true)
        const shares = Object.values(routes).map(({ fraction }) => likely(fraction.estimate))
        expect(shares.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(Object.values(numbers).every(({ estimate }) => likely(estimate) >= 0)).toBe(true)
        if (typeof whenFull === 'object') expect(models.has(whenFull.divertTo)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('a change of a service that is in no model changes nothing', () => {
  expect(evolve(undefined, confirmed, moment)).toBeUndefined()
})
