import { expect, test } from '@playwright/test'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { findings } from './support/axe.ts'
import { shot } from './support/shots.ts'

let curia: Curia
test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
})
test.afterAll(() => curia.close())

test('whoever closes a session is told of pages that would stay apart, and a closed one leads to every page', async ({
  browser,
}) => {
  const [chair, member] = [await curia.as('chair'), await curia.as('member')]
  const { id, items } = await bringIn(curia, [item('1', { challengeId: 'ch-record' }), item('2')], { kind: 'workshop' })
  const ask = async (who: Member, type: string, body: object = {}) => {
    const reply = await who.send(type, id, body)
    if (reply.status !== 200) throw new Error(reply.body.detail)
  }
  const run = (type: string, body: object = {}) => ask(chair, type, { epoch: 1, ...body })
  await run('openSession')
  await run('startItem', { itemId: items[0] })
  for (const who of [chair, member]) await ask(who, 'arrive', { via: 'room' })
  const groups = [member, chair].map(({ seatId }, n) => ({
    ...{ name: `Table ${n + 1}`, question: 'What would it take?', seatIds: [seatId] },
  }))
  await run('startBreakOuts', { itemId: items[0], lengthMs: 1_200_000, groups })

  const context = await browser.newContext()
  const [name = '', ...value] = (chair.cookie.split('; ')[0] ?? '').split('=')
  await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  const page = await context.newPage()
  await page.goto(`${curia.url}/senates/${testSenate}/sessions/${id}`)
  const table = page.getByRole('region', { name: /^Your group: Table 2/ })
  await table.getByRole('textbox', { name: /^Text of/ }).click()
  await page.keyboard.type('A second porter.')
  await expect(table.getByText('Saved', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Close the session' }).click()
  const dialog = page.getByRole('dialog', { name: 'Close the session' })
  await expect(dialog).toContainText('Bring the groups on item 1 back first')
  await dialog.getByRole('button', { name: 'Bring them back now' }).click()
  await expect(dialog).toContainText('Put the pages on item 1 together first')
  await expect(dialog).toContainText('each stays on its own: Table 2.')
  expect(await findings(page)).toEqual([])
  await shot(page, 'pages apart before a session closes')
  await dialog.getByRole('button', { name: 'Put the pages together' }).click()
  await expect(dialog.getByText(/together first/)).toHaveCount(0)
  await dialog.getByRole('button', { name: /park the rest/ }).click()

  const wrote = page.getByRole('region', { name: /^What the groups wrote on item 1/ })
  await expect(wrote).toContainText('They wrote nothing.')
  expect(await findings(page)).toEqual([])
  await shot(page, 'pages of a closed session')
  await wrote.getByRole('link', { name: 'Table 2' }).click()
  await expect(page.getByRole('textbox', { name: /^Text of/ })).toContainText('A second porter.')
  await page.goBack()
  await wrote.getByRole('link', { name: 'All of these pages together' }).click()
  await expect(page.getByRole('textbox', { name: /^Text of/ })).toContainText('A second porter.')
  await context.close()
})
