import { expect, type Locator, type Page } from '@playwright/test'

/** The place of the live page that shows what is put to the room; on a phone and a tablet it is opened first. */
export async function openProposalPlace(page: Page): Promise<Locator> {
  const key = page.getByRole('group', { name: 'Show' }).getByRole('button', { name: 'Proposal' })
  if ((await key.isVisible()) && (await key.getAttribute('aria-pressed')) !== 'true') await key.click()
  return page.locator('.live__proposal')
}

/** What counts for me now, as the screen says it large. */
export const positionNow = (page: Page): Locator =>
  page.getByRole('region', { name: 'My position' }).locator('.position-now')

/** Takes a position with one press. */
export async function take(page: Page, position: 'Consent' | 'For' | 'Against' | 'Abstain'): Promise<void> {
  const place = await openProposalPlace(page)
  await place.getByRole('button', { name: position, exact: true }).click()
  await expect(positionNow(page)).toContainText(position)
  await expect(positionNow(page)).toContainText('Counts since')
}

/** Objects, with what could go wrong and for whom. */
export async function object(page: Page, risk: string, code: string): Promise<void> {
  const place = await openProposalPlace(page)
  await place.getByRole('button', { name: 'Object', exact: true }).click()
  await expect(place.getByRole('textbox', { name: 'What could go wrong' })).toBeFocused()
  await place.getByRole('textbox', { name: 'What could go wrong' }).fill(risk)
  await place.getByRole('checkbox', { name: new RegExp(`^${code}`) }).check()
  await place.getByRole('button', { name: 'Raise my objection' }).click()
  await expect(positionNow(page)).toContainText('Object')
}

/** The chair rules on the first objection that waits, with a rationale for everybody to read. */
export async function rule(page: Page, ruling: 'Sustain' | 'Do not sustain', rationale: string): Promise<void> {
  const place = await openProposalPlace(page)
  await place.getByRole('button', { name: ruling, exact: true }).first().click()
  await place.getByRole('textbox', { name: /^Why it is/ }).fill(rationale)
  await place.getByRole('button', { name: ruling, exact: true }).click()
  await expect(place).toContainText(rationale)
}

/** Without a line: the position stands there as not counted; with it, one press counts it for the same words. */
export async function takeOffline(page: Page, position: 'Consent' | 'For'): Promise<void> {
  await page.context().setOffline(true)
  const place = await openProposalPlace(page)
  await place.getByRole('button', { name: position, exact: true }).click()
  await expect(place.getByText('Not counted', { exact: true })).toBeVisible({ timeout: 30_000 })
  await page.context().setOffline(false)
  await place.getByRole('button', { name: 'Count it now' }).click({ timeout: 30_000 })
  await expect(positionNow(page)).toContainText(position)
  await expect(place.getByText('Not counted', { exact: true })).toHaveCount(0)
}

/** Whoever drafts makes the whole draft decision with one press and lands where it is edited. */
export async function makeDraft(page: Page): Promise<void> {
  const place = await openProposalPlace(page)
  await place.getByRole('button', { name: 'Make the draft decision' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the draft')
}
