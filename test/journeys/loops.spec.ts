import { expect, type Locator, type Page, test } from '@playwright/test'
import { findings } from './support/axe.ts'
import { enter, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// For when there are no numbers: two people say what leads to what, and the page tells what of it feeds itself.

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const part = (page: Page, name: string): Locator => page.getByRole('region', { name })
const saved = (page: Page) => expect(page.locator('.saved-mark')).toHaveText('Saved', { timeout: 30_000 })

/** Adds a factor by keyboard alone: the field keeps the focus for the next one. */
async function addFactor(page: Page, label: string): Promise<void> {
  await page.getByLabel('New factor').focus()
  await page.keyboard.type(label)
  await page.keyboard.press('Enter')
  await expect(part(page, 'Factors').getByRole('listitem').filter({ hasText: label })).toBeVisible()
}

async function link(page: Page, from: string, sign: 'more' | 'fewer', to: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a link' })
  await form.getByLabel('More', { exact: true }).selectOption(from)
  await form.getByRole('radio', { name: sign, exact: true }).check()
  await form.getByLabel('of which factor').selectOption(to)
  await form.getByRole('button', { name: 'Add the link' }).click()
}

test('two people draw a cause-loop map at once, and it tells both what feeds itself', async ({ browser }) => {
  test.setTimeout(180_000)
  const chair = await enter(browser, server.url, 'chair')
  const member = await enter(browser, server.url, 'member')

  await test.step('the chair starts one on the page of a challenge', async () => {
    await chair.page.goto(`${senate}/challenges/ch-1`)
    await settled(chair.page)
    await chair.page.getByRole('button', { name: 'Start a cause-loop map' }).click()
    await chair.page.getByLabel('Title').fill('What fills the wards')
    await chair.page.getByRole('button', { name: 'Start the map' }).click()
    await chair.page.waitForURL(/\/loops\//)
    await expect(chair.page.getByRole('heading', { level: 1 })).toHaveText('What fills the wards')
    await expect(chair.page.getByText('No factors yet')).toBeVisible()
    expect(await findings(chair.page)).toEqual([])
  })

  await test.step('both add factors, and see who else is there', async () => {
    await member.page.goto(chair.page.url())
    await expect(member.page.getByText('No factors yet')).toBeVisible()
    await expect(chair.page.getByText('2 people have this open')).toBeAttached()
    await addFactor(chair.page, 'delayed transfers')
    await addFactor(member.page, 'full wards')
    await addFactor(chair.page, 'boarding')
    for (const { page } of [chair, member]) {
      await expect(part(page, 'Factors').getByRole('listitem')).toContainText([
        'boarding',
        'delayed transfers',
        'full wards',
      ])
    }
    await chair.page.getByLabel('New factor').fill('Boarding')
    await chair.page.keyboard.press('Enter')
    await expect(chair.page.getByText('There is a factor of that name already')).toBeVisible()
    await chair.page.getByLabel('New factor').fill('')
  })

  await test.step('both link them, and the loop is told to both', async () => {
    await link(chair.page, 'delayed transfers', 'more', 'full wards')
    await link(member.page, 'full wards', 'more', 'boarding')
    await link(chair.page, 'boarding', 'more', 'delayed transfers')
    const loop = 'more boarding → more delayed transfers → more full wards → more boarding'
    for (const { page } of [chair, member]) {
      await expect(part(page, 'What leads to what').getByRole('listitem')).toHaveCount(3)
      await expect(part(page, 'Loops').getByRole('listitem')).toContainText(loop)
      await expect(part(page, 'Loops').getByRole('listitem')).toContainText('Reinforcing')
      await saved(page)
    }
  })

  await test.step('a changed sign changes what the loop does, for both', async () => {
    await member.page.getByRole('button', { name: 'Change: More full wards leads to more boarding' }).click()
    const dialog = member.page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'fewer', exact: true }).check()
    await dialog.getByRole('button', { name: 'Save the link' }).click()
    await expect(part(chair.page, 'Loops').getByRole('listitem')).toContainText('Balancing')
  })

  await test.step('what one factor does to another is told by every way', async () => {
    await chair.page.getByLabel('More of', { exact: true }).selectOption('delayed transfers')
    await chair.page.getByLabel('does what to').selectOption('boarding')
    const effect = part(chair.page, 'What one factor does to another')
    await expect(effect).toContainText('More delayed transfers leads to fewer boarding.')
    await expect(effect).toContainText('more delayed transfers → more full wards → fewer boarding')
  })

  await test.step('the drawing has a box for each factor in the same place for both, and keys move it', async () => {
    for (const { page } of [chair, member]) {
      await expect(page.locator('.loops-factor')).toHaveCount(3)
      await expect(page.locator('.loops-link')).toHaveCount(3)
    }
    const box = (page: Page) => page.locator('.react-flow__node').filter({ hasText: 'boarding' })
    const place = (page: Page) => box(page).evaluate((node: HTMLElement) => node.style.transform)
    const before = await place(chair.page)
    await expect.poll(() => place(member.page)).toBe(before)
    await box(chair.page).focus()
    await chair.page.keyboard.press('Enter')
    await chair.page.keyboard.press('ArrowDown')
    await expect.poll(() => place(chair.page)).not.toBe(before)
    const after = await place(chair.page)
    await expect.poll(() => place(member.page)).toBe(after)
    await part(chair.page, 'Loops')
      .getByRole('button', { name: /^Show in the drawing/ })
      .click()
    await expect(chair.page.locator('.loops-link--shown')).toHaveCount(3)
  })

  await test.step('what was removed by mistake comes back with its links, and the focus stays near', async () => {
    await member.page.getByRole('button', { name: 'Remove boarding and its links' }).click()
    await expect(part(chair.page, 'What leads to what').getByRole('listitem')).toHaveCount(1)
    const undo = member.page.getByRole('button', { name: 'Undo my last change' })
    await expect(undo).toBeFocused()
    await member.page.keyboard.press('Enter')
    await expect(part(chair.page, 'What leads to what').getByRole('listitem')).toHaveCount(3)
    await saved(member.page)
  })

  await test.step('what one has open takes nothing from the other, and brings back nothing', async () => {
    const dialog = member.page.getByRole('dialog')
    const open = (name: string) => member.page.getByRole('button', { name, exact: true }).click()
    await open('Change: More delayed transfers leads to more full wards')
    await chair.page.getByRole('button', { name: 'Change: More delayed transfers leads to more full wards' }).click()
    await chair.page.getByRole('dialog').getByLabel('How strongly').selectOption('Strong')
    await chair.page.getByRole('button', { name: 'Save the link' }).click()
    await dialog.getByLabel('Felt after').fill('2')
    await dialog.getByRole('button', { name: 'Save the link' }).click()
    await expect(part(chair.page, 'What leads to what')).toContainText('Strong, after 2 weeks')

    await open('Change boarding')
    await chair.page.getByRole('button', { name: 'Remove boarding and its links' }).click()
    await expect(part(member.page, 'Factors').locator('li')).toHaveCount(2)
    await dialog.getByLabel('Name').fill('boarding of patients')
    await dialog.getByRole('button', { name: 'Save the factor' }).click()
    await expect(dialog.getByRole('link', { name: /^Somebody has taken this factor out meanwhile/ })).toBeVisible()
    await shot(member.page, 'a factor that is gone')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await chair.page.getByRole('button', { name: 'Undo my last change' }).click()
    await expect(part(member.page, 'What leads to what').getByRole('listitem')).toHaveCount(3)
  })

  await test.step('frozen, it is read and not changed', async () => {
    await chair.page.getByRole('button', { name: 'Freeze', exact: true }).click()
    await chair.page.getByLabel('Why?').fill('The workshop is over')
    await chair.page.getByRole('button', { name: 'Freeze the document' }).click()
    await expect(member.page.getByText('Frozen by')).toBeVisible()
    await expect(member.page.getByLabel('New factor')).toHaveCount(0)
    await expect(part(member.page, 'Loops').getByRole('listitem')).toContainText('Balancing')
    expect(await findings(member.page)).toEqual([])
  })
  expect([...chair.complaints, ...member.complaints]).toEqual([])
  for (const { context } of [chair, member]) await context.close()
})

