import { expect, type Page } from '@playwright/test'
import { fillDate } from './forms.ts'

/** Acknowledges, then answers clause by clause for an organisation: in part, and by referring to the board. */
export async function answer(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(page.getByRole('button', { name: 'Acknowledge' })).toBeHidden()
  const form = page.getByRole('form', { name: `Answer for ${code}` })
  const clause = (number: number) => form.getByRole('group', { name: new RegExp(`^Clause ${number}\\b`) })
  await clause(2).getByRole('radio', { name: 'Accept in part' }).check()
  await form.getByLabel('Reason: clause 2').fill('Two of our 10 beds open only in April.')
  await clause(3).getByRole('radio', { name: 'Refer to our board' }).check()
  await fillDate(form, /^When the board decides/, 21)
  await form.getByLabel(/^Conditions/).fill('The council matches start days.')
  await form.getByRole('button', { name: 'Send our answer' }).click()
  await expect(page.getByRole('heading', { name: 'Our answer' })).toBeVisible()
}
