import { expect, type Page } from '@playwright/test'
import { saved, textOf } from './writing.ts'

const part = (page: Page) => page.getByRole('region', { name: 'Minutes', exact: true })
const notes = (page: Page, label: string, words: string) => page.getByRole('textbox', { name: label }).fill(words)

/** On the page of a session that is over: the secretary drafts its minutes and finds them in the ordinary editor. */
export async function draftMinutes(secretary: Page): Promise<void> {
  await part(secretary).getByRole('button', { name: 'Draft the minutes' }).click()
  await expect(part(secretary)).toContainText('Draft')
  await part(secretary).getByRole('link', { name: 'Write the minutes' }).click()
  await expect(textOf(secretary)).toContainText('Present, in attendance, apologies')
}

/** Adds a sentence at the end of the minutes, in the editor. */
export async function writeInMinutes(secretary: Page, words: string): Promise<void> {
  const text = textOf(secretary)
  await text.click()
  await secretary.keyboard.press('Control+End')
  await secretary.keyboard.type(words)
  await expect(text).toContainText(words)
  await saved(secretary)
}

/** From the page of the session: everybody reads the text as it is now. */
export async function circulateMinutes(secretary: Page, name = 'Circulate the minutes'): Promise<void> {
  await part(secretary).getByRole('button', { name }).click()
  await expect(part(secretary)).toContainText(/unconfirmed/i)
}

/** On the reading page: a member proposes a correction. */
export async function proposeCorrection(
  member: Page,
  { passage, shouldSay, why }: { passage: string; shouldSay: string; why: string },
): Promise<void> {
  await member.getByRole('button', { name: 'Propose a correction' }).first().click()
  await notes(member, 'Which passage', passage)
  await notes(member, 'What it should say', shouldSay)
  await notes(member, 'Why', why)
  await member.getByRole('button', { name: 'Propose it' }).click()
  await expect(member.getByText(shouldSay)).toBeVisible()
}

/** On the reading page: the secretary takes the first open correction in, saying how. */
export async function takeCorrection(secretary: Page, how: string): Promise<void> {
  await secretary.getByRole('button', { name: 'Take it in' }).first().click()
  await notes(secretary, 'How it is taken in', how)
  await secretary.getByRole('button', { name: 'Say that it is taken in' }).click()
  await expect(secretary.getByText('Taken in', { exact: true })).toBeVisible()
}

/** While planning the next session: what earlier ones left comes onto its agenda. */
export async function carryOver(secretary: Page): Promise<void> {
  await secretary.getByRole('button', { name: 'Carry over matters arising' }).click()
  await secretary.getByRole('button', { name: 'Carry over', exact: true }).click()
  await expect(secretary.getByText('Minutes of the last session').first()).toBeVisible()
}

/** In a later session that is open, on its item *Minutes of the last session*: its chair confirms them. */
export async function confirmMinutes(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: /^Confirm the minutes of/ }).click()
  await chair.getByRole('button', { name: 'Confirm and seal them' }).click()
  await expect(chair.getByRole('button', { name: 'Confirm and seal them' })).toHaveCount(0)
}
