import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { goTo } from './steps/moving.ts'
import { enter, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

let curia: Curia
test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
})
test.afterAll(() => curia.close())

const onePage = Buffer.from('%PDF-1.7\n% The readings of January\ntrailer\n<<>>\n%%EOF\n')
const title = 'Gate 1: may the first 14 beds close?'

test('papers that a tablet keeps are read without a network, follow what is issued later, and go when one signs out', async ({
  browser,
}) => {
  const { page: secretary, context: desk } = await enter(browser, server.url, 'secretary')
  const issue = async (name: string) => {
    await secretary.getByRole('button', { name: 'Add a paper' }).click()
    const dialog = secretary.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Which item it belongs to' }).selectOption({ index: 1 })
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: onePage })
    await dialog.getByLabel('What it is called').fill(name)
    await dialog.getByLabel('Why it is late').fill('The readings came in today')
    await dialog.getByRole('button', { name: 'Issue the paper' }).click()
    await expect(dialog).toBeHidden()
  }
  await goTo(secretary, 'Sessions')
  await secretary.getByRole('link', { name: title }).first().click()
  await settled(secretary)
  await issue('Readings of January')

  const { page, context } = await enter(browser, server.url, 'member', { width: 768, height: 1024 })
  await goTo(page, 'Sessions')
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('button', { name: 'Keep the papers on this device' }).click()
  await expect(page.getByText('Kept on this device for reading without a network')).toBeVisible()
  await issue('Readings of February')
  await expect(page.getByRole('link', { name: 'Readings of February' })).toBeVisible()
  await expect(page.getByText('Kept on this device for reading without a network')).toBeVisible()
  await shot(page, 'papers kept')

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByText('You read what this device keeps of this session.')).toBeVisible()
  await shot(page, 'papers offline')
  for (const name of ['Readings of January', 'Readings of February', /as one PDF/]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()])
    expect(await download.failure()).toBeNull()
    expect((await readFile(await download.path(), 'latin1')).slice(0, 5)).toBe('%PDF-')
  }

  await context.setOffline(false)
  await expect(page.getByRole('button', { name: 'Take it off this device' })).toBeVisible()
  await page.getByRole('button', { name: /account of/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await context.close()
  await desk.close()
})

interface KeptPage {
  page: Page
  who: Member
  itemId: string
  /** Commands of the secretary, who plans the session. */
  send(type: string, body: object, target?: string): Promise<{ id: string }>
  issue(title: string): Promise<string>
}

/** A published session with one paper, which somebody keeps on their device. */
async function keptBy(browser: Browser, key: string): Promise<KeptPage> {
  const [secretary, who] = [await curia.as('secretary'), await curia.as(key)]
  const startsAt = new Date(Date.now() + 30 * 86_400_000)
  const when = { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 7_200_000).toISOString() }
  const about = { title: 'The beds', modality: 'inPerson', ...when }
  const { id: sessionId, items } = await bringIn(curia, [item('1')], about)
  const itemId = items[0] ?? ''
  const send = async (type: string, body: object, target: string = sessionId) => {
    const reply = await secretary.send(type, target, body)
    if (reply.status !== 200) throw new Error(reply.body.detail)
    return reply.body.result
  }
  const issue = async (name: string) => {
    const response = await fetch(`${curia.url}/api/sessions/${sessionId}/items/${itemId}/files`, {
      method: 'POST',
      headers: { cookie: secretary.cookie, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(onePage),
    })
    const { id: fileId } = (await response.json()) as { id: string }
    return (await send('issuePaper', { fileId, title: name })).id
  }
  await issue('The plan')
  const page = await enterAs(browser, who)
  await page.goto(`${curia.url}/senates/${testSenate}/sessions/${sessionId}`)
  await page.getByRole('button', { name: 'Keep the papers on this device' }).click()
  await expect(page.getByText('Kept on this device for reading without a network')).toBeVisible()
  return { page, who, itemId, send, issue }
}

async function enterAs(browser: Browser, { cookie }: Member): Promise<Page> {
  const context = await browser.newContext()
  const [name = '', ...value] = (cookie.split('; ')[0] ?? '').split('=')
  await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  return await context.newPage()
}

/** The files in all copies of papers on the device. */
const keptFiles = (page: Page) => () =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('curia papers '))
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().filter(({ url }) => /\/papers\//.test(url)).length
  })
const copies = (page: Page) => () => page.evaluate(() => caches.keys())

test('kept papers follow the session from any page, in a meeting too, and go when none is left to see', async ({
  browser,
}) => {
  const { page, itemId, send, issue } = await keptBy(browser, 'observer')
  const second = await issue('The costs')
  await expect.poll(keptFiles(page)).toBe(2)
  await send('editSession', { place: 'Bradford' })
  await expect(page.getByText('Bradford')).toBeVisible()
  await expect(page.getByText('Kept on this device for reading without a network')).toBeVisible()
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText('Bradford')).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('button', { name: 'Take it off this device' })).toBeVisible()

  await page.getByRole('link', { name: 'Actions' }).first().click()
  await send('openSession', { epoch: 1 })
  await send('withdrawPaper', { paperId: second, reason: 'It is of another trust' })
  await expect.poll(keptFiles(page)).toBe(1)
  await send('editItem', { itemId, confidentiality: 'restricted' })
  await expect.poll(copies(page)).toEqual([])
  await page.context().close()
})

test('kept papers go from a device that is online with the seat of their reader', async ({ browser }) => {
  const { page, who, send } = await keptBy(browser, 'expert')
  await send('endSeat', {}, who.seatId)
  await expect.poll(copies(page)).toEqual([])
  await page.context().setOffline(true)
  await page.reload().catch(() => {})
  await expect(page.getByText('The plan')).toHaveCount(0)
  await page.context().close()
})

test('kept papers go with a sign-in that the server ends', async ({ browser }) => {
  const { page, who } = await keptBy(browser, 'member2')
  await curia.app.accounts.signOut({ cookie: who.cookie })
  await page.waitForURL(/sign-in/)
  await expect.poll(copies(page)).toEqual([])
  await page.context().close()
})
