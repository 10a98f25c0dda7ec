import { expect, type Locator, type Page } from '@playwright/test'

/** A way to open a dialog from where the page is. */
export interface Opener {
  name: string
  open(): Promise<void>
}

const opensDialog = '[aria-haspopup="dialog"]:visible'

/** Everything on the page that opens a dialog, each kind once: in sight, and folded away in a menu. */
export async function openersOn(page: Page): Promise<Opener[]> {
  const main = page.getByRole('main')
  const found = new Map<string, Opener>()
  const add = async (buttons: Locator, before: () => Promise<void>) => {
    for (const [n, name] of (await namesOf(buttons)).entries()) {
      if (!found.has(name)) found.set(name, { name, open: () => before().then(() => buttons.nth(n).click()) })
    }
  }
  await add(main.locator(opensDialog), () => selectSomething(page))
  for (const menu of await main.locator('.disclosure:visible').all()) {
    const button = menu.locator('.disclosure__button')
    const unfold = async () => {
      if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
      await expect(button).toHaveAttribute('aria-expanded', 'true')
    }
    await unfold()
    await add(menu.locator(opensDialog), unfold)
    await page.keyboard.press('Escape')
  }
  return [...found.values()]
}

/** What the buttons show, or are called where they show a drawing. Names of things are no part of it. */
function namesOf(buttons: Locator): Promise<string[]> {
  return buttons.evaluateAll((all) => all.map((each) => each.textContent || each.getAttribute('aria-label') || ''))
}

/** In a document that can be written in, some dialogs are about the words that are selected. */
async function selectSomething(page: Page): Promise<void> {
  const text = page.locator('.document-text')
  if ((await text.count()) === 0) return
  await text.focus()
  await page.keyboard.press('Control+a')
}
