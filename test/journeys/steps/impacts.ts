import { expect, type Page } from '@playwright/test'
import { settled } from '../support/people.ts'
import { choose } from './forms.ts'
import { goTo } from './moving.ts'

export interface Figures {
  magnitude: number
  low: number
  high: number
}

async function fillFigures(page: Page, { magnitude, low, high }: Figures): Promise<void> {
  const shown = page.getByRole('dialog').or(page.getByRole('main')).last()
  await shown.getByLabel('Likeliest').fill(String(magnitude))
  await shown.getByLabel('Lowest').fill(String(low))
  await shown.getByLabel('Highest').fill(String(high))
}

/** Asserts that closing the first beds makes work for the therapists of the community trust; gives back its reference. */
export async function assertImpact(page: Page, figures: Figures, basis: string): Promise<string> {
  await goTo(page, 'Impacts')
  await page.getByRole('link', { name: 'Assert an impact' }).click()
  await choose(page, 'Challenge', /^LDS-C1/)
  await choose(page, /^Option \(/, /^Close 14 then 14/)
  await choose(page, 'Organisation that makes the change', /^LTHT/)
  await choose(page, /^Service that changes/, /^Older people's medical wards/)
  await choose(page, 'Organisation that will feel it', /^LCH/)
  await choose(page, /^Service that will feel it/, /^Community therapy/)
  await page.getByRole('radio', { name: 'Adverse' }).check()
  await page.getByRole('radio', { name: 'Adds to it' }).check()
  await fillFigures(page, figures)
  await page.getByLabel('Felt within').fill('2')
  await page.getByLabel('How you come to the figure').fill(basis)
  await page.getByLabel(/^What could go wrong/).fill('If therapy starts late, people lose strength and come back.')
  await choose(page, /^Consequence/, /^3/)
  await choose(page, /^Likelihood/, /^4/)
  await page.getByRole('radio', { name: 'Medium' }).check()
  await expect(page.getByRole('main')).toContainText(`${figures.magnitude} (${figures.low} to ${figures.high})`)
  await page.getByRole('button', { name: 'Assert this impact' }).click()
  await expect(page.getByText('Waiting for LCH.')).toBeVisible()
  const caption = await page.locator('.impact-caption').innerText()
  return /LDS-I\d+/.exec(caption)?.[0] ?? ''
}

/** Contests it for the organisation that will feel it, with figures of its own. */
export async function contest(page: Page, figures: Figures, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Contest' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why you contest it').fill(reason)
  await fillFigures(page, figures)
  await dialog.getByRole('button', { name: 'Contest for LCH' }).click()
  await expect(dialog).toBeHidden()
  await settled(page)
}

/** Opens an impact by the register's filter for what is contested. */
export async function openContested(page: Page, ref: string): Promise<void> {
  await goTo(page, 'Impacts')
  await choose(page, 'State', /^Contested/)
  await expect(page).toHaveURL(/state=contested/)
  await page.getByRole('main').getByRole('listitem').filter({ hasText: ref }).getByRole('link').click()
  await settled(page)
}

/** Settles it on figures that both sides stand by. */
export async function settle(page: Page, figures: Figures, why: string): Promise<void> {
  await page.getByRole('button', { name: 'Settle', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Both sides stand by these figures' }).check()
  await fillFigures(page, figures)
  await dialog.getByLabel('Why it is settled this way').fill(why)
  await dialog.getByRole('button', { name: 'Settle this impact' }).click()
  await expect(dialog).toBeHidden()
}
