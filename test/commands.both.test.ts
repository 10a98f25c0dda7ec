import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Curia, startCuria } from './support/curia.ts'

let curia: Curia
beforeAll(async () => {
  curia = await startCuria()
})
afterAll(() => curia.close())

test('an unknown command is refused by name', async () => {
  const chair = await curia.as('chair')
  expect(await chair.send('blowUp', 'sen-test', {})).toMatchObject({ status: 400, body: { code: 'command-unknown' } })
})
test('nobody acts without signing in', async () => {
  const response = await fetch(`${curia.url}/api/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([
    401,
    'application/problem+json; charset=utf-8',
  ])
})
test('a live connection opens for who is signed in', async () => {
  const chair = await curia.as('chair')
  const socket = await chair.socket()
  const reply = await socket.emitWithAck('command', {
    commandId: 'c1',
    type: 'no',
    target: 'sen-test',
    body: {},
  } as never)
  expect(reply).toMatchObject({ code: 'command-unknown' })
})
