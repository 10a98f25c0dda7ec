import { afterAll, beforeAll, expect, test } from 'vitest'
import { cursorOf } from '../server/paging.ts'
import { type Curia, type Member, startCuria } from './support/curia.ts'

let curia: Curia
let chair: Member
beforeAll(async () => {
  curia = await startCuria()
  chair = await curia.as('chair')
})
afterAll(() => curia.close())

const here = '/api/senates/sen-test'
test.each([
  [`${here}/sessions?`, [1e300, 'x']],
  [`${here}/sessions?`, [1.5, 'x']],
  [`${here}/documents?`, [9e15, 'x']],
  [`${here}/challenges?`, [-9e15, 'x']],
  [`${here}/proposals?`, [1e300, 'x']],
  [`${here}/interests?`, [9e15, 'x']],
  [`${here}/interests?`, [1, 'a\u0000']],
  [`${here}/actions?`, ['2026-03-04\u0000', 'x']],
  [`${here}/actions?`, ['soon', 'x']],
  [`${here}/decisions?sort=reference&`, [9e15]],
  [`${here}/decisions?sort=title&`, ['a\u0000', 1]],
  [`${here}/decisions?sort=title&`, ['\ud800', 1]],
  ['/api/challenges/ch-beds/history?', [1.5]],
  ['/api/challenges/ch-beds/history?', [1e300]],
])('%s refuses the end of no page, %j', async (path, place) => {
  const reply = await chair.get(`${path}cursor=${cursorOf(place)}`)
  expect(reply).toMatchObject({ status: 409, body: { code: 'wrong-cursor', at: '/cursor' } })
})