test('the map of the demonstration is told and drawn at every width, to a reader too, and axe finds nothing', async ({
  browser,
}) => {
  for (const name of ['member', 'communityReviewer'] as const) {
    const { page, complaints, context } = await enter(browser, server.url, name)
    // An address that somebody kept from among the documents leads there.
    await page.goto(`${senate}/documents/doc-loops`)
    await page.waitForURL(/\/loops\/doc-loops/)
    await expect(page.locator('.loops-link')).toHaveCount(18)
    await expect(part(page, 'Loops')).toContainText('more delayed transfers → more full wards')
    await expect(page.getByLabel('New factor')).toHaveCount(name === 'member' ? 1 : 0)
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(excess).toBeLessThanOrEqual(0)
      expect(await findings(page)).toEqual([])
      await shot(page, `loops ${name} ${width}`)
    }
    await part(page, 'Loops')
      .getByRole('button', { name: /^Show in the drawing/ })
      .first()
      .click()
    await shot(page, `loops ${name} shown`)
    expect(complaints).toEqual([])
    await context.close()
  }
})

test('a senate that does not use loops is not offered a map, and keeps those that it has', async ({ browser }) => {
  const { page, complaints, context } = await enter(browser, server.url, 'secretary')
  await page.goto(`${senate}/challenges/ch-1`)
  await settled(page)
  await expect(page.getByRole('button', { name: 'Start a cause-loop map' })).toBeVisible()
  await shot(page, 'challenge with a map')
  await page.goto(`${senate}/settings`)
  await page.getByLabel('Loops in the cause map').uncheck()
  await page.getByRole('button', { name: 'Save what is used' }).click()
  await expect(page.getByRole('button', { name: 'Save what is used' })).toBeHidden()
  await page.goto(`${senate}/challenges/ch-1`)
  await settled(page)
  await expect(page.getByRole('link', { name: 'Cause-loop map: what keeps the wards full' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start a document' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start a cause-loop map' })).toHaveCount(0)
  expect(complaints).toEqual([])
  await context.close()
})
