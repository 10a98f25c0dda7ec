import { expect, test } from 'vitest'
import { foldColumns } from '../../client/impacts/scenarios/visuals/fold-columns.ts'
import {
  inFlowOrder,
  layoutKey,
  layoutRequest,
  layoutWithin,
} from '../../client/impacts/scenarios/visuals/map-layout.ts'
import { queueWords, serviceWords, toneOf, usedWords } from '../../client/impacts/scenarios/visuals/map-words.ts'
import { flowWidth, routeLine } from '../../client/impacts/scenarios/visuals/route-path.ts'
import type { ServiceWeek, ShownSystem } from '../../client/impacts/scenarios/visuals/system.ts'

const service = (id: string, organisationId: string) => ({ id, organisationId, name: id, kind: 'places' as const })
const route = (from: string, to: string) => ({ id: `${from}->${to}`, from, to })
const system: ShownSystem = {
  organisations: ['ltht', 'lch', 'icb'].map((id) => ({ id, code: id.toUpperCase(), name: id })),
  services: [service('ward', 'ltht'), service('ed', 'ltht'), service('home', 'lch')],
  routes: [route('ed', 'ward'), route('ward', 'home'), route('ed', 'home')],
}
const week: ServiceWeek = {
  used: 55,
  usedBefore: 46,
  capacity: 60,
  capacityBefore: 60,
  delayed: 0,
  queue: 0,
  queueBefore: 0,
}

test('a layout hangs on who is there and who sends to whom, in whatever order they are listed', () => {
  const turned = { ...system, services: system.services.toReversed(), routes: system.routes.toReversed() }
  expect(layoutKey(turned)).toBe(layoutKey(system))
  expect(layoutRequest(turned)).toEqual(layoutRequest(system))
  expect(layoutKey({ ...system, routes: system.routes.slice(1) })).not.toBe(layoutKey(system))
  expect(layoutKey({ ...system, services: system.services.map((each) => ({ ...each, name: 'new name' })) })).toBe(
    layoutKey(system),
  )
})

test('organisations without services have no box, and routes between the same two are one link', () => {
  const { boxes, links } = layoutRequest(system)
  expect(boxes.map(({ id }) => id)).toEqual(['lch', 'ltht'])
  expect(links.map(({ id }) => id)).toEqual(['ltht->lch'])
})

test('services stand in their box in the order in which people flow through them, a loop too', () => {
  expect(inFlowOrder(system.services, system.routes).map(({ id }) => id)).toEqual(['ed', 'ward', 'home'])
  const loop = [...system.routes, route('home', 'ed')]
  expect(inFlowOrder(system.services, loop)).toHaveLength(3)
})

test('every service lies within the box of its organisation, however many there are', () => {
  const many = Array.from({ length: 20 }, (_, n) => service(`s${n}`, 'ltht'))
  const crowded = { ...system, services: many, routes: [] }
  const [size] = layoutRequest(crowded).boxes
  const box = { x: 10, y: 20, width: size?.width ?? 0, height: size?.height ?? 0 }
  const { services } = layoutWithin(crowded, { ltht: box })
  expect(Object.keys(services)).toHaveLength(20)
  for (const { x, y, width, height } of Object.values(services)) {
    expect(x).toBeGreaterThan(box.x)
    expect(y).toBeGreaterThan(box.y)
    expect(x + width).toBeLessThan(box.x + box.width)
    expect(y + height).toBeLessThan(box.y + box.height)
  }
})

test('what was laid out from left to right is folded about square, in its order, and nothing overlaps', () => {
  const heights = [646, 406, 166, 526, 286, 286, 646, 286]
  const laidOut = Object.fromEntries(heights.map((height, n) => [`o${n}`, { x: n * 280, y: 0, width: 220, height }]))
  const folded = Object.values(foldColumns(laidOut))
  const width = Math.max(...folded.map((box) => box.x + box.width))
  const height = Math.max(...folded.map((box) => box.y + box.height))
  expect(width / height).toBeGreaterThan(0.7)
  expect(width / height).toBeLessThan(1.5)
  expect(folded.map(({ x }) => x)).toEqual(folded.map(({ x }) => x).toSorted((one, other) => one - other))
  for (const [n, one] of folded.entries()) {
    for (const other of folded.slice(n + 1)) {
      expect(one.x + one.width <= other.x || one.y + one.height <= other.y).toBe(true)
    }
  }
  expect(foldColumns({})).toEqual({})
})

test('a line leaves at the side that faces the other service', () => {
  const at = (x: number, y: number) => ({ x, y, width: 100, height: 40 })
  expect(routeLine(at(0, 0), at(300, 0)).path).toMatch(/^M100,20 .* 300,20$/)
  expect(routeLine(at(300, 0), at(0, 0)).path).toMatch(/^M300,20 .* 100,20$/)
  expect(routeLine(at(0, 0), at(0, 200)).path).toMatch(/^M100,20 .* 100,220$/)
})

test('the sign of a line stands half way along it', () => {
  const at = (x: number, y: number) => ({ x, y, width: 100, height: 40 })
  expect(routeLine(at(0, 0), at(300, 100)).middle).toEqual({ x: 200, y: 70 })
  expect(routeLine(at(0, 0), at(0, 200)).middle.x).toBeGreaterThan(100)
})

test('a wider line is more people, and none is without a line', () => {
  expect(flowWidth(0, 100)).toBe(1)
  expect(flowWidth(100, 100)).toBe(10)
  expect(flowWidth(25, 100)).toBe(5.5)
  expect(flowWidth(5, 0)).toBe(1)
})

test('a service says in words how full it is, what changes, who is delayed and who waits', () => {
  expect(serviceWords('LCH', { ...service('home', 'lch'), name: 'Home ward' }, week)).toBe(
    'LCH Home ward: 55 of 60 places, 92% full; 9 more than without the changes; nobody waiting',
  )
  expect(
    serviceWords('LTHT', service('ward', 'ltht'), { ...week, used: 60, usedBefore: 60, delayed: 3.52, queue: 18.4 }),
  ).toBe('LTHT ward: 60 of 60 places, 100% full; no change; 3.5 delayed; 18 waiting, 18 more')
  expect(usedWords({ kind: 'rate' }, { ...week, capacity: null })).toBe('55 people a week, no limit')
  expect(queueWords({ ...week, queueBefore: 4 })).toBe('0 waiting, 4 fewer')
})

test('what rounds to nothing has no colour', () => {
  expect([0.04, -0.04, 0.06, -0.06].map(toneOf)).toEqual(['same', 'same', 'more', 'fewer'])
})
