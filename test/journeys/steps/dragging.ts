import { expect, type Locator, type Page } from '@playwright/test'

/** The lines of a list that can be put in order, as they stand. */
export const linesOf = (page: Page, list: string): Locator => page.getByRole('grid', { name: list }).getByRole('row')

/** Takes a line with the pointer, and lets it go above another one: both away from what floats over the page. */
export async function dragAbove(page: Page, list: string, line: string, other: string): Promise<void> {
  const target = linesOf(page, list).filter({ hasText: other })
  await target.evaluate((it) => it.scrollIntoView({ block: 'center' }))
  const place = { sourcePosition: { x: 12, y: 12 }, targetPosition: { x: 40, y: 2 } }
  await linesOf(page, list).filter({ hasText: line }).dragTo(target, place)
  await above(page, list, line, other)
}

/** Takes a line by its grip with Enter, goes up with the arrow key, and lets it go with Enter above another one. */
export async function carryAbove(page: Page, list: string, line: string, other: string): Promise<void> {
  await page.getByRole('button', { name: `Move ${line}`, exact: true }).focus()
  await page.keyboard.press('Enter')
  const insertion = page.locator(':focus')
  const isThere = new RegExp(`^Insert before ${other}|^Insert between .* and ${other}$`)
  const heard = () => insertion.evaluate((it) => it.ariaLabel ?? '')
  await expect.poll(heard).toMatch(/^Insert/)
  for (let step = 0; step < 9 && !isThere.test(await heard()); step++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await above(page, list, line, other)
}

async function above(page: Page, list: string, line: string, other: string): Promise<void> {
  await expect(async () => {
    const lines = await linesOf(page, list).allInnerTexts()
    const at = lines.findIndex((text) => text.includes(line))
    expect(at).toBeGreaterThanOrEqual(0)
    expect(lines[at + 1]).toContain(other)
  }).toPass({ timeout: 15_000 })
}
