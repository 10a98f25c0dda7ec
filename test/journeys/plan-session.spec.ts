import { expect, type Page, test } from '@playwright/test'
import { dayOf } from '../../shared/format.ts'
import { findings } from './support/axe.ts'
import { enter, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const title = 'Workshop: analysing the context'
const renamed = 'Understanding the context'

test('a session is planned from a template, put in order, published with its notice, and cancelled', async ({
  browser,
}) => {
  const secretary = await enter(browser, server.url, 'secretary')
  const chair = await enter(browser, server.url, 'chair')
  const member = await enter(browser, server.url, 'member')
  const { page } = secretary
  await member.page.goto(`${senate}/sessions`)
  await settled(member.page)

  await test.step('the draft is for those who plan alone', async () => {
    await page.goto(`${senate}/sessions`)
    await page.getByRole('button', { name: 'Plan a session' }).click()
    await page.getByRole('combobox', { name: 'Begin with the agenda of' }).selectOption({ label: title })
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await expect(page.getByRole('alert')).toContainText('Enter when it starts, for example 2pm')
    const [year = '', month = '', day = ''] = dayOf(new Date(Date.now() + 3 * 86_400_000)).split('-')
    await page.getByRole('textbox', { name: 'Day' }).fill(day)
    await page.getByRole('textbox', { name: 'Month' }).fill(month)
    await page.getByRole('textbox', { name: 'Year' }).fill(year)
    await page.getByRole('textbox', { name: 'Starts at' }).fill('2pm')
    await page.getByRole('textbox', { name: 'Ends at' }).fill('16:45')
    await page.getByRole('radio', { name: 'In person', exact: true }).check()
    await page.getByRole('textbox', { name: 'Place' }).fill('Civic building')
    await page.getByRole('button', { name: 'Save as a draft' }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(page.getByText('Only those who plan sessions see this draft')).toBeVisible()
    await member.page.goto(new URL(page.url()).pathname)
    await expect(member.page.getByText('Nothing here that you can open').first()).toBeVisible()
  })

  await test.step('its agenda is put in order by keyboard, from the grip of an item', async () => {
    expect((await titlesOn(page))[1]).toBe('How it looks from here: each organisation in turn')
    await page.getByRole('button', { name: 'Add an item' }).focus()
    for (const key of ['Tab', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await expect(page.getByRole('button', { name: /^Insert between What we did not know/ })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await titlesOn(page))[1]).toBe('What we did not know about each other')
  })

  await test.step('an item is added with its challenge and paper', async () => {
    await page.getByRole('button', { name: 'Add an item' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Title' }).fill('What the readings show')
    await dialog.getByRole('combobox', { name: 'Which challenge' }).selectOption({ index: 1 })
    await dialog.getByRole('textbox', { name: 'How long' }).fill('soon')
    await dialog.getByRole('button', { name: 'Add the item' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Enter how many minutes it takes')
    await dialog.getByRole('textbox', { name: 'How long' }).fill('15')
    await dialog.getByRole('button', { name: 'Add the item' }).click()
    await expect(dialog).toBeHidden()
    expect((await titlesOn(page)).at(-1)).toBe('What the readings show')
    await expect(
      page
        .getByRole('row')
        .last()
        .getByRole('link', { name: /^LDS-C/ }),
    ).toBeVisible()
  })

  await test.step('two people who have the same dialogs open change two things', async () => {
    const other = chair.page
    await other.goto(new URL(page.url()).pathname)
    await settled(other)
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill(renamed)
    await other.getByRole('button', { name: 'Change', exact: true }).click()
    await other.getByRole('textbox', { name: 'Place' }).fill('Town hall')
    await other.getByRole('button', { name: 'Save the changes' }).click()
    await expect(page.getByText('Town hall')).toBeVisible()
    await page.getByRole('button', { name: 'Save the changes' }).click()
    await expect(other.getByRole('heading', { level: 1, name: renamed })).toBeVisible()
    await expect(other.getByText('Town hall')).toBeVisible()

    await page.getByRole('button', { name: 'Change What the readings show' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('What the new readings show')
    await other.getByRole('button', { name: 'Change What the readings show' }).click()
    await other.getByRole('textbox', { name: 'How long' }).fill('25')
    await other.getByRole('button', { name: 'Save the item' }).click()
    await expect(page.locator('.agenda-order')).toContainText('25 minutes')
    await page.getByRole('button', { name: 'Save the item' }).click()
    await expect(other.locator('.agenda-order')).toContainText('What the new readings show')
    await expect(other.locator('.agenda-order')).toContainText('25 minutes')
  })

  await test.step('short notice is published with its reason, and everybody has it', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('That is 3 days of notice for')
    await dialog.getByRole('button', { name: 'Publish the session' }).click()
    await expect(dialog).toContainText('Enter why it cannot wait')
    await dialog.getByRole('textbox', { name: 'Why the notice is short' }).fill('The board meets on Thursday')
    await dialog.getByRole('button', { name: 'Publish the session' }).click()
    await expect(dialog).toBeHidden()
    await member.page.goto(`${senate}/sessions`)
    await member.page.getByRole('link', { name: renamed, exact: true }).click()
    await expect(member.page.getByText('The board meets on Thursday')).toBeVisible()
    expect(await findings(page)).toEqual([])
    expect(await findings(member.page)).toEqual([])
  })

  await test.step('whoever looks at it sees at once that it is cancelled, and why', async () => {
    await page.getByRole('button', { name: 'Cancel it' }).click()
    await page.getByRole('textbox', { name: 'Why it is cancelled' }).fill('The trust withdrew its request')
    await page.getByRole('button', { name: 'Cancel the session' }).click()
    await expect(member.page.getByText('The trust withdrew its request')).toBeVisible()
  })
  expect([...secretary.complaints, ...chair.complaints, ...member.complaints]).toEqual([])
})

const titlesOn = (page: Page) =>
  page.locator('.agenda-order .agenda__title').evaluateAll((all) => all.map((each) => each.textContent.trim()))
