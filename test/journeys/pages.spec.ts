import { expect, test } from '@playwright/test'
import { pagesInEveryState, pagesOfSenate, pagesOutside } from './support/addresses.ts'
import { findings } from './support/axe.ts'
import { openersOn } from './support/dialogs.ts'
import { enter, type Name, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const widths = [390, 768, 1440] as const
const roles: Name[] = [
  'chair',
  'viceChair',
  'secretary',
  'facilitator',
  'member',
  'layMember',
  'expert',
  'communityReviewer',
]

for (const [n, role] of roles.entries()) {
  const width = widths[n % widths.length] ?? 1440
  test(`axe finds nothing on any page at ${width} px, and none is wider than any screen, as ${role}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const { page, complaints, context } = await enter(browser, server.url, role)
    const found: Record<string, string[]> = {}
    for (const { address } of pagesOfSenate()) {
      await page.goto(address)
      await settled(page)
      const wrong: string[] = []
      for (const other of [...widths.filter((each) => each !== width), width]) {
        await page.setViewportSize({ width: other, height: 900 })
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (excess > 0) wrong.push(`${excess} px wider than a screen of ${other} px`)
        await shot(page, `${role} ${address} ${other}`)
      }
      wrong.push(...(await findings(page)))
      if (wrong.length > 0) found[address] = wrong
    }
    expect(found).toEqual({})
    expect(complaints).toEqual([])
    await context.close()
  })
}

test('axe finds nothing on the pages outside a senate, at any width', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  const found: Record<string, string[]> = {}
  for (const { address } of pagesOutside()) {
    await page.goto(address)
    await settled(page)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      const wrong = await findings(page)
      if (wrong.length > 0) found[`${address} at ${width}`] = wrong
      await shot(page, `outside ${address} ${width}`)
    }
  }
  expect(found).toEqual({})
  await context.close()
})

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
        if (seen.has(`${path} ${name}`)) continue
        seen.add(`${path} ${name}`)
        await open()
        const dialog = page.getByRole('dialog')
        await expect(dialog).toBeVisible()
        await settled(page)
        const wrong = await findings(page)
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
