import { type Browser, expect, type Page, test } from '@playwright/test'
import { findings } from './support/axe.ts'
import { enter, senate, settled, type Visitor } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const homeWard = `${senate}/impacts/system/svc-12`
const recoveryBeds = `${senate}/impacts/system/svc-11`

async function both(browser: Browser): Promise<[member: Visitor, reviewer: Visitor]> {
  const member = await enter(browser, server.url, 'member', { width: 768, height: 1024 })
  return [member, await enter(browser, server.url, 'communityReviewer')]
}

async function setNumber(page: Page, name: string, values: [label: string, value: string][]): Promise<void> {
  await page.getByRole('button', { name: `Change: ${name}` }).click()
  const dialog = page.getByRole('dialog')
  for (const [label, value] of values) await dialog.getByLabel(label).fill(value)
  await dialog.getByLabel('Where does it come from?').fill('Our judgement in the workshop')
  await dialog.getByRole('button', { name: 'Save this number' }).click()
}

test('a member sets a range, which undoes what the reviewer confirmed, and the reviewer confirms the new one', async ({
  browser,
}) => {
  const [member, reviewer] = await both(browser)
  await reviewer.page.goto(homeWard)
  await expect(reviewer.page.getByText('Confirmed', { exact: true })).toBeVisible()
  await member.page.goto(homeWard)
  await setNumber(member.page, 'Mean stay', [
    ['Likeliest', '14'],
    ['Lowest', '16'],
    ['Highest', '18'],
  ])
  const dialog = member.page.getByRole('dialog')
  await expect(dialog.getByRole('link', { name: 'The lowest figure must not be above the likeliest' })).toBeVisible()
  await shot(member.page, 'model number refused 768')
  await dialog.getByLabel('Lowest').fill('12')
  await dialog.getByRole('button', { name: 'Save this number' }).click()
  await expect(dialog).toBeHidden()
  await expect(member.page.getByText('14 (12 to 18) days').first()).toBeVisible()
  await expect(member.page.getByText('The reviewer of LCH has not confirmed')).toBeVisible()

  await expect(reviewer.page.getByText('14 (12 to 18) days').first()).toBeVisible()
  await reviewer.page.goto(senate)
  await reviewer.page.getByRole('link', { name: /^Confirm the numbers of \d+ services of LCH/ }).click()
  await settled(reviewer.page)
  await reviewer.page.getByRole('link', { name: 'Home ward (frailty)' }).click()
  await reviewer.page.getByRole('button', { name: 'Confirm for LCH' }).click()
  await expect(reviewer.page.getByText('Numbers confirmed.').first()).toBeVisible()
  await expect(member.page.getByText('Confirmed', { exact: true })).toBeVisible()
  await shot(member.page, 'model confirmed 768')
  await member.context.close()
  await reviewer.context.close()
})

test('figures that contradict each other are on the balance check, and one press asks both organisations', async ({
  browser,
}) => {
  const [member, reviewer] = await both(browser)
  const { page } = member
  await page.goto(`${senate}/impacts/system/balance`)
  await expect(page.getByRole('heading', { name: 'The figures add up' })).toBeVisible()
  await expect(page.getByText(/routes bring 16.8 of the 17.8 people a day who leave it \(94%\)/)).toBeVisible()
  await page.getByText('What this check looks for').click()
  await expect(page.getByText('Services without a capacity: none')).toBeVisible()
  expect(await findings(page)).toEqual([])
  for (const [width, height] of [
    [390, 844],
    [1440, 900],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height })
    await shot(page, `balance even ${width}`)
  }
  await page.goto(recoveryBeds)
  await setNumber(page, 'In use today', [['Likeliest', '40']])
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('link', { name: 'Balance check' }).click()
  await expect(
    page.getByText(/^Routes bring 2.7 people a day to Community recovery beds \(LCH\), whose own figures show 1.4/),
  ).toBeVisible()
  await expect(page.getByRole('heading', { name: '1 thing to go through' })).toBeVisible()
  await shot(page, 'balance found 768')
  await page.getByRole('button', { name: /^Ask the two organisations about Community recovery beds/ }).click()
  await expect(page.getByText(/^Asked: LDS-A\d+, LDS-A\d+$/)).toBeVisible()
  await page
    .getByRole('link', { name: /^LDS-A\d+$/ })
    .first()
    .click()
  await expect(page.getByText(/^Balance check, Community recovery beds/)).toHaveCount(2)
  await member.context.close()
  await reviewer.context.close()
})

