import { afterEach, beforeEach, expect, test } from 'vitest'
import { paper, startHost, type TestHost, until } from './host-support.ts'

let host: TestHost
beforeEach(async () => {
  host = await startHost()
})
afterEach(() => host.close())

test('three stock clients that write at once converge', async () => {
  const clients = await Promise.all(['ada', 'mary', 'grace'].map((person) => host.enter(person)))
  for (const [n, client] of clients.entries()) client.write(`Paragraph of ${n}. `)
  await until(() => clients.every((client) => client.text().split('\n').length === 3))
  for (const client of clients) client.type('and some more words')
  await until(() => new Set(clients.map((client) => client.text())).size === 1 && (clients[0]?.text().length ?? 0) > 90)
  expect(clients[0]?.text()).toBe((await host.host.reader.whole(paper)).text)
})

test('a client is told that its words are saved', async () => {
  const ada = await host.enter('ada')
  ada.write('Give fluids early.')
  await ada.saved()
})
