import { expect, type Locator, type Page } from '@playwright/test'
import { findings } from '../support/axe.ts'

// What everybody looks at in a session: following the chair and wandering, what is shown, notes, room screen, recap.

const key = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('toolbar', { name: 'Run the session' }).getByRole('button', { name })
const followLine = (page: Page): Locator => page.locator('.follow-line')

/** A member looks at another item of the agenda while the chair stays, reloads, and comes back by the button. */
export async function wanderAndComeBack(member: Page, to: RegExp, words: string): Promise<void> {
  await member.locator('.live-agenda').getByRole('button', { name: to }).click()
  await expect(followLine(member)).toContainText(words)
  await member.reload()
  await expect(followLine(member)).toContainText(words)
  await member.getByRole('button', { name: 'Back to the chair' }).click()
  await expect(member.locator('.follow-line--on')).toHaveCount(0)
}

/** The secretary begins the notes and the chair reads along, while a member does not even see their tab. */
export async function takeNotes(secretary: Page, chair: Page, member: Page, words: string): Promise<void> {
  await secretary.getByRole('tab', { name: 'Notes' }).click()
  await secretary.getByRole('button', { name: 'Begin the notes' }).click()
  await secretary.locator('.document-text').click()
  await secretary.keyboard.type(words)
  await chair.getByRole('tab', { name: 'Notes' }).click()
  await expect(chair.locator('.document-text')).toContainText(words.trim())
  await expect(member.getByRole('tab', { name: 'Notes' })).toHaveCount(0)
}

/** An operator opens the room screen in a window of its own. */
export async function openRoomScreen(operator: Page): Promise<Page> {
  const [screen] = await Promise.all([operator.context().waitForEvent('page'), key(operator, 'Room screen').click()])
  await screen.setViewportSize({ width: 1920, height: 1080 })
  await expect(screen.locator('.screen__main')).toBeVisible()
  expect(await findings(screen)).toEqual([])
  return screen
}

/** An operator shows everybody something of the item that is on. */
export async function showToEverybody(operator: Page, what: RegExp): Promise<void> {
  await key(operator, 'Show to everybody').click()
  const dialog = operator.getByRole('dialog', { name: 'Show to everybody' })
  await dialog.getByRole('radio', { name: what }).check()
  await dialog.getByRole('button', { name: 'Show this' }).click()
  await expect(dialog).toHaveCount(0)
}

/** Whoever was away for ten minutes is told what they missed; one press closes it, and Recap brings everything back. */
export async function comeBackAfterTenMinutes(member: Page, missed: string | RegExp): Promise<void> {
  await member.evaluate(() => {
    const before = new Date(Date.now() - 10 * 60_000).toISOString()
    for (const name of Object.keys(localStorage)) if (name.startsWith('curia room ')) localStorage.setItem(name, before)
  })
  await member.reload()
  const recap = member.getByRole('region', { name: 'While you were away' })
  await expect(recap).toContainText(missed)
  await recap.getByRole('button', { name: 'Close the recap' }).click()
  await expect(recap).toHaveCount(0)
  await member.getByRole('button', { name: 'Recap', exact: true }).click()
  await expect(member.getByRole('region', { name: 'So far in this session' })).toBeVisible()
  await member.getByRole('button', { name: 'Close the recap' }).click()
}
