import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { curveBetween, nodeSize } from '../../client/impacts/loops/curve.ts'
import { draftOf, linkOf } from '../../client/impacts/loops/link-draft.ts'
import { placesForNew } from '../../client/impacts/loops/place-new.ts'
import type { Link } from '../../shared/impacts/loops/content.ts'

const factor = (id: string, at: { x: number; y: number } | null) => ({ id, label: id, organisationId: null, at })

test('factors that stand already stay, and new ones come where a layout of the whole has them', () => {
  const layout = { a: { x: 0, y: 0 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } }
  const factors = [factor('a', { x: 1000, y: 500 }), factor('b', { x: 1300, y: 500 }), factor('c', null)]
  expect(placesForNew(factors, layout)).toEqual({ c: { x: 1600, y: 500 } })
  expect(placesForNew([factor('a', null)], layout)).toEqual({ a: { x: 0, y: 0 } })
})

test('no new factor comes to lie over another', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) })
  const factors = fc.array(fc.record({ at: fc.option(place), laid: place }), { maxLength: 10 })
  fc.assert(
    fc.property(factors, (list) => {
      const all = list.map(({ at }, n) => factor(`${n}`, at))
      const places = placesForNew(all, Object.fromEntries(list.map(({ laid }, n) => [`${n}`, laid])))
      const standing = all.flatMap(({ at }) => (at ? [at] : []))
      const added = Object.values(places)
      expect(added).toHaveLength(all.length - standing.length)
      added.forEach((one, n) => {
        for (const other of [...standing, ...added.slice(0, n)]) {
          const isApart = Math.abs(one.x - other.x) >= nodeSize.width || Math.abs(one.y - other.y) >= nodeSize.height
          expect(isApart).toBe(true)
        }
      })
    }),
  )
})

test('arrows of two that push each other bow apart, and one to itself leaves its box', () => {
  const [left, right] = [
    { x: 0, y: 0 },
    { x: 400, y: 0 },
  ]
  const there = curveBetween(left, right)
  const back = curveBetween(right, left)
  expect(there.sign.y).toBeLessThan(nodeSize.height / 2 - 10)
  expect(back.sign.y).toBeGreaterThan(nodeSize.height / 2 + 10)
  expect(curveBetween(left, left).sign.y).toBeLessThan(0)
})

test('a link is read from its form, or told what is missing', () => {
  const twin: Link = { id: 'l', from: 'a', to: 'b', sign: '+', strength: 1, lagWeeks: 3 }
  const factors = ['a', 'b'].map((id) => ({ id, label: id, organisationId: null, at: null }))
  const map = { factors, links: [twin] }
  expect(linkOf({ ...draftOf(undefined), from: 'b', to: 'a', lagWeeks: '1,0' }, map, undefined)).toEqual({
    link: { from: 'b', to: 'a', sign: '+', strength: 2, lagWeeks: 10 },
  })
  const errorsOf = (draft: Parameters<typeof linkOf>[0], own?: Link) => {
    const read = linkOf(draft, map, own)
    return 'errors' in read ? read.errors.map(({ field }) => field) : []
  }
  expect(errorsOf(draftOf(undefined))).toEqual(['from', 'to'])
  expect(errorsOf({ ...draftOf(twin), lagWeeks: '600' }, twin)).toEqual(['lag'])
  expect(errorsOf({ ...draftOf(twin) })).toEqual(['to'])
  expect(errorsOf(draftOf(twin), twin)).toEqual([])
})
