import { expect, test } from 'vitest'
import { balance, type Imbalance } from '../../../shared/impacts/system/balance.ts'
import { balanceSheet } from '../../../shared/impacts/system/balance-sheet.ts'
import {
  imbalanceAdvice,
  imbalanceSentence,
  imbalanceTrace,
  lookedFor,
} from '../../../shared/impacts/system/balance-words.ts'
import { demonstrationModel, said } from './demonstration-model.ts'
import { route, service } from './small-model.ts'

const ward = service('ward', 'places', { capacity: 100, currentUse: 97, meanStayDays: 10 })
/** 74 people in a stay of 10 days: 7.4 leave each day. */
const care = service('care', 'places', { capacity: 100, currentUse: 74, meanStayDays: 10 })
const names = { service: (id: string) => id, unit: 'beds' as const }
const sentences = (found: Imbalance[]) => found.map((one) => imbalanceSentence(one, names))

test('the demonstration adds up', () => {
  expect(balance(demonstrationModel())).toEqual([])
})

test('routes that bring more than a service shows are told with both figures, and both organisations', () => {
  const found = balance({ services: [ward, care], routes: [route('ward', 'care', 1)] })
  expect(sentences(found)).toEqual(['Routes bring 9.7 people a day to care, whose own figures show 7.4.'])
  expect(found).toMatchObject([{ otherId: 'ward', organisationIds: ['org-care', 'org-ward'] }])
})

test('both figures are told with where they come from', () => {
  const home = service('home', 'places', { capacity: 700, currentUse: 35, unitsPerPerson: 7, meanStayDays: 10 })
  const routes = [route('ward', 'home', 0.1), route('care', 'home', 0.5)]
  const [found] = balance({ services: [ward, care, home], routes })
  expect(imbalanceTrace(found!, home, names)).toEqual([
    'Comes in a day: 3.7 from care; 0.97 from ward.',
    'Its own figures: 35 beds ÷ 7 for each person ÷ 10 days of stay = 0.5 a day.',
  ])
})

test('what keeps the model from running comes first, then the largest difference', () => {
  const small = service('small', 'places', { capacity: 20, currentUse: 10, meanStayDays: 10 })
  const unsaid = service('unsaid', 'places', { capacity: 20 })
  const found = balance({
    services: [small, ward, care, unsaid, service('alone', 'rate', { capacity: 70 })],
    routes: [route('ward', 'care', 0.82), route('ward', 'small', 0.18)],
  })
  expect(found.map(({ kind, serviceId }) => [kind, serviceId])).toEqual([
    ['noStay', 'unsaid'],
    ['routesBringMore', 'small'],
    ['routesBringMore', 'care'],
    ['unreached', 'alone'],
  ])
})

test('arrivals that somebody said must come to what leaves', () => {
  const told = { ...care, numbers: { ...care.numbers, arrivalsPerWeek: said(70) } }
  expect(sentences(balance({ services: [told], routes: [] }))).toEqual([
    'Routes and outside arrivals bring 10 people a day to care, whose own figures show 7.4.',
  ])
})

test('a difference of a twentieth is rounding', () => {
  const told = { ...care, numbers: { ...care.numbers, arrivalsPerWeek: said(7 * 7.5) } }
  expect(balance({ services: [told], routes: [] })).toEqual([])
})

test('a service cannot be fuller than it has room', () => {
  const full = service('full', 'places', { capacity: 60, currentUse: 66, meanStayDays: 6 })
  expect(sentences(balance({ services: [full], routes: [] }))).toEqual([
    'full is said to run at 66 beds, above its capacity of 60.',
  ])
})

test('shares that go beyond everybody at the top of their ranges or under pressure are told', () => {
  const routes = [route('ward', 'care', { low: 0.3, likely: 0.5, high: 0.7 }), route('ward', 'home', 0.4)]
  const home = service('home', 'rate', { capacity: 700, currentUse: 70 })
  const large = service('care', 'places', { capacity: 100, currentUse: 90, meanStayDays: 10 })
  expect(sentences(balance({ services: [ward, large, home], routes }))).toEqual([
    'At the top of their ranges, the routes out of ward take 11 of every 10 people who leave.',
  ])
  const pressure = { threshold: 0.99, stayCut: said(0.1), uplift: { 'ward->care': said(1) } }
  expect(sentences(balance({ services: [{ ...ward, pressure }, large, home], routes }))).toEqual([
    'When ward is full, its routes would take 14 of every 10 people who leave.',
  ])
})

