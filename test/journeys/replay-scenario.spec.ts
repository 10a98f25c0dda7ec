import { expect, test } from '@playwright/test'
import { setAssumption, setChange } from '../../shared/impacts/scenarios/write-scenario.ts'
import { inSync, join, leaveAll } from '../documents/stock-client.ts'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { findings } from './support/axe.ts'
import { shot } from './support/shots.ts'

// What a scenario held while a session was on is told in sentences, moment by moment.

let curia: Curia
test.beforeAll(async () => {
  curia = await startCuria()
})
test.afterAll(async () => {
  leaveAll()
  await curia.close()
})

test('a replay tells in sentences what the scenario of an item held at each moment, and marks what was new', async ({
  browser,
}) => {
  const [chair, member] = [await curia.as('chair'), await curia.as('member')]
  const started = await member.send('createDocument', 'ch-beds', { kind: 'scenario', title: 'Closing beds' })
  const documentId = String(started.body.result.id)
  const url = `${curia.url.replace('http', 'ws')}/collab`
  const { doc, saved } = await inSync(join({ url, documentId, headers: { cookie: member.cookie, origin: curia.url } }))
  const agenda = [item('1', { challengeId: 'ch-beds', documentId }), item('2')]
  const { id, items } = await bringIn(curia, agenda)
  const write = async (minutes: number, change: () => void) => {
    curia.clock.advance(minutes * 60_000)
    change()
    await saved()
  }
  const done = async (type: string, body: object) => {
    curia.clock.advance(60_000)
    expect(await chair.send(type, id, { epoch: 1, ...body })).toMatchObject({ status: 200 })
  }
  const closing = { target: 'svc-wards', param: 'capacity', mode: 'add', fromDay: 28, toDay: 28 } as const
  const step = { ...closing, amount: -14, shape: 'linear', text: '' } as const
  await write(1, () => setChange(doc, 'chg-1', step))
  await done('openSession', {})
  await done('startItem', { itemId: items[0] })
  await write(3, () => {
    setChange(doc, 'chg-2', { ...step, amount: -6, fromDay: 56, toDay: 56 })
    setAssumption(doc, { target: 'svc-wards', param: 'meanStayDays' }, { low: 8, likely: 9, high: 10, source: 'X' })
  })
  await done('extendItem', { itemId: items[0], byMs: 300_000 })
  await done('closeSession', { parkRest: true })

  const context = await browser.newContext({ viewport: { width: 768, height: 1024 } })
  const [name = '', ...value] = (chair.cookie.split('; ')[0] ?? '').split('=')
  await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  const page = await context.newPage()
  await page.goto(`${curia.url}/senates/${testSenate}/sessions/${id}/replay`)
  const then = page.getByRole('region', { name: 'The document then' })
  const marks = page.getByRole('region', { name: 'What happened' })
  await marks
    .getByRole('button', { name: /Item 1/ })
    .first()
    .click()
  await expect(then.getByText(/capacity down by 14 beds from day 28/)).toBeVisible()
  await expect(then.getByText(/capacity down by 6 beds/)).toHaveCount(0)
  await expect(then.getByText('None.')).toBeVisible()
  await page.getByRole('slider', { name: 'Moment of the session' }).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(then.getByText(/capacity down by 6 beds from day 56/)).toBeVisible()
  await expect(then.getByText(/mean stay 9 \(8 to 10\) days. Source: X/)).toBeVisible()
  await expect(then.locator('li.past-text--new')).toHaveCount(2)
  expect(await findings(page)).toEqual([])
  for (const [width, height] of [
    [390, 844],
    [768, 1024],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await then.scrollIntoViewIfNeeded()
    await shot(page, `replay scenario ${width}`)
  }
  await then.getByRole('link', { name: 'Open it as it is now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Closing beds' })).toBeVisible()
  await context.close()
})
