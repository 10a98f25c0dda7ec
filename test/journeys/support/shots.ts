import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Takes a picture of the page when CURIA_SHOTS names a folder for it, so that people can look at what they built. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.CURIA_SHOTS
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll(/\W+/g, '-')}.png`) })
}
