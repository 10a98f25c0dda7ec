import { expect, type Locator, type Page } from '@playwright/test'

/** The keys of whoever operates. */
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Run the session' })

/** What is put to the room, or was counted last. */
export const putToRoom = (page: Page): Locator => page.locator('.live__proposal')

/** Selects a paragraph of the document that stands open in the room, by its first words. */
export async function selectParagraph(page: Page, beginning: RegExp): Promise<string> {
  const paragraph = page.locator('.document-sheet--room p').filter({ hasText: beginning }).first()
  await paragraph.selectText()
  return paragraph.innerText()
}

/** Types into a paragraph of the document that stands open in the room, after so many of its letters. */
export async function typeInside(page: Page, beginning: RegExp, after: number, words: string): Promise<void> {
  await selectParagraph(page, beginning)
  await page.keyboard.press('ArrowLeft')
  for (let n = 0; n < after; n++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type(words)
}

/** *Test these words* in one press, with what is selected in the document. Gives the reference. */
export async function testSelected(page: Page): Promise<string> {
  await bar(page).getByRole('button', { name: 'Test these words' }).click()
  const said = bar(page).getByRole('status').filter({ hasText: 'is put to everybody' })
  await expect(said).toBeVisible()
  return (await said.innerText()).split(' ')[0] ?? ''
}

/** Writes words down and asks for them in another way. */
export async function askOtherwise(
  page: Page,
  words: string,
  choose: (dialog: Locator) => Promise<void>,
  button = 'Ask everybody now',
): Promise<void> {
  await bar(page).getByRole('button', { name: 'Other ways' }).click()
  const dialog = page.getByRole('dialog', { name: 'Test these words' })
  const other = dialog.getByRole('button', { name: 'Write other words instead' })
  if ((await other.count()) > 0) await other.click()
  await dialog.getByRole('textbox', { name: 'The words' }).fill(words)
  await choose(dialog)
  await dialog.getByRole('button', { name: button }).click()
  await expect(dialog).toHaveCount(0)
}

/** Closes and counts, also where few have answered. */
export async function closeAndCount(page: Page): Promise<void> {
  await putToRoom(page).getByRole('button', { name: 'Close and count' }).click()
  const asks = page.getByRole('dialog', { name: 'Close and count now?' })
  if (await asks.isVisible()) await asks.getByRole('button', { name: 'Close and count' }).click()
  await expect(asks).toHaveCount(0)
}
