import { expect, type Page, test } from '@playwright/test'
import { comeToTheDoor, runARoom } from './support/a-room.ts'
import { pagesOfSenate, pagesOutside } from './support/addresses.ts'
import { findings } from './support/axe.ts'
import { enter, type Name, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const widths = [390, 768, 1440] as const
/** Every page at each width as those whose pages differ most; some of them, each others, as those like them. */
const walkers: { role: Name; width: number; every: number }[] = [
  { role: 'chair', width: 390, every: 1 },
  { role: 'member', width: 768, every: 1 },
  { role: 'secretary', width: 1440, every: 1 },
  { role: 'communityReviewer', width: 390, every: 2 },
  { role: 'viceChair', width: 768, every: 6 },
  { role: 'facilitator', width: 390, every: 6 },
  { role: 'layMember', width: 1440, every: 6 },
  { role: 'expert', width: 768, every: 6 },
]

for (const [n, { role, width, every }] of walkers.entries()) {
  test(`axe finds nothing on any page at ${width} px, and none is wider than the screen, as ${role}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const { page, complaints, context } = await enter(browser, server.url, role, { width, height: 900 })
    const found: Record<string, string[]> = {}
    for (const { address } of pagesOfSenate().filter((_page, index) => (index + n) % every === 0)) {
      await page.goto(address)
      await settled(page)
      const wrong = await faults(page)
      await shot(page, `${role} ${address} ${width}`)
      if (wrong.length > 0) found[address] = wrong
    }
    expect(found).toEqual({})
    expect(complaints).toEqual([])
    await context.close()
  })
}

/** What axe finds on the page as it stands, and whether it is wider than its screen. */
async function faults(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return [...(excess > 0 ? [`${excess} px wider than the screen`] : []), ...(await findings(page))]
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
      const wrong = await faults(page)
      if (wrong.length > 0) found[`${address} at ${width}`] = wrong
      await shot(page, `outside ${address} ${width}`)
    }
  }
  expect(found).toEqual({})
  await context.close()
})

test('axe finds nothing in a room where words are put, at its door, on its screen, or in its replay', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const chair = await enter(browser, server.url, 'chair')
  const member = await enter(browser, server.url, 'member')
  const room = await runARoom(chair.page, 'ses-3', '7')
  const found: Record<string, string[]> = {}
  const look = async (page: Page, what: string) => {
    const wrong = await faults(page)
    if (wrong.length > 0) found[what] = wrong
    await shot(page, what)
  }
  const lookAtEachWidth = async (page: Page, what: string) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await look(page, `${what} at ${width}`)
    }
  }

  const guest = await comeToTheDoor(browser, server.url, room.code)
  await test.step('the door, waiting at it, and ringing', async () => {
    await lookAtEachWidth(guest, 'the door')
    await guest.getByLabel('Your name').fill('Perpetua Lindenbrook')
    await guest.getByRole('button', { name: 'Ask to be let in' }).click()
    await expect(guest.getByRole('heading', { level: 1 })).toHaveText('You are waiting to be let in')
    await lookAtEachWidth(guest, 'waiting at the door')
  })

  await test.step('the room of who runs it and of a member, with every sheet of a tablet and every view of a phone', async () => {
    for (const [name, { page }] of Object.entries({ chair, member })) {
      await page.goto(room.address)
      await settled(page)
      await expect(page.getByText('Close the first 14 beds on the Monday').first()).toBeVisible()
      await look(page, `the room of the ${name} at 1440`)
      for (const width of [768, 390]) {
        await page.setViewportSize({ width, height: 900 })
        await look(page, `the room of the ${name} at ${width}`)
        for (const place of await page.locator('.live__view:visible').all()) {
          if ((await place.getAttribute('aria-pressed')) !== 'true') await place.click()
          await look(page, `the room of the ${name} at ${width}, ${await place.innerText()}`)
        }
        if (width !== 768) continue
        await expect(page.locator('.live__side')).toBeVisible()
        await page.getByRole('tab').first().focus()
        await expect(page.locator('.live__side'), 'a sheet goes when somebody comes to what is beneath').toBeHidden()
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    }
  })

  await test.step('every dialog of the room, and the guest let in', async () => {
    const dialog = chair.page.getByRole('dialog')
    const openers = chair.page.locator('[aria-haspopup="dialog"]:visible:enabled')
    const names = new Set(
      await openers.evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent ?? '')),
    )
    expect(names.size).toBeGreaterThanOrEqual(8)
    for (const name of names) {
      await chair.page.getByRole('button', { name, exact: true }).first().click()
      await expect(dialog).toBeVisible()
      await look(chair.page, `the dialog ${name}`)
      const admit = dialog.getByRole('button', { name: 'Admit as a guest: Perpetua Lindenbrook' })
      if (await admit.isVisible()) {
        await admit.click()
        await expect(dialog).toContainText('Perpetua Lindenbrook (guest)')
        await look(chair.page, `the dialog ${name}, with a guest inside`)
      }
      await chair.page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    await expect(guest.getByText('Close the first 14 beds on the Monday').first()).toBeVisible()
    await lookAtEachWidth(guest, 'the room of a guest')
  })

  await test.step('the words on their own page, and the screen in each of its views', async () => {
    await member.page.goto(`${senate}/proposals/${room.proposalId}`)
    await settled(member.page)
    await lookAtEachWidth(member.page, 'the words')
    await chair.page.goto(`${room.address}/screen`)
    await settled(chair.page)
    await lookAtEachWidth(chair.page, 'the screen')
    for (const view of ['clock', 'speakers', 'quorum', 'join']) {
      await chair.page.goto(`${room.address}/screen?view=${view}`)
      await settled(chair.page)
      await look(chair.page, `the screen, ${view}`)
    }
  })

  await test.step('and what is left of it once it is closed', async () => {
    await room.close()
    await look(guest, 'a visit that is over')
    for (const part of ['/screen', '/minutes', '']) {
      await member.page.goto(`${room.address}${part}`)
      await settled(member.page)
      await look(member.page, `the closed session${part}`)
    }
    await member.page.goto(`${room.address}/replay`)
    await settled(member.page)
    await lookAtEachWidth(member.page, 'the replay')
  })
  expect(found).toEqual({})
  expect([...chair.complaints, ...member.complaints]).toEqual([])
  for (const { context } of [chair, member]) await context.close()
  await guest.context().close()
})
