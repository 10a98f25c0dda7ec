import type { Browser, BrowserContext, Page } from '@playwright/test'

/** Who in the demonstration stands for which role. */
export const people = {
  chair: 'Dr Juniper Quillfeather',
  viceChair: 'Dr Orlando Thistlewick',
  secretary: 'Henrietta Plumbridge',
  facilitator: 'Wilhelmina Foxgrove',
  member: 'Dr Ignatius Pellbrook',
  otherMember: 'Clementine Hawksworthy',
  layMember: 'Tobias Underwillow',
  expert: 'Dr Leopold Silverthwaite',
  communityReviewer: 'Augustus Thornapple',
  acuteReviewer: 'Cordelia Harrowgale',
  mentalHealthReviewer: 'Seraphina Dunnockshaw',
} as const
export type Name = keyof typeof people

export const senate = '/senates/sen-leeds'

export interface Visitor {
  context: BrowserContext
  page: Page
  /** Everything that the browser complained about: errors, and breaches of the content security policy. */
  complaints: string[]
}

/**
 * Everything that the pages of a browser complain about, from now on. A server or a network that is away and a refusal
 * are told by the screens; anything else is a fault, above all what the security policy refused.
 */
export function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('weberror', (error) => complaints.push(String(error.error())))
  context.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_|status of (401|404|409)|WebSocket/.test(message.text()))
      complaints.push(message.text())
  })
  return complaints
}

/** A person with a browser of their own, who came in through the demonstration's front door. */
export async function enter(
  browser: Browser,
  url: string,
  name: Name,
  viewport = { width: 1440, height: 900 },
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: url, viewport })
  const page = await context.newPage()
  const complaints = complaintsOf(context)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: people[name] }).click()
  await page.waitForURL(/\/senates\//)
  await settled(page)
  return { context, page, complaints }
}

/** Waits until a page shows what it is about, and nothing of it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('h1')?.checkVisibility() && document.querySelector('.loading') === null,
  )
}
