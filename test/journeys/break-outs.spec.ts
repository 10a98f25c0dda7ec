import { type Browser, expect, type Page, test } from '@playwright/test'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { findings } from './support/axe.ts'
import { shot } from './support/shots.ts'

// What whoever runs break-outs arranges and brings back, where the meeting goes on around it.

let curia: Curia
let chair: Member
let member: Member
let member2: Member
test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
  chair = await curia.as('chair')
  member = await curia.as('member')
  member2 = await curia.as('member2')
})
test.afterAll(() => curia.close())

async function ask(who: Member, type: string, target: string, body: object = {}) {
  const reply = await who.send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body
}

interface Workshop {
  id: string
  itemId: string
  /** What the chair asks of the session. */
  run(type: string, body?: object): Promise<unknown>
  /** The chair, in the room. */
  page: Page
}

/** A workshop on its first item, about a cause-loop map, with the chair and a member here. */
async function workshop(browser: Browser): Promise<Workshop> {
  const map = await ask(member, 'createDocument', 'ch-record', { kind: 'loops', title: 'Beds and visits' })
  const agenda = [item('1', { challengeId: 'ch-record', documentId: map.result.id }), item('2')]
  const { id, items } = await bringIn(curia, agenda, { kind: 'workshop' })
  const run = (type: string, body: object = {}) => ask(chair, type, id, { epoch: 1, ...body })
  await run('openSession')
  await run('startItem', { itemId: items[0] })
  for (const who of [chair, member]) await ask(who, 'arrive', id, { via: 'room' })
  const context = await browser.newContext()
  const [name = '', ...value] = (chair.cookie.split('; ')[0] ?? '').split('=')
  await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  const page = await context.newPage()
  await page.goto(`${curia.url}/senates/${testSenate}/sessions/${id}`)
  return { id, itemId: items[0] ?? '', run, page }
}

test('groups arranged by hand stay when somebody arrives and the page asks again', async ({ browser }) => {
  const { id, page } = await workshop(browser)
  await page.getByRole('button', { name: 'Break-outs' }).click()
  const dialog = page.getByRole('dialog', { name: 'Break-outs on item 1' })
  const choiceOf = (name: string) => dialog.getByRole('combobox', { name: `Group of Dr ${name}`, exact: true })
  const isAt = (name: string, group: string) => expect(choiceOf(name).locator('option:checked')).toHaveText(group)
  await dialog.getByRole('textbox', { name: 'Name of group 1' }).fill('Window')
  for (const name of ['chair', 'member']) await choiceOf(name).selectOption('Window')
  await ask(member2, 'arrive', id, { via: 'room' })
  await page.context().setOffline(true)
  await expect(page.getByRole('banner')).toContainText('Offline')
  await page.context().setOffline(false)
  await expect(dialog).toContainText('In no group')
  await isAt('member2', 'No group')
  for (const name of ['chair', 'member']) await isAt(name, 'Window')

  await dialog.getByRole('button', { name: 'Mix again' }).click()
  await expect(dialog).not.toContainText('In no group')
  await expect(dialog.getByRole('textbox', { name: 'Name of group 1' })).toHaveValue('Window')
  await page.context().close()
})

test('whoever closes a session is told of pages that would stay apart, and a closed one leads to every page', async ({
  browser,
}) => {
  const { itemId, run, page } = await workshop(browser)
  await page.getByRole('tab', { name: 'Document' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('This cause-loop map opens on a page of its own.')
  const groups = [member, chair].map(({ seatId }, n) => ({
    ...{ name: `Table ${n + 1}`, question: 'What would it take?', seatIds: [seatId] },
  }))
  await run('startBreakOuts', { itemId, lengthMs: 1_200_000, groups })
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
  await expect(page.getByText('Put together into notes of the item')).toBeAttached()
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
  await page.context().close()
})
