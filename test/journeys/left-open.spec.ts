import { expect, type Page, test } from '@playwright/test'
import { runARoom } from './support/a-room.ts'
import { findings } from './support/axe.ts'
import { enter, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

/** Shows a session as it would be the morning after: opened and planned yesterday, with nothing recorded since. */
async function asTheMorningAfter(page: Page, sessionId: string): Promise<void> {
  await page.route(`**/api/sessions/${sessionId}`, async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    const planned = { startsAt: hoursAgo(20), endsAt: hoursAgo(17), openedAt: hoursAgo(20) }
    const agenda = answer.state.agenda.map((item: object) => ({ ...item, clock: null }))
    const nobody = { attendance: [], speakers: [], guests: [] }
    await route.fulfill({ response, json: { ...answer, state: { ...answer.state, ...planned, ...nobody, agenda } } })
  })
}

test('whoever operates is told that a session was left open, and says when it ended as they close it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const { page, complaints } = await enter(browser, server.url, 'chair', { width: 1440, height: 900 })
  const room = await runARoom(page, 'ses-3', '3')
  const member = await enter(browser, server.url, 'member')
  for (const each of [page, member.page]) {
    await asTheMorningAfter(each, 'ses-3')
    await each.goto(room.address)
    await settled(each)
  }
  await expect(member.page.getByText(/This session is still open since/)).toHaveCount(0)
  await expect(page.getByText(/This session is still open since/)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await shot(page, 'a session left open')
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await findings(page)).toEqual([])
  await shot(page, 'a session left open on a phone')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Close it now' }).click()
  // Words that are still open are settled first; that does not take the question away.
  const dialog = page.getByRole('dialog', { name: 'Close the session' })
  await expect(dialog.getByRole('group', { name: 'When did it end?' })).toBeVisible()
  await expect(dialog.getByLabel('Time')).not.toHaveValue('')
  expect(await findings(page)).toEqual([])
  await shot(page, 'saying when a session ended')
  await dialog.getByRole('button', { name: 'Close and count' }).click()
  const asks = page.getByRole('dialog', { name: 'Close and count now?' })
  if (await asks.isVisible()) await asks.getByRole('button', { name: 'Close and count' }).click()
  await expect(dialog.getByText('Settle these words first')).toHaveCount(0)
  await dialog.getByLabel('Time').fill('late')
  await dialog.getByRole('button', { name: /park the rest/ }).click()
  await expect(dialog.getByText('Enter when it ended, for example 4:30pm')).toBeVisible()
  await dialog.getByLabel('Time').fill('12:00')
  await dialog.getByRole('button', { name: /park the rest/ }).click()
  // The server knows what was recorded since: it says so, and what was typed is still there.
  await expect(dialog.getByRole('alert')).toContainText('Give an end that is not before it')
  await expect(dialog.getByLabel('Time')).toHaveValue('12:00')
  expect(complaints).toEqual([])
})
