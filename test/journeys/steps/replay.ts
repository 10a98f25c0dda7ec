import { expect, type Page } from '@playwright/test'
import { settled } from '../support/people.ts'
import { goTo } from './moving.ts'

/** After the session has closed: says on Home in one press whether it was worth the time, and perhaps why. */
export async function sayUsefulness(page: Page, answer: 'Yes' | 'Partly' | 'No', why?: string): Promise<void> {
  await goTo(page, 'Home')
  const asked = page.getByRole('region', { name: 'After the session' })
  const said = asked.getByRole('status')
  const key = asked.getByRole('group', { name: /a good use of your time/ }).getByRole('button', { name: answer })
  // Home may still be filling when it is pressed: a key that moved away under the finger was not pressed.
  await expect(async () => {
    if ((await said.innerText()) === '') await key.click()
    await expect(said).toHaveText(new RegExp(`^You said: ${answer.toLowerCase()}`), { timeout: 3_000 })
  }).toPass({ timeout: 20_000 })
  if (why === undefined) return
  await asked.getByLabel('Why, in a line (optional)').fill(why)
  await asked.getByRole('button', { name: 'Keep this line' }).click()
  await expect(asked.getByRole('status')).toContainText('and why')
}

/** From the page of the closed session into its replay, to the marks by keys and by the list. */
export async function replaySession(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: 'Replay this session' }).click()
  await settled(page)
  const playhead = page.getByRole('slider', { name: 'Moment of the session' })
  await playhead.focus()
  await page.keyboard.press('End')
  await expect(playhead).toHaveAttribute('aria-valuetext', /The session closed$/)
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('region', { name: 'The room then' })).toBeVisible()
  const put = page.getByRole('button', { name: /Words were put/ }).first()
  await put.click()
  await expect(page.getByRole('region', { name: 'What happened' }).locator('[aria-current=true]')).toHaveCount(1)
  await expect(page.getByRole('region', { name: 'Words under test then' })).toContainText(words)
  await expect(page).toHaveURL(/\/replay\?at=\d{4}-/)
}

/** From the page of a draft decision to the moment at which its words were carried. */
export async function replayDecision(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Replay the moment' }).click()
  await settled(page)
  await expect(page.getByRole('button', { name: new RegExp(`Draft decision: .*${title}`) })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Decided and recorded by then' })).toContainText(title)
}
