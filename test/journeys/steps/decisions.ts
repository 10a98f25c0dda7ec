import { expect, type Locator, type Page } from '@playwright/test'
import { settled } from '../support/people.ts'
import { choose, fillDate, tickOrganisations } from './forms.ts'
import { textOf } from './writing.ts'

/** Selects one paragraph of the document and records it as agreed in the room; gives back the exact words. */
export async function agreeInTheRoom(page: Page, beginning: string, alsoThere: readonly string[]): Promise<string> {
  const paragraph = textOf(page).locator('p').filter({ hasText: beginning })
  await paragraph.click({ clickCount: 3 })
  await page.getByRole('button', { name: 'Agreed in the room' }).click()
  const dialog = page.getByRole('dialog')
  const words = await dialog.locator('.agreed-words').innerText()
  for (const name of alsoThere) await dialog.getByRole('checkbox', { name }).check()
  await dialog.getByRole('checkbox', { name: /^Nobody objected/ }).check()
  await dialog.getByRole('button', { name: 'Record as agreed' }).click()
  await expect(dialog.getByRole('heading', { name: /^Recorded as LDS-P\d+/ })).toBeVisible()
  await expect(dialog.locator('.agreed-words')).toHaveText(words)
  return words
}

/** The sentence of the agreed words that begins so, with what the decision makes of it. */
export const sentence = (page: Page, beginning: string): Locator =>
  page.locator('.word-part').filter({ hasText: beginning })

export interface Drafted {
  title: string
  rationale: string
  owner: RegExp
  addressedTo: readonly string[]
  reviewInDays: number
  /** What the impacts begin with that it takes into account. */
  impacts: readonly string[]
  supersedes: { decision: RegExp; clause: RegExp }
}

/** Fills in what stands around the locked words, and saves the draft. */
export async function fillDraft(page: Page, draft: Drafted): Promise<void> {
  const main = page.getByRole('main')
  await main.getByLabel('Title', { exact: true }).fill(draft.title)
  await main.getByRole('radio', { name: 'Modify' }).check()
  await tickOrganisations(main, /^Addressed to/, draft.addressedTo)
  await choose(main, 'Owner in the senate', draft.owner)
  await fillDate(main, /^Review on/, draft.reviewInDays)
  await main.getByLabel('Why the senate decides this').fill(draft.rationale)
  await choose(main, 'Close 14 then 14, each after a capacity gate', 'Chosen')
  for (const impact of draft.impacts) await main.getByRole('checkbox', { name: new RegExp(`^${impact}:`) }).check()
  await main.getByRole('button', { name: 'Add a relation' }).click()
  await choose(main, 'Relation', /^Supersedes/)
  await choose(main, 'Decision', draft.supersedes.decision)
  await choose(main, 'Which part of it', draft.supersedes.clause)
  await main.getByRole('button', { name: 'Save the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(draft.title)
  await settled(page)
}

/** Ratifies from one's own seat, with the reason for whom nobody waits if one is asked for. */
export async function ratify(page: Page, reason?: string): Promise<void> {
  await page.getByRole('button', { name: 'Ratify', exact: true }).click()
  const dialog = page.getByRole('dialog')
  if (reason) await dialog.getByLabel(/not waited for$/).fill(reason)
  await dialog.getByRole('button', { name: /^Ratify/ }).click()
  await expect(dialog).toBeHidden()
}
