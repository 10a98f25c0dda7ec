import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServiceId } from '../../../shared/ids.ts'
import type { ModelCommand } from '../../../shared/impacts/system/commands.ts'
import { evolve, type ModelEvent, type Modelled } from '../../../shared/impacts/system/modelled.ts'
import type { Since } from '../../../shared/impacts/system/overtaken.ts'
import { Refusal } from '../../../shared/refusal.ts'
import { refused } from '../given.ts'
import { given, made, moment, route } from './given.ts'

const wards = 'wards' as ServiceId
const by = (who: string, ...events: ModelEvent[]): Since[] => events.map((event) => ({ event, who }))
const stay: ModelEvent = { type: 'numberSet', number: 'meanStayDays', estimate: 9, source: 'Ward returns' }
const toHome = route('home-ward', 0.2)
const rule: ModelEvent = {
  ...{ type: 'pressureSet', threshold: 0.9, stayCut: 0.1, source: 'Counted' },
  uplift: [{ to: 'home-ward' as ServiceId, by: 0.5 }],
}
const number = (name: string, estimate: number) => ({ number: name, estimate, source: 'Counted' })

describe('of two people who change one service at once', () => {
  test('both are right where they change different parts of it', () => {
    const then = given({ wards: [stay] })
    const since = by('Dr Lee (LCH)', stay)
    expect(then.when('setServiceNumber', 'wards', number('capacity', 150), since)).toHaveLength(1)
    expect(then.when('setRoute', 'wards', { to: 'recovery', fraction: 0.1, source: 'X' }, since)).toHaveLength(1)
    expect(then.when('describeService', 'wards', { kind: 'places', whenFull: 'lose' }, since)).toHaveLength(1)
  })

  test('the second is refused who changes the same number, and hears who changed it and what it is now', () => {
    const second = () =>
      given({ wards: [stay] }).when('setServiceNumber', 'wards', number('meanStayDays', 10), by('Dr Lee (LCH)', stay))
    expect(second).toThrow(refused('stale'))
    expect(second).toThrow(
      'Dr Lee (LCH) has changed Wards (LTHT) since you looked at it. Mean stay: 9 days. Source: Ward returns. ' +
        'Yours is not saved. Decide together which one stands, then save that.',
    )
  })

  test('the second who says the very same has nothing to do', () => {
    const same = { number: 'meanStayDays', estimate: 9, source: 'Ward returns' }
    const second = () => given({ wards: [stay] }).when('setServiceNumber', 'wards', same, by('Dr Lee (LCH)', stay))
    expect(second).toThrow(refused('already-so'))
  })

  test.each<[string, ModelEvent, ModelCommand['type'], object]>([
    ['a route', toHome, 'setRoute', { to: 'home-ward', fraction: 0.3, source: 'X' }],
    [
      'a route that is gone',
      { type: 'routeRemoved', to: 'home-ward' as ServiceId },
      'setRoute',
      { to: 'home-ward', fraction: 0.3, source: 'X' },
    ],
    ['the pressure rule', rule, 'setPressure', { threshold: 0.8, stayCut: 0.2, uplift: [], source: 'X' }],
    ['a route that the pressure rule has come to name', rule, 'removeRoute', { to: 'home-ward' }],
    [
      'the description',
      { type: 'serviceDescribed', kind: 'places', whenFull: 'lose', registered: null },
      'describeService',
      { kind: 'places', whenFull: { divertTo: 'recovery' } },
    ],
    [
      'capacity, by the register',
      { type: 'registerFollowed', registered: { capacity: 170 } },
      'clearServiceNumber',
      { number: 'capacity' },
    ],
  ])('the second is refused who changes %s', (_what, event, type, body) => {
    const models = given({ wards: [toHome, event] })
    expect(() => models.when(type, 'wards', body, by('Dr Lee (LCH)', event))).toThrow(refused('stale'))
    expect(models.when(type, 'wards', body)).toHaveLength(1)
  })

  test('whoever confirms or takes out a service has to have seen everything of it', () => {
    const models = given({ wards: [stay] })
    expect(() => models.when('confirmNumbers', 'wards', {}, by('Dr Lee (LCH)', stay))).toThrow(
      /Look at its numbers again, then confirm them.$/,
    )
    expect(() => models.when('takeServiceOut', 'wards', {}, by('Dr Lee (LCH)', stay))).toThrow(refused('stale'))
    const confirmed: ModelEvent = { type: 'numbersConfirmed' }
    expect(() => given({ wards: [confirmed] }).when('confirmNumbers', 'wards', {}, by('X', confirmed))).toThrow(
      refused('already-confirmed'),
    )
  })

  test('a route that the pressure rule named for a while can go, whoever looked before that', () => {
    const unnamed: ModelEvent = { ...rule, uplift: [] } as ModelEvent
    const models = given({ wards: [toHome, rule, unnamed] })
    expect(models.when('removeRoute', 'wards', { to: 'home-ward' }, by('X', rule, unnamed))).toHaveLength(1)
  })

  test('whoever changes a number of a service that was taken out meanwhile hears that', () => {
    const out: ModelEvent = { type: 'serviceTakenOut' }
    expect(() =>
      given({ wards: [out] }).when('setServiceNumber', 'wards', number('waiting', 3), by('Dr Lee (LCH)', out)),
    ).toThrow(/Dr Lee \(LCH\) has changed Wards \(LTHT\) since you looked at it. Taken out of the model./)
  })
})

