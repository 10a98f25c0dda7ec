import { expect, type Page } from '@playwright/test'
import { settled } from '../support/people.ts'

/** Goes to one of the senate's places by its navigation. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Senate' }).getByRole('link', { name: place, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(place === 'Home' ? /./ : place)
  await settled(page)
}

/** Goes to Home and follows the line of Needs you that says this. */
export async function followNeed(page: Page, line: string | RegExp): Promise<void> {
  await goTo(page, 'Home')
  await page
    .getByRole('region', { name: /^Needs you/ })
    .getByRole('link', { name: line })
    .click()
  await settled(page)
}

/** Opens a decision by the log. */
export async function openDecision(page: Page, title: string | RegExp): Promise<void> {
  await goTo(page, 'Decisions')
  await page.getByRole('main').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await settled(page)
}

/** Looks for words with the field of the top bar, and shows everything found. */
export async function searchFor(page: Page, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search the senate' })
  await field.click()
  await field.fill(words)
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Search: ${words}`)
  await settled(page)
}
