import { expect, type Locator, type Page, test } from '@playwright/test'
import { chooseOne, pick, press, tabTo, write } from './steps/keys.ts'
import { challenge, response, saved, textOf } from './steps/writing.ts'
import { complaintsOf, type Name, people, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'

// The senate's main steps without a mouse: nothing here clicks, and nothing is focused but by a key.

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

async function goTo(page: Page, place: string): Promise<void> {
  await press(page, page.getByRole('navigation', { name: 'Senate' }).getByRole('link', { name: place, exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place === 'Home' ? /./ : place)
  await settled(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

test('the senate is worked in by keyboard alone', async ({ browser }) => {
  test.setTimeout(180_000)
  const complaints: string[][] = []
  const come = async (name: Name) => {
    const context = await browser.newContext({ baseURL: server.url })
    complaints.push(complaintsOf(context))
    const page = await context.newPage()
    await page.goto('/sign-in')
    await press(page, page.getByRole('button', { name: people[name] }))
    await page.waitForURL(/\/senates\//)
    await settled(page)
    return page
  }
  const chair = await test.step('the chair signs in', () => come('chair'))
  const main = chair.getByRole('main')

  await test.step('and skips to what the page is about', async () => {
    // What is fetched after the page stands may still put the focus to its beginning: then it is skipped again.
    await expect(async () => {
      await chair.reload()
      await settled(chair)
      await press(chair, chair.getByRole('link', { name: 'Skip to main content' }))
      await chair.keyboard.press('Tab')
      expect(await main.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    }).toPass({ timeout: 30_000 })
  })

  await test.step('goes to a challenge and opens its document', async () => {
    await chair.keyboard.press('Control+k')
    await expect(chair.getByRole('combobox', { name: 'Search the senate' })).toBeFocused()
    await goTo(chair, 'Challenges')
    await press(chair, main.getByRole('link', { name: challenge }))
    await press(chair, main.getByRole('link', { name: response }))
    await saved(chair)
  })

  await test.step('writes in it, and makes a heading from the toolbar', async () => {
    const text = textOf(chair)
    await tabTo(chair, text)
    await toTheEnd(chair, text)
    await chair.keyboard.press('Enter')
    await chair.keyboard.type('By keyboard alone')
    await chair.keyboard.press('Escape')
    const heading = chair.getByRole('toolbar').getByRole('button', { name: 'Heading', exact: true })
    for (let step = 0; step < 20 && !(await heading.evaluate((it) => it === document.activeElement)); step++)
      await chair.keyboard.press('ArrowRight')
    await expect(heading).toBeFocused()
    await chair.keyboard.press('Enter')
    await expect(text.getByRole('heading', { name: 'By keyboard alone' })).toBeVisible()
    await expect(text).toBeFocused()
    await chair.keyboard.press('End')
    await chair.keyboard.press('Enter')
    await chair.keyboard.type('The senate meets again in 11 weeks.')
    await saved(chair)
  })

  await test.step('records these words as agreed in the room', async () => {
    const opener = chair.getByRole('button', { name: 'Agreed in the room' })
    await chair.keyboard.press('Shift+Home')
    await tabTo(chair, opener, 'Shift+Tab')
    await chair.keyboard.press('Enter')
    const dialog = chair.getByRole('dialog')
    await expect(dialog.locator('.agreed-words')).toHaveText('The senate meets again in 11 weeks.')
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await press(chair, dialog.getByRole('checkbox', { name: /^Nobody objected/ }), 'Space')
    await press(chair, dialog.getByRole('button', { name: 'Record as agreed' }))
    await expect(dialog.getByRole('heading', { name: /^Recorded as LDS-P\d+/ })).toBeVisible()
    await chair.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  })

  await test.step('asserts an impact', async () => {
    await chair.reload()
    await goTo(chair, 'Impacts')
    await press(chair, main.getByRole('link', { name: 'Assert an impact' }))
    await pick(chair, main, 'Challenge', 'LDS-C1')
    await pick(chair, main, 'Organisation that makes the change', 'LTHT')
    await pick(chair, main, 'Organisation that will feel it', 'YAS')
    await chooseOne(chair, main.getByRole('group', { name: 'Effect on those who feel it' }), 'Adverse')
    await chooseOne(chair, main.getByRole('group', { name: 'What it does' }), 'Adds to it')
    await write(chair, main.getByLabel('Likeliest'), '6')
    await pick(chair, main, 'Counted in', 'Journeys')
    await write(chair, main.getByLabel('How you come to the figure'), '3 more people a week x 2 journeys.')
    await chooseOne(chair, main.getByRole('group', { name: 'Confidence' }), 'Low')
    await press(chair, main.getByRole('button', { name: 'Assert this impact' }))
    await expect(main).toContainText('Waiting for YAS.')
  })

  await test.step('and narrows the log down to a decision', async () => {
    await goTo(chair, 'Decisions')
    const filters = chair.getByRole('search', { name: 'Filters' })
    await tabTo(chair, filters.getByRole('checkbox', { name: /^In force/ }))
    await chair.keyboard.press('Space')
    await expect(chair).toHaveURL(/status=inForce/)
    await tabTo(chair, filters.getByRole('checkbox', { name: /^YAS/ }))
    await chair.keyboard.press('Space')
    await expect(main.getByRole('listitem').filter({ hasText: 'Adopt the working statement' })).toBeHidden()
    await press(chair, main.getByRole('link', { name: 'Close 28 beds in two steps, each after a capacity gate' }))
    await expect(chair.getByRole('heading', { level: 1 })).toBeFocused()
  })

  await test.step('a reviewer answers a decision', async () => {
    const reviewer = await come('communityReviewer')
    await press(reviewer, reviewer.getByRole('main').getByRole('link', { name: /^Answer for LCH on LDS-004/ }))
    const form = reviewer.getByRole('form', { name: 'Answer for LCH' })
    const clauses = form.getByRole('group', { name: /^Clause \d/ })
    await expect(clauses.first()).toBeVisible()
    for (const clause of await clauses.all()) await chooseOne(reviewer, clause, 'Accept')
    await press(reviewer, form.getByRole('button', { name: 'Send our answer' }))
    await expect(reviewer.getByRole('heading', { name: 'Our answer' })).toBeVisible()
  })
  expect(complaints.flat()).toEqual([])
})

/** The editor takes a moment to see that it has the focus: a key pressed within it is pressed again. */
async function toTheEnd(page: Page, text: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+End')
    expect(await text.evaluate((it) => it.lastElementChild?.contains(getSelection()?.anchorNode ?? null))).toBe(true)
  }).toPass()
}