const target = fc.constantFrom('home-ward', 'recovery')
const share = fc.constantFrom(0.1, 0.2, 0.3)
const source = fc.constant('X')
const someCommand = fc.oneof(
  fc.record({
    type: fc.constant('setServiceNumber' as const),
    body: fc.record({ number: fc.constantFrom('capacity', 'waiting'), estimate: fc.nat(3), source }),
  }),
  fc.record({
    type: fc.constant('clearServiceNumber' as const),
    body: fc.record({ number: fc.constantFrom('capacity', 'waiting') }),
  }),
  fc.record({ type: fc.constant('setRoute' as const), body: fc.record({ to: target, fraction: share, source }) }),
  fc.record({ type: fc.constant('removeRoute' as const), body: fc.record({ to: target }) }),
  fc.record({
    type: fc.constant('setPressure' as const),
    body: fc.record({
      ...{ threshold: share, stayCut: share, source },
      uplift: fc.uniqueArray(fc.record({ to: target, by: share }), { selector: ({ to }) => to }),
    }),
  }),
  fc.record({
    type: fc.constantFrom('removePressure' as const, 'confirmNumbers' as const, 'takeServiceOut' as const),
    body: fc.constant({}),
  }),
  fc.record({
    type: fc.constant('describeService' as const),
    body: fc.record({ kind: fc.constant('places'), whenFull: fc.constantFrom('queue', 'lose') }),
  }),
)
const someStep = fc.record({
  who: fc.constantFrom('Ana', 'Ben'),
  looksFirst: fc.boolean(),
  command: someCommand,
})

/** What each part of a service is. That somebody confirmed it goes with any change, so it is none of them. */
function partsOf(service: Modelled | undefined): Map<string, string> {
  const parts = new Map<string, unknown>()
  if (!service) return new Map()
  parts.set('description', [service.kind, service.whenFull])
  if (service.pressure) parts.set('pressure', service.pressure)
  for (const [name, held] of Object.entries(service.numbers)) parts.set(`number ${name}`, held)
  for (const [to, { uplift, ...rest }] of Object.entries(service.routes)) {
    parts.set(`route ${to}`, rest)
    if (uplift) parts.set(`uplift ${to}`, uplift)
  }
  return new Map([...parts].map(([part, value]) => [part, JSON.stringify(value)]))
}

function differing(one: Map<string, string>, other: Map<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((part) => one.get(part) !== other.get(part))
}

test('whatever two people change at once, no update is lost, and nobody is refused without need', () => {
  fc.assert(
    fc.property(fc.array(someStep, { maxLength: 40 }), (steps) => {
      const stream: { event: ModelEvent; who: string; at: string }[] = []
      const states: (Modelled | undefined)[] = [made().get(wards)]
      const looked: Record<string, number> = { Ana: 0, Ben: 0 }
      const apply = (state: Modelled | undefined, event: ModelEvent, at: string) =>
        evolve(state, event, { at, by: moment.by })
      for (const [n, { who, looksFirst, command }] of steps.entries()) {
        if (looksFirst) looked[who] = stream.length
        const seen = looked[who] ?? 0
        const before = states.at(-1)
        const at = new Date(Date.parse(moment.at) + n).toISOString()
        const attempt = (since: readonly Since[]) => {
          try {
            return given({ wards: stream.map(({ event }) => event) }).when(command.type, 'wards', command.body, since)
          } catch (error) {
            if (error instanceof Refusal) return error
            throw error
          }
        }
        const drafts = attempt(stream.slice(seen))
        if (drafts instanceof Refusal) {
          if (drafts.code !== 'stale') continue
          const moved = states
            .slice(seen + 1)
            .flatMap((state, k) => differing(partsOf(states[seen + k]), partsOf(state)))
          const wholly = command.type === 'confirmNumbers' || command.type === 'takeServiceOut'
          const cameOrWent = states.slice(seen).some((state) => (state === undefined) !== (states[seen] === undefined))
          if (wholly || cameOrWent) {
            expect(stream.length).toBeGreaterThan(seen)
            continue
          }
          const without = attempt([])
          if (without instanceof Refusal) continue
          const after = without.reduce((state, { event }) => apply(state, event, at), before)
          const named = command.type === 'setPressure' ? command.body.uplift.map(({ to }) => `route ${to}`) : []
          const own = [...differing(partsOf(before), partsOf(after)), ...named]
          expect(own.some((part) => moved.includes(part))).toBe(true)
          continue
        }
        const after = drafts.reduce((state, { event }) => apply(state, event, at), before)
        const [then, now] = [partsOf(states[seen]), partsOf(before)]
        for (const part of differing(now, partsOf(after))) expect(now.get(part)).toBe(then.get(part))
        for (const { event } of drafts) {
          stream.push({ event, who, at })
          states.push(apply(states.at(-1), event, at))
        }
      }
    }),
    { numRuns: 400 },
  )
})
