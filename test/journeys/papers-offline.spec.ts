import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { goTo } from './steps/moving.ts'
import { enter, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

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
