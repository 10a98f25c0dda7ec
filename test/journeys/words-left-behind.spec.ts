import { type Browser, expect, type Page, test } from '@playwright/test'
import type { BreakOuts } from '../../shared/sessions/break-outs.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { findings } from './support/axe.ts'
import { complaintsOf } from './support/people.ts'
import { shot } from './support/shots.ts'

// What somebody writes at a table without a network is never lost unsaid, wherever their table has gone meanwhile.

let curia: Curia
test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
})
test.afterAll(() => curia.close())

interface Workshop {
  /** What the chair asks of the session. */
  ask(type: string, body?: object): Promise<void>
  set: BreakOuts
  /** A member who is at the first table, in a browser. */
  page: Page
  complaints: string[]
}

/** Two tables, and a member who wrote at the first, lost the network and wrote on. */
async function writtenWithoutNetwork(browser: Browser): Promise<Workshop> {
  const [chair, member, member2] = [await curia.as('chair'), await curia.as('member'), await curia.as('member2')]
  const { id, items } = await bringIn(curia, [item('1', { challengeId: 'ch-record' }), item('2')], { kind: 'workshop' })
  const as = async (who: Member, type: string, body: object) => {
    const reply = await who.send(type, id, body)
    if (reply.status !== 200) throw new Error(reply.body.detail)
  }
  const ask = (type: string, body: object = {}) => as(chair, type, { epoch: 1, ...body })
  await ask('openSession')
  await ask('startItem', { itemId: items[0] })
  for (const who of [chair, member, member2]) await as(who, 'arrive', { via: 'room' })
  const groups = [[member], [member2, chair]].map((people, n) => ({
    ...{ name: `Table ${n + 1}`, question: 'What would it take?' },
    seatIds: people.map(({ seatId }) => seatId),
  }))
  await ask('startBreakOuts', { itemId: items[0], lengthMs: 1_200_000, groups })
  const set: BreakOuts = (await chair.get(`/api/sessions/${id}`)).body.state.breakOuts[0]

  const context = await browser.newContext()
  const [name = '', ...value] = (member.cookie.split('; ')[0] ?? '').split('=')
  await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  const complaints = complaintsOf(context)
  const page = await context.newPage()
  await page.goto(`${curia.url}/senates/${testSenate}/sessions/${id}`)
  const table = page.getByRole('region', { name: /^Your group/ })
  const text = table.getByRole('textbox', { name: /^Text of/ })
  await text.click()
  await text.pressSequentially('Said together. ')
  await expect(table.getByText('Saved', { exact: true })).toBeVisible()
  await context.setOffline(true)
  await expect(table.getByText('Offline', { exact: true })).toBeVisible()
  await text.pressSequentially('Only here: a second porter.')
  return { ask, set, page, complaints }
}

const note = (page: Page) => page.getByRole('region', { name: /^What you wrote at Table 1/ })
const isSaidLeft = async (page: Page) => {
  await expect(note(page)).toContainText('Some of what you wrote is only on this device')
  await expect(note(page)).toContainText('Said together. Only here: a second porter.')
  await expect(note(page)).toBeInViewport()
  await expect(page.getByRole('banner')).toContainText('Not saved yet')
}

test('words that came too late for the groups’ return stand where the pages are, until their writer lets them go', async ({
  browser,
}) => {
  const { ask, page, complaints } = await writtenWithoutNetwork(browser)
  await ask('returnGroups')
  await page.context().setOffline(false)
  await expect(page.getByRole('region', { name: /^What the groups wrote/ })).toContainText('Said together.')
  await isSaidLeft(page)
  expect(await findings(page, '[id^=left-]')).toEqual([])
  await shot(page, 'words left behind')

  await page.reload()
  await isSaidLeft(page)
  await ask('closeSession', { parkRest: true })
  await expect(page.getByRole('heading', { name: 'At a glance' })).toBeVisible()
  await isSaidLeft(page)
  await note(page)
    .getByRole('button', { name: /^Throw mine away/ })
    .click()
  await expect(note(page)).toHaveCount(0)
  const copies = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  await expect.poll(copies).toEqual([])
  expect(complaints).toEqual([])
  await page.context().close()
})

test('words of whoever was moved to another table without a network are offered when the groups are back', async ({
  browser,
}) => {
  const { ask, page, set, complaints } = await writtenWithoutNetwork(browser)
  const { seatId } = await curia.as('member')
  await ask('moveToGroup', { seatId, groupId: set.groups[1]?.id })
  expect((await (await curia.as('member')).get(`/api/documents/${set.groups[0]?.documentId}`)).status).toBe(404)
  await page.context().setOffline(false)
  await expect(page.getByRole('region', { name: /^Your group: Table 2/ })).toBeVisible()
  await ask('returnGroups')
  await isSaidLeft(page)
  expect(complaints).toEqual([])
  await page.context().close()
})
