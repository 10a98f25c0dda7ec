import { expect, type Locator, type Page } from '@playwright/test'

/** Chooses the one option of a list whose words begin so, or hold what is looked for. */
export async function choose(inside: Page | Locator, label: string | RegExp, option: string | RegExp): Promise<void> {
  const list = inside.getByRole('combobox', { name: label })
  const found = list.locator('option').filter({ hasText: option })
  await expect(found).toHaveCount(1)
  await list.selectOption((await found.getAttribute('value')) ?? '')
}

/** Fills the three fields of a date, so many days from today. */
export async function fillDate(inside: Page | Locator, legend: string | RegExp, days: number): Promise<void> {
  const date = new Date(Date.now() + days * 86_400_000)
  const field = inside.getByRole('group', { name: legend })
  await field.getByLabel('Day').fill(String(date.getDate()))
  await field.getByLabel('Month').fill(String(date.getMonth() + 1))
  await field.getByLabel('Year').fill(String(date.getFullYear()))
}

/** Ticks the organisations with these codes, and no others are touched. */
export async function tickOrganisations(
  inside: Page | Locator,
  legend: string | RegExp,
  codes: readonly string[],
): Promise<void> {
  const field = inside.getByRole('group', { name: legend })
  for (const code of codes) await field.getByRole('checkbox', { name: new RegExp(`^${code}\\b`) }).check()
}
