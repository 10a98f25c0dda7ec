import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type Browser, expect, test } from '@playwright/test'
import { choose } from './steps/forms.ts'
import { contest, settle } from './steps/impacts.ts'
import { runARoom } from './support/a-room.ts'
import { findings } from './support/axe.ts'
import { enter, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const pin = `${senate}/pins/pin-1`
const widths = [390, 768, 1440]

test('what the model says goes on the register, is contested, tried in the model and settled', async ({ browser }) => {
  const chair = await enter(browser, server.url, 'chair')
  const { page } = chair
  await page.goto(pin)
  await settled(page)
  await page
    .getByRole('link', { name: /^Put on the register ?: Home ward .*places taken/ })
    .first()
    .click()
  await expect(page.getByLabel('How you come to the figure')).toHaveValue(/^Modelled by the scenario/)
  await page.getByRole('button', { name: 'Assert this impact' }).click()
  await expect(page.getByText('Waiting for LCH.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Taken out of a pinned scenario' })).toBeVisible()
  const impact = new URL(page.url()).pathname

  const reviewer = await enter(browser, server.url, 'communityReviewer')
  await reviewer.page.goto(impact)
  await settled(reviewer.page)
  await contest(reviewer.page, { magnitude: 40, low: 30, high: 50 }, 'We count more people than the model does.')

  await page.getByRole('button', { name: "Try LCH's estimate" }).click()
  await expect(page).toHaveURL(/\/compare\//)
  await settled(page)
  await shot(page, 'tried in the model')
  await page.goto(impact)
  await settled(page)
  await settle(page, { magnitude: 30, low: 20, high: 40 }, 'Both sides stand by the middle.')
  await expect(page.getByText('Settled on new figures')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Try it in the model' })).toBeHidden()

  await page.getByRole('button', { name: 'Enter what happened' }).click()
  await page.getByLabel('What was measured').fill('35')
  await page.getByLabel('Source').fill('Ward return')
  await page.getByRole('button', { name: 'Enter it' }).click()
  await expect(page.getByText(/observed\. Inside the middle half of the range/)).toBeVisible()
  await shot(page, 'impact observed')
  await page.getByRole('button', { name: /^Take it back ?: 35 on/ }).click()
  const back = page.getByRole('dialog', { name: /^Take back 35 on/ })
  await back.getByRole('button', { name: 'Take this figure back' }).click()
  await expect(back.getByText('Say why it is taken back')).toBeVisible()
  await back.getByLabel('Why it is taken back').fill('Another ward.')
  await back.getByRole('button', { name: 'Take this figure back' }).click()
  await expect(page.getByText('Nothing has been measured yet.')).toBeVisible()
  await expect(page.getByText(/^Taken back: 35 on .*: "Another ward."$/)).toBeVisible()

  await page.getByRole('button', { name: 'Enter what happened' }).click()
  await page.getByLabel('What was measured').fill('-4')
  await page.getByLabel('Source').fill('Ward return')
  await page.getByRole('button', { name: 'Enter it' }).click()
  await expect(page.getByText('Enter how much was measured, without a minus, such as 12')).toBeVisible()
  await page.getByLabel('What was measured').fill('4')
  await page.getByRole('checkbox', { name: 'It went the other way: down, not up' }).check()
  await page.getByRole('button', { name: 'Enter it' }).click()
  await expect(page.getByText(/: 4 the other way observed\. Below the range\.$/)).toBeVisible()
  await shot(page, 'the other way')
  expect(chair.complaints).toEqual([])
  await chair.context.close()
  await reviewer.context.close()
})

test('a gate says where it stands and when it is forecast to hold', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'secretary')
  await page.goto(`${senate}/decisions/dec-4`)
  const gates = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Capacity gates/ }) })
  await expect(gates.getByText('Held for 3 weeks of 4.')).toBeVisible()
  await expect(gates.getByText(/(F|Not f)orecast to hold (in|within)/).first()).toBeVisible({ timeout: 60_000 })
  await expect(gates.getByRole('link', { name: 'Clause 2 of LDS-004' })).toBeVisible()
  await gates.scrollIntoViewIfNeeded()
  await shot(page, 'gates of a decision')
  await gates
    .getByText(/^Show \d+ readings/)
    .first()
    .click()
  const readings = gates.getByRole('table', { name: /^Readings of Gate 1/ })
  await expect(readings.getByRole('columnheader', { name: 'Entered by' })).toBeVisible()
  await expect(readings.getByRole('row').nth(1)).toContainText(/\([A-Z]+\)$/)
  await shot(page, 'readings of a gate')

  await gates.getByRole('button', { name: 'Set a gate' }).click()
  const form = page.getByRole('form', { name: 'Set a gate' })
  await form.getByLabel('Name of the gate').fill('Gate 3')
  await form.getByLabel('Which clause waits for it? (optional)').selectOption({ index: 3 })
  await form.getByLabel('What may go ahead once it holds').fill('The ward is let')
  await form.getByLabel('Service').selectOption({ index: 1 })
  await form.getByLabel('Figure').fill('10')
  await shot(page, 'setting a gate')
  await form.getByRole('button', { name: 'Set this gate' }).click()
  const set = gates.getByRole('listitem').filter({ hasText: 'Gate 3' }).first()
  await expect(set.getByRole('link', { name: 'Clause 3 of LDS-004' })).toBeVisible()

  await set.getByRole('button', { name: /^Withdraw it ?: Gate 3/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw Gate 3' })
  await dialog.getByLabel('Why it is withdrawn').fill('The step is not needed.')
  await shot(page, 'withdrawing a gate')
  await dialog.getByRole('button', { name: 'Withdraw this gate' }).click()
  await expect(set.getByText('Withdrawn: The step is not needed.')).toBeVisible()
  await expect(set.getByRole('button')).toHaveCount(0)
  await context.close()
})

