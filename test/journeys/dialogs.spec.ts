import { expect, test } from '@playwright/test'
import { pagesInEveryState } from './support/addresses.ts'
import { findings } from './support/axe.ts'
import { openersOn } from './support/dialogs.ts'
import { enter, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

/** What has been opened and looked at, as whoever it was. */
const opened = new Set<string>()
const dialogsAtLeast = { chair: 40, secretary: 30, member: 10, acuteReviewer: 2, mentalHealthReviewer: 4 } as const
for (const [role, atLeast] of Object.entries(dialogsAtLeast) as [keyof typeof dialogsAtLeast, number][]) {
  test(`axe finds nothing in any dialog that ${role} can open, and Escape closes each`, async ({ browser }) => {
    test.setTimeout(300_000)
    const { page, complaints, context } = await enter(browser, server.url, role)
    const found: Record<string, string[]> = {}
    const seen = new Set<string>()
    for (const { address, path } of pagesInEveryState()) {
      await page.goto(address)
      await settled(page)
      for (const { name, open } of await openersOn(page)) {
        // The same button on another thing opens the same dialog.
        seen.add(`${path} ${name}`)
        if (opened.has(`${path} ${name}`)) continue
        opened.add(`${path} ${name}`)
        await open()
        const dialog = page.getByRole('dialog')
        await expect(dialog).toBeVisible()
        await settled(page)
        // The page beneath it is judged bare in `pages.spec.ts`, and beneath the dialogs of a room.
        const wrong = await findings(page, '[role=dialog]')
        if (wrong.length > 0) found[`${address}: ${name}`] = wrong
        await shot(page, `dialog ${role} ${path} ${name}`)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
    }
    expect(found).toEqual({})
    expect(seen.size).toBeGreaterThanOrEqual(atLeast)
    expect(complaints).toEqual([])
    await context.close()
  })
}
