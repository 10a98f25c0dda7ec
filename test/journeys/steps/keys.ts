import { expect, type Locator, type Page } from '@playwright/test'

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Goes on with Tab (or back, with Shift+Tab) until this has the focus, and sees that the focus shows. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let step = 0; step < 250; step++) {
    if (await isFocused(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never came to ${target}.`)
}

/** Follows a link or presses a button without a mouse. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  const shows = await target.evaluate((element) => {
    const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(element)
    return outlineStyle !== 'none' || boxShadow !== 'none' || backgroundColor === 'rgb(255, 235, 59)'
  })
  expect(shows, `${target} shows that it has the focus`).toBe(true)
  await page.keyboard.press(key)
}

/** Chooses from a list with the arrow keys. */
export async function pick(page: Page, inside: Page | Locator, label: string | RegExp, beginning: string) {
  const list = inside.getByRole('combobox', { name: label })
  await tabTo(page, list)
  const chosen = () => list.locator('option:checked').innerText()
  const count = await list.locator('option').count()
  for (let step = 0; step < count && !(await chosen()).startsWith(beginning); step++)
    await page.keyboard.press('ArrowDown')
  expect(await chosen()).toContain(beginning)
}

/** Chooses one of a few: Tab comes to the group, Space and the arrow keys choose in it. */
export async function chooseOne(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name, exact: true })
  const checked = group.getByRole('radio', { checked: true })
  await tabTo(page, (await checked.count()) > 0 ? checked : group.getByRole('radio').first())
  if (await isFocused(wanted)) await page.keyboard.press('Space')
  const count = await group.getByRole('radio').count()
  for (let step = 0; step < count && !(await wanted.isChecked()); step++) await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

/** Writes into a field, instead of what stood in it. */
export async function write(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}
