import { expect, type Locator, type Page } from '@playwright/test'
import { goTo } from './moving.ts'

export const challenge = "Closing 28 older people's beds at St James's"
export const response = 'Co-designed response: two steps, two gates'

/** Opens the document that the senate answers the first challenge with, by following links. */
export async function openResponse(page: Page): Promise<Locator> {
  await goTo(page, 'Challenges')
  await page.getByRole('main').getByRole('link', { name: challenge }).click()
  await page.getByRole('main').getByRole('link', { name: response }).click()
  const text = textOf(page)
  await expect(text).toBeVisible()
  await saved(page)
  return text
}

/** The text itself, as those who hear the page find it. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of/ })

/** The words of the text, without other people's carets. */
export function wordsOf(page: Page): Promise<string> {
  return textOf(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return [...copy.children].map((block) => block.textContent ?? '').join('\n')
  })
}

/** What is said about the words: Saved, Saving or Offline. */
export const savedMark = (page: Page): Locator => page.locator('.saved-mark')

export async function saved(page: Page): Promise<void> {
  await expect(savedMark(page)).toHaveText('Saved', { timeout: 30_000 })
}

/** Puts the caret into a new paragraph at the top of a part of the document. */
export async function beginUnder(page: Page, heading: string): Promise<void> {
  await textOf(page).getByRole('heading', { name: heading, exact: true }).click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
}

/** Everybody sees the same words, and these are among them. */
export async function converged(pages: readonly Page[], sentences: readonly string[]): Promise<void> {
  await expect(async () => {
    const texts = await Promise.all(pages.map(wordsOf))
    expect(new Set(texts).size).toBe(1)
    for (const sentence of sentences) expect(texts[0]).toContain(sentence)
  }).toPass({ timeout: 30_000 })
}