test('a file of figures is mended and chosen again, and the letters of older spreadsheets are read', async ({
  browser,
}) => {
  const { page, complaints, context } = await enter(browser, server.url, 'secretary')
  await page.goto(`${senate}/impacts/forecasts`)
  await settled(page)
  const file = page.getByLabel('CSV file')
  const choosing = (line: string) => {
    const text = `impact,value,date,source\n${line}\n`
    return file.setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  }
  await choosing('LDS-I999,35,2026-03-04,Café')
  await expect(page.getByText('Cannot be used')).toBeVisible()
  await expect(page.getByText('Chosen: figures.csv')).toBeVisible()
  // A browser tells of a choice only where it differs from the one before.
  expect(await file.inputValue()).toBe('')
  await file.scrollIntoViewIfNeeded()
  await shot(page, 'a file of figures to mend')
  const ref = await page
    .getByRole('link', { name: /^LDS-I/ })
    .first()
    .innerText()
  await choosing(`${ref.match(/LDS-I\d+/)?.[0]},35,2026-03-04,Café`)
  const entered = page.getByRole('table', { name: 'What will be entered' })
  await expect(entered.getByRole('cell', { name: 'Café' })).toBeVisible()
  await expect(page.getByText('Cannot be used')).toBeHidden()
  expect(complaints).toEqual([])
  await context.close()
})

test('a pin is put on a draft decision on its own page, and taken off again', async ({ browser }) => {
  const chair = await enter(browser, server.url, 'chair')
  const data = { commandId: crypto.randomUUID(), type: 'returnDecision', target: 'dec-10', body: { reason: 'Later' } }
  const returned = await chair.page.request.post('/api/commands', { data })
  expect(returned.ok(), await returned.text()).toBe(true)
  await chair.context.close()

  const { page, complaints, context } = await enter(browser, server.url, 'secretary')
  await page.goto(pin)
  await settled(page)
  const sealed = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Sealed with' }) })
  await sealed.getByRole('button', { name: 'Put it on a decision' }).click()
  const dialog = page.getByRole('dialog')
  await choose(dialog, 'Draft decision', /^LDS-010:/)
  await dialog.getByRole('button', { name: 'Put it on this decision' }).click()
  await sealed.getByRole('link', { name: 'LDS-010' }).click()
  await expect(page.getByRole('heading', { name: 'The model behind this 1' })).toBeVisible()
  await page.goBack()
  await sealed.getByRole('button', { name: 'Change the decision' }).click()
  await choose(dialog, 'Draft decision', 'No decision')
  await shot(page, 'taking a pin off')
  await dialog.getByRole('button', { name: 'Take it off its decision' }).click()
  await expect(sealed.getByText('No decision yet.')).toBeVisible()
  expect(complaints).toEqual([])
  await context.close()
})

test('home and an item of a session say where the gates of its challenge stand', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'chair')
  const room = await runARoom(page, 'ses-3', '7')
  await page.goto(senate)
  const held = page.getByText('Capacity gates of LDS-C1: 0 of 2 hold today.')
  await held.scrollIntoViewIfNeeded()
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await held.scrollIntoViewIfNeeded()
    await shot(page, `gates at home ${width}`)
  }
  await page.goto(room.address)
  await settled(page)
  const gates = page.getByRole('list', { name: 'Capacity gates' })
  await expect(gates.getByRole('listitem')).toHaveCount(2)
  await expect(
    gates.getByText(/^Gate 1: before the first 14 beds Does not hold (Forecast week|Not forecast)/),
  ).toBeVisible()
  await shot(page, 'gates of an item')
  await room.close()
  await context.close()
})

test('what was pinned is computed again from its bundle, and an altered number is told', async ({ browser }) => {
  const { page, context } = await enter(browser, server.url, 'member')
  const reply = await page.request.get('/api/pins/pin-1/bundle')
  const bundle = await reply.json()
  const file = test.info().outputPath('pin-1.json')
  await writeFile(file, JSON.stringify(bundle))
  const check = promisify(execFile)
  const args = ['server/cli.ts', 'simulate', '--check', file]
  expect((await check(process.execPath, args)).stdout).toContain('reproduced to the last bit')
  bundle.model.network.services[0].meanStayDays += 0.1
  await writeFile(file, JSON.stringify(bundle))
  await expect(check(process.execPath, args)).rejects.toMatchObject({
    code: 2,
    stdout: expect.stringContaining('The result differs'),
  })
  await context.close()
})

test('the pages of pins and forecasts are sound at three widths', async ({ browser }) => {
  for (const width of widths) await look(browser, width)
})

async function look(browser: Browser, width: number): Promise<void> {
  const { page, context } = await enter(browser, server.url, 'facilitator', { width, height: 900 })
  for (const [name, address] of [
    ['pin', pin],
    ['forecasts', `${senate}/impacts/forecasts`],
  ] as const) {
    await page.goto(address)
    await settled(page)
    await shot(page, `${name} ${width}`)
    expect(await findings(page)).toEqual([])
  }
  await context.close()
}
