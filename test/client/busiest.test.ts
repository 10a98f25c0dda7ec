import { expect, test } from 'vitest'
import { busiest, touching } from '../../client/impacts/busiest.ts'
import type { OrganisationId } from '../../shared/ids.ts'

const id = (code: string) => `org-${code}` as OrganisationId
const cell = (from: string, to: string, count: number) => ({
  fromOrganisationId: id(from),
  toOrganisationId: id(to),
  count,
})
const cells = [cell('ltht', 'lch', 4), cell('ltht', 'lcc', 5), cell('lch', 'ltht', 1), cell('lypft', 'lypft', 1)]

test('an organisation is touched by what is on it and from it, and once by what is on itself', () => {
  expect(touching(cells, id('lch'))).toBe(5)
  expect(touching(cells, id('lypft'))).toBe(1)
  expect(touching(cells, id('place'))).toBe(0)
})

test('whoever has impacts sees their own organisation first', () => {
  expect(busiest(cells, [id('lch')])).toBe(id('lch'))
  expect(busiest(cells, [id('place'), id('lcc')])).toBe(id('lcc'))
})

test('whoever has none, or no organisation, sees the one with the most', () => {
  expect(busiest(cells, [id('place')])).toBe(id('ltht'))
  expect(busiest(cells, [null])).toBe(id('ltht'))
})

test('without any impact it stays with their own organisation', () => {
  expect(busiest([], [id('place')])).toBe(id('place'))
})
