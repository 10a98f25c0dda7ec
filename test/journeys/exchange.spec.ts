import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { findings } from './support/axe.ts'
import { enter, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const address = `${senate}/impacts/system/exchange`
const choose = (page: Page, name: string, text: string) => {
  return page.getByLabel(/^Choose /).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}
const table = (third: string) =>
  ['organisation,service,capacity', 'LCH,Home ward (frailty),74', 'LCH,Community recovery beds,100', third].join('\r\n')

test('a table that changes two figures and is wrong in one is mended, looked at, and imported whole', async ({
  browser,
}) => {
  const { page, complaints, context } = await enter(browser, server.url, 'secretary', { width: 1440, height: 1000 })
  await page.goto(address)
  await settled(page)

  await choose(page, 'services.csv', table('LTHT,Emergency departments (2 sites),lots'))
  await expect(page.getByRole('status').filter({ hasText: '1 problem in the file' })).toBeVisible()
  const refused = page.getByRole('table', { name: 'Refused' })
  await expect(refused).toContainText('services.csv, row 4, capacity')
  await expect(page.getByRole('table', { name: 'Changed' }).getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('button', { name: /^Import/ })).toHaveCount(0)
  expect(await findings(page)).toEqual([])
  await refused.scrollIntoViewIfNeeded()
  await shot(page, 'exchange refused 1440')

  await choose(page, 'services.csv', table('LTHT,Emergency departments (2 sites),4400'))
  await expect(page.getByRole('status').filter({ hasText: 'The file would change 2 things' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Home ward \(frailty\) \(LCH\): capacity/ })).toContainText('74')
  await page.getByRole('button', { name: /^Import these/ }).scrollIntoViewIfNeeded()
  await shot(page, 'exchange preview 1440')
  await page.getByRole('button', { name: 'Import these 2 changes' }).click()
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await shot(page, 'exchange imported 1440')
  await page.getByRole('link', { name: 'Look at the system model' }).click()
  await expect(page.getByRole('cell', { name: '74 virtual ward beds' })).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})

test('what is downloaded is imported again without a change, in every kind of file', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'facilitator', { width: 390, height: 900 })
  await page.goto(address)
  await settled(page)
  for (const [kind, link] of [
    ['Tables (CSV)', /^The services today/],
    ['Tables (CSV)', /^The routes today/],
    ['FHIR bundle (UK Core)', /^Organisations, sites/],
    ['Model file', /^The model today/],
  ] as const) {
    await page.getByRole('radio', { name: kind }).check()
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: link }).click()
    const saved = await saving
    await page.getByLabel(/^Choose /).setInputFiles({
      ...{ name: saved.suggestedFilename(), mimeType: 'text/plain' },
      buffer: await readFile(await saved.path()),
    })
    await expect(page.getByRole('status').filter({ hasText: 'The file would change nothing' })).toBeVisible()
  }
  await page.getByRole('radio', { name: 'Tables (CSV)' }).check()
  await page.getByText('What the columns mean').click()
  await expect(page.getByRole('table', { name: 'Columns of routes.csv' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  await shot(page, 'exchange columns 390')
  await context.close()
})

test('somebody else changes a figure meanwhile: the preview follows, and nothing that was chosen is lost', async ({
  browser,
}) => {
  const secretary = await enter(browser, server.url, 'secretary', { width: 768, height: 1000 })
  const facilitator = await enter(browser, server.url, 'facilitator')
  const file = 'organisation,service,capacity\nLCH,Community recovery beds,90'
  for (const { page } of [secretary, facilitator]) {
    await page.goto(address)
    await settled(page)
    await choose(page, 'services.csv', file)
    await expect(page.getByRole('button', { name: 'Import this change' })).toBeVisible()
  }
  await facilitator.page.getByRole('button', { name: 'Import this change' }).click()
  await expect(facilitator.page.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await expect(secretary.page.getByRole('status').filter({ hasText: 'The file would change nothing' })).toBeVisible()
  await expect(secretary.page.getByText('Chosen: services.csv')).toBeVisible()
  await shot(secretary.page, 'exchange followed 768')
  await secretary.context.close()
  await facilitator.context.close()
})

test('a file is dropped where it belongs, and one that is too large or too many says so', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'chair')
  await page.goto(address)
  await settled(page)
  const drop = async (...files: [name: string, text: string][]) => {
    const dataTransfer = await page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const [name, text] of given) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    await page.locator('.exchange-drop').dispatchEvent('drop', { dataTransfer })
  }
  await drop(['services.csv', 'organisation,service,capacity\nLCH,Home ward (frailty),61'])
  await expect(page.getByRole('button', { name: 'Import this change' })).toBeVisible()
  await drop(['a.csv', ''], ['b.csv', ''], ['c.csv', ''])
  await expect(page.getByText('Choose one or two files: services and routes')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Import this change' })).toBeVisible()
  await drop(['large.csv', 'x'.repeat(6 * 1024 * 1024)])
  await expect(page.getByText('large.csv is larger than 5 MB')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await context.close()
})

test('who may not import takes the model out and reads why', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'member')
  await page.goto(address)
  await settled(page)
  await expect(page.getByText('facilitators import files')).toBeVisible()
  await expect(page.getByLabel(/^Choose /)).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^The services today/ })).toBeVisible()
  await context.close()
})

test('a figure that somebody sets while an import is on its way stays as it is and is told, and the others go through', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, server.url, 'secretary', { width: 768, height: 1024 })
  const member = await enter(browser, server.url, 'member')
  await page.goto(address)
  await settled(page)
  const file = 'organisation,service,capacity\nLCH,Home ward (frailty),73\nLCH,Community recovery beds,101'
  await choose(page, 'services.csv', file)
  await expect(page.getByRole('status').filter({ hasText: 'The file would change 2 things' })).toBeVisible()
  await page.route('**/api/imports', async (route) => {
    const estimate = { number: 'capacity', estimate: 66, source: 'Counted on the ward' }
    const command = { commandId: crypto.randomUUID(), type: 'setServiceNumber', target: 'svc-12', body: estimate }
    const reply = await member.page.request.post('/api/commands', { data: command, headers: { origin: server.url } })
    expect(reply.status()).toBe(200)
    await route.continue()
  })
  await page.getByRole('button', { name: 'Import these 2 changes' }).click()
  await expect(page.getByRole('heading', { name: 'Imported, but for 1 thing' })).toBeFocused()
  await expect(
    page.getByText(
      /^Dr Ignatius Pellbrook \(LCC\) has changed Home ward \(frailty\) \(LCH\) .* Capacity: 66 virtual ward beds/,
    ),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /Home ward \(frailty\) \(LCH\): capacity/ })).toContainText('66')
  await expect(page.getByRole('button', { name: 'Import this change' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  for (const [width, height] of [
    [390, 844],
    [1440, 1000],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height })
    await shot(page, `exchange left alone ${width}`)
  }
  await context.close()
  await member.context.close()
})
