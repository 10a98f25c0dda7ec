import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ModelFile } from '../../../shared/impacts/engine/model-file.ts'
import { compare } from '../../../shared/impacts/exchange/compare/compare.ts'
import type { Here } from '../../../shared/impacts/exchange/here.ts'
import { readModelFile } from '../../../shared/impacts/exchange/model-file/read-model-file.ts'
import { modelFileOf } from '../../../shared/impacts/system/model-file-of.ts'
import { after } from './importing.ts'
import { anySenate } from './senates.ts'
import { smallSenate } from './small-senate.ts'

const fileOf = (here: Here) => modelFileOf(here.model, null)
const imported = (file: unknown, here: Here) =>
  compare(readModelFile('model.json', JSON.stringify(file), here), here, true)

test('a model file of today changes nothing', () => {
  fc.assert(
    fc.property(anySenate, (here) => {
      expect(imported(fileOf(here), here).preview).toMatchObject({ added: [], changed: [], refused: [], leftAside: [] })
    }),
    { numRuns: 300 },
  )
})

/** The same services, with nothing said of them. */
const blank = (here: Here): Here => ({
  ...here,
  services: here.services.map((service) => ({ ...service, capacity: null, currentUse: null })),
  model: {
    services: here.model.services.map((service) => ({ ...service, numbers: {}, whenFull: 'queue', pressure: null })),
    routes: [],
  },
})
/** As rounding leaves them: a file is in people and days, and the model in the units of its services. */
const rounded = ({ network }: ModelFile) => {
  const round = (_key: string, value: unknown) => {
    if (typeof value !== 'number') return value
    return Math.abs(value) < 1e-100 ? 0 : Number(value.toPrecision(9))
  }
  const parts = {
    services: network.services.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    // How many are under way on day 0 is worked out, and no number of the model.
    routes: network.routes
      .map(({ startInTransit: _worked, ...route }) => route)
      .toSorted((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1)),
  }
  return JSON.parse(JSON.stringify(parts, round))
}

test('a model file that is read where nothing is said yet gives the same numbers in people and days', () => {
  fc.assert(
    fc.property(anySenate, (here) => {
      const file = fileOf(here)
      const { preview, body } = imported(file, blank(here))
      fc.pre(preview.refused.length === 0)
      expect(rounded(fileOf(after(blank(here), body)))).toEqual(rounded(file))
    }),
    { numRuns: 300 },
  )
})

test('a number that differs is changed in the unit of its service, and keeps what the others are', () => {
  const file = structuredClone(fileOf(smallSenate))
  file.network.services[1]!.capacity = 74
  file.network.routes[0]!.fraction = 0.5
  const { preview, body } = imported(file, smallSenate)
  expect(preview.changed).toMatchObject([
    { what: 'Home ward (LCH): capacity', before: '60 beds', after: '74 beds' },
    {
      what: 'Wards (LTHT) to Home ward (LCH)',
      before: expect.stringContaining('40%'),
      after: expect.stringContaining('50%'),
    },
  ])
  expect(body?.changes).toMatchObject([{ body: { estimate: 74, source: 'model.json' } }, { body: { fraction: 0.5 } }])
})

test('what is wrong in a model file is named by its path', () => {
  const wrong = (change: (file: ReturnType<typeof fileOf>) => unknown) => {
    const file = structuredClone(fileOf(smallSenate))
    change(file)
    return imported(file, smallSenate).preview.refused.map(({ at }) => at)
  }
  expect(wrong(({ network }) => Object.assign(network.services[0]!, { id: 'ward' }))).toContain(
    '/network/services/0/id',
  )
  expect(wrong(({ network }) => Object.assign(network.services[0]!, { kind: 'beds' }))).toEqual([
    '/network/services/0/kind',
  ])
  expect(wrong(({ network }) => Object.assign(network.services[0]!, { capacity: -5 }))).toEqual([
    '/network/services/0/capacity',
  ])
  expect(wrong(({ network }) => Object.assign(network.services[0]!, { capacity: '5' }))).toEqual([
    '/network/services/0/capacity',
  ])
  expect(
    wrong(({ network }) => Object.assign(network.services[0]!, { meanStayDays: { low: 5, likely: 4, high: 6 } })),
  ).toEqual(['/network/services/0/meanStayDays'])
  expect(wrong(({ network }) => Object.assign(network.routes[0]!, { fraction: 1.5 }))).toEqual([
    '/network/routes/0/fraction',
  ])
  expect(wrong(({ network }) => Object.assign(network.routes[0]!, { to: 'nowhere' }))).toContain('/network/routes/0/to')
  const read = (text: string) =>
    compare(readModelFile('model.json', text, smallSenate), smallSenate, true).preview.refused
  for (const text of ['', '[]', '{"network":3}', '{"network":{"services":NaN}}', '\u0000'])
    expect(read(text)).toMatchObject([{ at: 'model.json' }])
  const many = { network: { services: Array.from({ length: 10_000 }, () => ({})), routes: [] } }
  expect(read(JSON.stringify(many))).toMatchObject([{ problem: expect.stringContaining('10,000 services') }])
})

test('the changes and uncertainty of a scenario are left aside', () => {
  const file = { ...fileOf(smallSenate), changes: [{}], uncertainty: [{}, {}] }
  expect(imported(file, smallSenate).preview).toMatchObject({
    ...{ changed: [], refused: [] },
    leftAside: [{ at: '/changes' }, { at: '/uncertainty' }],
  })
})