test('routes and the pressure rule are set in plain words, and an observer is told why nothing can be changed', async ({
  browser,
}) => {
  const { page, context } = await enter(browser, server.url, 'member', { width: 390, height: 844 })
  await page.goto(`${senate}/impacts/system/svc-12`)
  await page.getByRole('button', { name: 'Add a route' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Where do they go?').selectOption({ label: 'LCC: Reablement' })
  await dialog.getByLabel('Likeliest').fill('6')
  await dialog.getByLabel('Where does it come from?').fill('Counted')
  await dialog.getByRole('button', { name: 'Save this route' }).click()
  await expect(dialog.getByText(/would take 10.5 of every 10 people who leave/)).toBeVisible()
  await shot(page, 'route refused 390')
  await dialog.getByLabel('Likeliest').fill('2.4')
  await dialog.getByRole('button', { name: 'Save this route' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('2.4 of 10 to Reablement')).toBeVisible()
  await page.getByRole('button', { name: 'Set a rule' }).click()
  await dialog.getByLabel('How full is it when people begin to react?').fill('90')
  await dialog.getByLabel('Likeliest').first().fill('10')
  await dialog.getByLabel('Where does it come from?').fill('Counted')
  await shot(page, 'pressure dialog 390')
  await dialog.getByRole('button', { name: 'Save the rule' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^From 90% full on/)).toBeVisible()
  await context.close()
  const onlooker = await enter(browser, server.url, 'expert')
  await onlooker.page.goto(`${senate}/impacts/system/svc-12`)
  await expect(onlooker.page.getByText(/Officers, members and the reviewer of LCH set them/)).toBeVisible()
  await onlooker.context.close()
})

test('two people change one service at once: different numbers both stand, and of the same one the second is told and loses nothing', async ({
  browser,
}) => {
  const [member, reviewer] = await both(browser)
  const dialog = reviewer.page.getByRole('dialog')
  await reviewer.page.goto(homeWard)
  await member.page.goto(homeWard)
  const typed = async (likeliest: string) => {
    await reviewer.page.getByRole('button', { name: 'Change: Mean stay' }).click()
    await dialog.getByLabel('Likeliest').fill(likeliest)
    await dialog.getByLabel('Lowest').fill('10')
    await dialog.getByLabel('Highest').fill('20')
    await dialog.getByLabel('Where does it come from?').fill('Returns of the ward')
  }
  await typed('13')
  await setNumber(member.page, 'Capacity', [['Likeliest', '58']])
  await expect(member.page.getByRole('dialog')).toBeHidden()
  await dialog.getByRole('button', { name: 'Save this number' }).click()
  await expect(dialog).toBeHidden()
  await expect(member.page.getByText('13 (10 to 20) days').first()).toBeVisible()

  await typed('15')
  await setNumber(member.page, 'Mean stay', [['Likeliest', '12']])
  await expect(member.page.getByRole('dialog')).toBeHidden()
  await dialog.getByRole('button', { name: 'Save this number' }).click()
  await expect(
    dialog.getByText(
      /\(.+\) has changed Home ward \(frailty\) \(LCH\) since you looked at it. Mean stay: 12 \(10 to 20\) days. Source: Our judgement in the workshop. Yours is not saved./,
    ),
  ).toBeVisible()
  for (const [name, width, height] of [
    ['390', 390, 844],
    ['768', 768, 1024],
    ['1440', 1440, 900],
  ] as const) {
    await reviewer.page.setViewportSize({ width, height })
    await shot(reviewer.page, `model number overtaken ${name}`)
  }
  await expect(dialog.getByLabel('Likeliest')).toHaveValue('15')
  await dialog.getByRole('button', { name: 'Let me save mine instead' }).click()
  await expect(dialog.getByText(/^Save again, and yours takes the place of this: Mean stay: 12/)).toBeFocused()
  await shot(reviewer.page, 'model number instead 1440')
  await dialog.getByRole('button', { name: 'Save this number' }).click()
  await expect(dialog).toBeHidden()
  await expect(member.page.getByText('15 (10 to 20) days').first()).toBeVisible()
  await member.context.close()
  await reviewer.context.close()
})
