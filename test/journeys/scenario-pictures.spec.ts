import { expect, type Page, test } from '@playwright/test'
import { findings } from './support/axe.ts'
import { enter, type Name, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const scenario = `${senate}/scenarios/scn-1`

/** The scenario with its map drawn, its bars there and its runs done: all come from workers. */
async function open(page: Page): Promise<void> {
  await page.goto(scenario)
  await settled(page)
  await expect(page.getByRole('button', { name: /^LTHT Older people's medical wards/ })).toBeVisible()
  await expect(page.getByText(/Each bar moves one of them/)).toBeVisible()
  await expect(page.getByText(/^Ranges are of/)).toBeVisible()
}

for (const [name, width] of [
  ['chair', 1440],
  ['member', 768],
  ['layMember', 390],
] as [Name, number][]) {
  test(`the pictures of a scenario and every table behind them are clean at ${width} px, as ${name}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000)
    const { page, complaints, context } = await enter(browser, server.url, name, { width, height: 900 })
    await open(page)
    await shot(page, `scenario ${name} ${width}`)
    const tables = page.getByText('Show as a table')
    for (const table of await tables.all()) await table.click()
    expect(await tables.count()).toBeGreaterThanOrEqual(5)
    await expect(page.getByRole('table', { name: /^Services in week 26/ })).toBeVisible()
    await expect(page.getByRole('table', { name: /^What People waiting/ })).toBeVisible()
    expect(await findings(page)).toEqual([])
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(excess).toBe(0)
    await shot(page, `scenario tables ${name} ${width}`)
    expect(complaints).toEqual([])
    await context.close()
  })
}

test('weeks, map, charts, tables and the way a figure was come to are all had by keyboard', async ({ browser }) => {
  const { page, complaints, context } = await enter(browser, server.url, 'member')
  await open(page)

  await test.step('the slider moves the week of everything', async () => {
    const week = page.getByRole('slider', { name: 'Week', exact: true })
    await week.focus()
    await page.keyboard.press('ArrowRight')
    await expect(week).toHaveAttribute('aria-valuetext', /^Week 27/)
    await expect(page.getByText(/^Week 27, .*: /).first()).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Play weeks' })).toHaveText('Pause')
    await expect(week).not.toHaveAttribute('aria-valuetext', /^Week 27/)
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: 'Play weeks' })).toHaveText('Play')
  })

  await test.step('a service of the map says all that it shows, and is chosen with Enter', async () => {
    const home = page.getByRole('button', { name: /^LCH Home ward \(frailty\): \d+ of \d+ places, \d+% full/ })
    await home.focus()
    await page.keyboard.press('Enter')
    await expect(home).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText('Most go on to')).toBeVisible()
    await expect(page.getByLabel('Which difference')).toHaveValue('svc-12')
  })

  await test.step('a chart is read week by week', async () => {
    const chart = page.getByRole('slider', { name: /LCH Home ward \(frailty\): read week by week/ })
    await chart.focus()
    await page.keyboard.press('End')
    await expect(chart).toHaveAttribute('aria-valuetext', /^Week 52, .*: \+8\.\d/)
    await page.keyboard.press('PageDown')
    await expect(chart).toHaveAttribute('aria-valuenow', '48')
  })

  await test.step('a table opens behind it', async () => {
    await page.getByText('Show as a table: People in the service, LCH Home ward (frailty)').focus()
    await page.keyboard.press('Enter')
    const table = page.getByRole('table', { name: /LCH Home ward \(frailty\), week by week/ })
    await expect(table.getByRole('row')).toHaveCount(54)
  })

  await test.step('a figure opens the way it was come to, and gives the focus back', async () => {
    const figure = page.getByRole('button', { name: /how we came to this$/ }).first()
    await figure.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'How we came to this' })
    await expect(dialog).toContainText('Pressure rule in force: Once')
    await expect(dialog.getByRole('row').filter({ hasText: 'Ward returns, illustrative' }).first()).toContainText(
      'LTHT',
    )
    expect(await findings(page)).toEqual([])
    await shot(page, 'scenario trace')
    await page.keyboard.press('Escape')
    await expect(figure).toBeFocused()
  })
  expect(complaints).toEqual([])
  await context.close()
})

test('an assumption that much hangs on is put on the agenda of the next session, with its challenge', async ({
  browser,
}) => {
  const { page, complaints, context } = await enter(browser, server.url, 'secretary')
  await open(page)
  const button = page.getByRole('button', { name: /^Put this on the agenda: Assumption: mean stay in Community/ })
  await button.click()
  const dialog = page.getByRole('dialog', { name: 'Put this on the agenda' })
  await dialog.getByRole('button', { name: 'Put it on the agenda' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Choose a session')
  await dialog.getByLabel('Which session').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Put it on the agenda' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('status').getByRole('link').click()
  await settled(page)
  const item = page.getByRole('row', { name: 'Assumption: mean stay in Community recovery beds (LCH)' })
  await expect(item).toContainText('LDS-C1')
  expect(complaints).toEqual([])
  await context.close()
})

test('what a difference hangs on keeps the ends that it was computed with, marked, until it is computed again', async ({
  browser,
}) => {
  const { page, complaints, context } = await enter(browser, server.url, 'member')
  await open(page)
  const hangs = page.locator('#hangs-on-what')
  const high = page
    .getByRole('group', { name: /^Older people's medical wards.*: mean stay$/ })
    .getByLabel('High', { exact: true })
  await expect(hangs).toContainText(/8\.5 days: \S+ 10 days: \+/)
  await expect(hangs).toContainText('Computed from what is entered now.')
  const marked = page.waitForFunction(
    () => {
      const said = document.querySelector('#hangs-on-what')?.textContent ?? ''
      return said.includes('Computed before the last edit.') && said
    },
    undefined,
    { polling: 'raf' },
  )
  await high.fill('14')
  const old = await (await marked).jsonValue()
  expect(old).toMatch(/8\.5 days: \S+ 10 days: \+/)
  await expect(hangs).toContainText(/8\.5 days: \S+ 14 days: \+/)
  await expect(hangs).toContainText('Computed from what is entered now.')
  await shot(page, 'hangs on, computed again')
  expect(complaints).toEqual([])
  await context.close()
})

test('who plans no sessions is not offered the agenda', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'member')
  await open(page)
  await expect(page.getByRole('button', { name: /^Put this on the agenda/ })).toHaveCount(0)
  await context.close()
})
