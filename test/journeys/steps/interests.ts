import { expect, type Page } from '@playwright/test'
import { settled } from '../support/people.ts'
import { choose } from './forms.ts'
import { followNeed } from './moving.ts'

/** Declares an interest from the account menu. */
export async function declareInterest(page: Page, description: string): Promise<void> {
  await page.getByRole('button', { name: /account of/ }).click()
  await page.getByRole('link', { name: 'Your interests' }).click()
  await settled(page)
  await page.getByRole('button', { name: 'Declare an interest' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Indirect/ }).check()
  await dialog.getByLabel('The interest', { exact: true }).fill(description)
  await dialog.getByRole('checkbox', { name: /^LCH/ }).check()
  await dialog.getByRole('button', { name: 'Declare this' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Your interests' })).toContainText(description)
}

/** Rules from the register that somebody gets no papers of a challenge and withdraws from it. */
export async function withdrawFromChallenge(page: Page, name: string, challenge: RegExp, why: string): Promise<void> {
  await followNeed(page, new RegExp(`^Rule on .*${name}`))
  const waiting = page.getByRole('region', { name: 'Waiting for a ruling' })
  await waiting.getByRole('article').filter({ hasText: name }).getByRole('button', { name: 'Rule on this' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'One challenge' }).check()
  await choose(dialog, 'Challenge', challenge)
  await dialog.getByRole('radio', { name: /^No papers, and withdraws/ }).check()
  await expect(dialog).toContainText(`${name} will lose its papers, presence, search and exports at once`)
  await dialog.getByLabel('Why').fill(why)
  await dialog.getByRole('button', { name: 'Rule: no papers, and withdraws' }).click()
  await expect(dialog).toBeHidden()
}
