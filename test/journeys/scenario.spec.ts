import { expect, type Locator, type Page, test } from '@playwright/test'
import { findings } from './support/axe.ts'
import { enter, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// A scenario in the workshop: several people change what they assume, and everybody sees what comes of it.

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const stayOfWards = /^Older people's medical wards.*: mean stay$/

function range(page: Page, name: RegExp): Locator {
  return page.getByRole('group', { name })
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await settled(page)
  await expect(page.getByText('You can change this scenario')).toBeVisible()
}

test('two people change assumptions at once, each sees the other at work, and both end with the same', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const [chair, member] = await Promise.all([
    enter(browser, server.url, 'chair'),
    enter(browser, server.url, 'member', { width: 1100, height: 900 }),
  ])
  await Promise.all([open(chair.page, `${senate}/scenarios/scn-1`), open(member.page, `${senate}/scenarios/scn-1`)])
  await expect(chair.page.getByRole('button', { name: /^2 people have this open/ })).toBeVisible()

  // By keyboard, on the middle handle of the slider; the other one types into a field of the same range meanwhile.
  const handle = chair.page.getByRole('slider', { name: /Older people's medical wards.*: mean stay: likely/ })
  await Promise.all([
    (async () => {
      await handle.focus()
      for (let n = 0; n < 4; n++) await handle.press('ArrowRight')
    })(),
    range(member.page, stayOfWards).getByLabel('High').fill('14'),
  ])
  for (const { page } of [chair, member]) {
    await expect(range(page, stayOfWards).getByLabel('High')).toHaveValue('14')
    await expect(range(page, stayOfWards).getByLabel('Likely')).not.toHaveValue('9')
  }
  const likely = await range(chair.page, stayOfWards).getByLabel('Likely').inputValue()
  await expect(range(member.page, stayOfWards).getByLabel('Likely')).toHaveValue(likely)
  await expect(chair.page.getByText(/Set by .*Quillfeather|Set by .*Pellbrook/).first()).toBeVisible()

  // A range that is out of order is said where it stands, and reaches nobody.
  await range(member.page, stayOfWards).getByLabel('Low').fill('99')
  await expect(member.page.getByText('Low must not be above likely')).toBeVisible()
  await expect(range(chair.page, stayOfWards).getByLabel('Low')).toHaveValue('8.5')
  await range(member.page, stayOfWards).getByLabel('Low').fill('8')
  await expect(range(chair.page, stayOfWards).getByLabel('Low')).toHaveValue('8')

  // What a member holds stands beside the range, which is widened over it and not averaged.
  await member.page
    .getByRole('button', { name: /^Say what you hold: Older people's medical wards.*: mean stay$/ })
    .click()
  const held = range(member.page, /^What you hold: Older people's medical wards.*: mean stay$/)
  await held.getByLabel('Low').fill('5')
  await held.getByLabel('Likely').fill('9')
  await held.getByLabel('High').fill('20')
  await member.page.getByRole('button', { name: 'Put it beside the others' }).click()
  await expect(chair.page.getByText(/Pellbrook \(\w+\): 9 \(5 to 20\) days/)).toBeVisible()
  await chair.page
    .getByRole('button', { name: /^Widen to cover all: Older people's medical wards.*: mean stay$/ })
    .click()
  await expect(range(member.page, stayOfWards).getByLabel('Low')).toHaveValue('5')
  await expect(range(member.page, stayOfWards).getByLabel('High')).toHaveValue('20')
  await expect(range(member.page, stayOfWards).getByLabel('Likely')).toHaveValue(likely)

  // Whether services answer to pressure is everybody's to see, with the rule in words.
  await chair.page.getByRole('radio', { name: /They go on as usual/ }).check()
  await expect(member.page.getByRole('radio', { name: /They go on as usual/ })).toBeChecked()
  await shot(chair.page, 'scenario chair 1440')
  for (const { page, complaints, context } of [chair, member]) {
    // Halfway down, the bars at the top cover some of what has been scrolled past.
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    expect(await findings(page)).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  }
})

test('a short stay keeps its card, and what one has open takes nothing from the other', async ({ browser }) => {
  test.setTimeout(120_000)
  const [chair, member] = await Promise.all([
    enter(browser, server.url, 'chair'),
    enter(browser, server.url, 'member', { width: 1100, height: 900 }),
  ])
  await Promise.all([open(chair.page, `${senate}/scenarios/scn-1`), open(member.page, `${senate}/scenarios/scn-1`)])

  // All the way to the left, and 0.5 key by key, of which the first is a 0.
  await chair.page.getByRole('slider', { name: /Older people's medical wards.*: mean stay: low/ }).press('Home')
  await expect(range(member.page, stayOfWards).getByLabel('Low')).toHaveValue('0.25')
  const low = range(member.page, stayOfWards).getByLabel('Low')
  await low.fill('')
  await low.pressSequentially('0.5')
  await expect(range(chair.page, stayOfWards).getByLabel('Low')).toHaveValue('0.5')
  await expect(chair.page.getByText('This cannot be computed yet')).toBeHidden()

  const dayOf = ({ page }: typeof chair) => page.getByRole('group', { name: /^Day 0 is/ })
  const type = async (who: typeof chair, day: string) => {
    await dayOf(who).getByLabel('Day').fill(day)
    await dayOf(who).getByLabel('Month').fill('4')
    await dayOf(who).getByLabel('Year').fill('2027')
  }
  await type(chair, '1')
  await expect(dayOf(member).getByLabel('Year')).toHaveValue('2027')
  await type(member, '20')
  await expect(dayOf(chair).getByLabel('Day')).toHaveValue('20')

  const first = member.page.getByRole('button', { name: /^Edit: / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  await chair.page.getByRole('button', { name, exact: true }).click()
  const theirs = chair.page.getByRole('dialog', { name: 'Set the change' })
  const mine = member.page.getByRole('dialog', { name: 'Set the change' })
  await theirs.getByLabel('By how much?').fill('21')
  await theirs.getByRole('button', { name: 'Set the change' }).click()
  await mine.getByLabel('What do people call it?').fill('The first step')
  await mine.getByRole('button', { name: 'Set the change' }).click()
  const row = chair.page.getByRole('listitem').filter({ hasText: 'The first step' }).first()
  await expect(row).toContainText('capacity up by 21 virtual ward beds')

  await member.page.getByRole('button', { name: 'Edit: The first step' }).click()
  await chair.page.getByRole('button', { name: 'Take out: The first step' }).click()
  await expect(member.page.getByText('The first step')).toHaveCount(0)
  await mine.getByRole('button', { name: 'Set the change' }).click()
  await expect(mine.getByRole('link', { name: /^Somebody has taken this change out meanwhile/ })).toBeVisible()
  await shot(member.page, 'a change that is gone')
  for (const { complaints, context } of [chair, member]) {
    expect(complaints).toEqual([])
    await context.close()
  }
})

test('a scenario is started from a challenge, changed by form, copied and compared', async ({ browser }) => {
  test.setTimeout(120_000)
  const { page, complaints, context } = await enter(browser, server.url, 'facilitator')
  await page.goto(`${senate}/challenges/ch-1`)
  await settled(page)
  await page.getByRole('button', { name: 'New scenario', exact: true }).click()
  await page.getByLabel('Title').fill('Close one ward in one step')
  await page.getByLabel('Which option is it about? (optional)').selectOption({ label: 'Close 28 beds in one step' })
  await page.getByRole('button', { name: 'Start the scenario' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Close one ward in one step' })).toBeVisible()
  await expect(page.getByText('Nothing changes yet').first()).toBeVisible()

  await page.getByRole('button', { name: 'Add a change' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add the change' })
  await dialog.getByRole('button', { name: 'Add the change' }).click()
  await expect(dialog.getByRole('link', { name: 'Choose a service or a route' })).toBeVisible()
  await dialog
    .getByLabel('What changes?')
    .selectOption({ label: "Older people's medical wards, St James's University Hospital (LTHT)" })
  await dialog.getByLabel('By how much?').fill('28')
  await dialog.getByLabel('From day').fill('28')
  await dialog.getByRole('button', { name: 'Add the change' }).click()
  await expect(page.getByText(/capacity down by 28 beds from day 28/).first()).toBeVisible()
  await expect(page.getByText('Saved', { exact: true }).last()).toBeVisible()

  await page.getByLabel('With which scenario?').selectOption({ label: 'Closing 28 beds in two steps' })
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Two scenarios side by side' })).toBeVisible()
  await expect(page.getByRole('table', { name: /The difference that each scenario makes/ })).toBeVisible()
  await shot(page, 'scenarios compared 1440')
  expect(await findings(page)).toEqual([])

  // An edit of either marks the results as older than it, until there are new ones.
  const results = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What comes of each' }) })
  await expect(results).toContainText('Computed from what is entered now.')
  const before = await results.getByRole('table').textContent()
  const marked = page.evaluate(
    () =>
      new Promise<void>((seen) => {
        const main = document.querySelector('main') as HTMLElement
        const look = () => main.textContent.includes('Computed before the last edit. Running again.') && seen()
        new MutationObserver(look).observe(main, { subtree: true, childList: true, characterData: true })
      }),
  )
  const editor = await context.newPage()
  await open(editor, `${senate}/scenarios/scn-1`)
  await range(editor, stayOfWards).getByLabel('Likely').fill('9.5')
  await marked
  await expect(results).toContainText('Computed from what is entered now.')
  await expect(results.getByRole('table')).not.toHaveText(before ?? '')
  expect(complaints).toEqual([])
  await context.close()
})

test('an observer reads a scenario, and changes nothing', async ({ browser }) => {
  const { page, complaints, context } = await enter(browser, server.url, 'acuteReviewer', { width: 390, height: 844 })
  await page.goto(`${senate}/scenarios/scn-1`)
  await settled(page)
  await expect(page.getByText('Reading', { exact: true })).toBeVisible()
  await expect(range(page, stayOfWards).getByLabel('Likely')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Add a change' })).toHaveCount(0)
  await shot(page, 'scenario reviewer 390')
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
  await context.close()
})
