import { expect, type Locator, type Page } from '@playwright/test'
import { press } from './keys.ts'

/** The panel with who speaks and who waits. */
const speakers = (page: Page): Locator => page.getByRole('region', { name: /^Speakers/ })

/** Somebody raises a hand, in one press or in another way, and reads where they stand. */
export async function raiseHand(page: Page, place: string | RegExp, kind?: string): Promise<void> {
  if (kind) {
    await page.getByRole('button', { name: 'Ask in another way' }).click()
    await page.getByRole('button', { name: kind, exact: true }).click()
  } else await page.getByRole('button', { name: 'Raise my hand' }).click()
  await expect(page.locator('.raise-hand__place')).toHaveText(place)
}

/** Whoever operates gives somebody the word; both see it, each on their own page. */
export async function giveWord(operator: Page, name: string, speaker?: Page): Promise<void> {
  await speakers(operator)
    .getByRole('button', { name: `Give the word to ${name}` })
    .click()
  await expect(speakers(operator).locator('.has-the-word__name')).toContainText(name)
  if (speaker) await expect(speaker.locator('.raise-hand__place')).toHaveText('You have the word now')
}

/** Whoever operates puts a person without a device on the list, by their written name. */
export async function addByName(operator: Page, name: string): Promise<void> {
  await speakers(operator).getByRole('button', { name: 'Add somebody' }).click()
  const dialog = operator.getByRole('dialog', { name: 'Add somebody to the speakers' })
  await dialog.getByRole('radio', { name: 'Somebody else, by name' }).check()
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Add to the list' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(speakers(operator)).toContainText(name)
}

/** Whoever operates ends the one who speaks, and sees how long everybody has spoken. */
export async function endAndSeeTimes(operator: Page, name: string): Promise<void> {
  await press(operator, speakers(operator).getByRole('button', { name: `Ends: ${name}` }))
  await expect(speakers(operator).locator('.has-the-word')).toHaveCount(0)
  await speakers(operator).getByRole('button', { name: 'See everybody: how long they have spoken' }).click()
  const dialog = operator.getByRole('dialog', { name: 'Spoken so far' })
  await expect(dialog.getByRole('table', { name: 'By person' })).toContainText(name)
  await operator.keyboard.press('Escape')
}