test('a ring that nobody leaves is told once, and says of which services', () => {
  const routes = [route('ward', 'care', 1), route('care', 'ward', 1)]
  const even = { ...care, numbers: { ...care.numbers, currentUse: said(97) } }
  expect(sentences(balance({ services: [ward, even], routes }))).toEqual([
    'Whoever comes to ward and care never leaves: all who leave go on among them.',
  ])
  expect(balance({ services: [ward, even], routes: [route('ward', 'care', 1), route('care', 'ward', 0.9)] })).toEqual(
    [],
  )
})

test('a service without a capacity is told last, and every line says what to do', () => {
  const open = service('open', 'rate', { currentUse: 70 })
  const found = balance({ services: [open], routes: [] })
  expect(found).toMatchObject([{ kind: 'noCapacity', otherId: null, organisationIds: ['org-open'] }])
  expect(found.map(imbalanceAdvice)).toEqual(['Say its capacity, or leave it if it truly has no limit.'])
})

test('two figures that differ never read alike, and one person is not one people', () => {
  const near = service('near', 'places', { capacity: 100, currentUse: 13.6, meanStayDays: 10 })
  const from = service('from', 'places', { capacity: 100, currentUse: 14.4, meanStayDays: 10 })
  expect(sentences(balance({ services: [from, near], routes: [route('from', 'near', 1)] }))).toEqual([
    'Routes bring 1.44 people a day to near, whose own figures show 1.36.',
  ])
  const lone = service('lone', 'places', { capacity: 100, currentUse: 5, meanStayDays: 10 })
  const one = service('one', 'places', { capacity: 100, currentUse: 10, meanStayDays: 10 })
  expect(sentences(balance({ services: [one, lone], routes: [route('one', 'lone', 1)] }))).toEqual([
    'Routes bring 1 person a day to lone, whose own figures show 0.5.',
  ])
})

test('a difference of less than a person in 100 days is none', () => {
  const from = service('from', 'places', { capacity: 100, currentUse: 0.04, meanStayDays: 10 })
  const few = service('few', 'places', { capacity: 100, currentUse: 0.03, meanStayDays: 10 })
  expect(balance({ services: [from, few], routes: [route('from', 'few', 1)] })).toEqual([])
})

test('more people than a service can carry are told where nobody has said how full it is', () => {
  const clinic = service('clinic', 'rate', { capacity: 60, unitsPerPerson: 2 })
  const beds = service('beds', 'places', { capacity: 50, meanStayDays: 10 })
  const found = balance({
    services: [ward, clinic, beds],
    routes: [route('ward', 'clinic', 0.6), route('ward', 'beds', 0.4)],
  })
  expect(sentences(found)).toEqual(['5.8 people a day come to clinic, which can take 4.3.'])
  expect(found).toMatchObject([{ kind: 'comesBeyond', otherId: 'ward' }])
  expect(imbalanceTrace(found[0]!, clinic, names)).toEqual(['Comes in a day: 5.8 from ward.'])
})

test('the sheet tells of each service what comes and goes, nearest to a contradiction first, and that nobody is lost', () => {
  const { lines, fromOutside, leavingModel, leftOut } = balanceSheet(demonstrationModel())
  expect([lines.length, leftOut]).toEqual([25, 0])
  expect(lines[0]).toMatchObject({ serviceId: 'svc-01' })
  expect(lines[0]!.fromRoutes / lines[0]!.leaving).toBeCloseTo(0.944, 3)
  expect(lines.every(({ fromRoutes, outside, leaving }) => Math.abs(fromRoutes + outside - leaving) < 1e-9)).toBe(true)
  expect(Math.abs(fromOutside - leavingModel)).toBeLessThan(1e-6)
})

test('a service that nothing can be computed of is on no line of the sheet', () => {
  const unsaid = service('unsaid', 'places', { capacity: 20 })
  expect(balanceSheet({ services: [ward, unsaid], routes: [] })).toMatchObject({
    ...{ lines: [{ serviceId: 'ward', fromRoutes: 0, outside: 9.7, isSaid: false, leaving: 9.7 }], leftOut: 1 },
  })
})

test('every kind of finding has its own words for what is looked for', () => {
  expect(new Set(Object.values(lookedFor)).size).toBe(9)
})
