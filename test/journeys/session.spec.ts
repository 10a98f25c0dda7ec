import { expect, type Locator, type Page, test } from '@playwright/test'
import { chooseOne, press } from './steps/keys.ts'
import { goTo } from './steps/moving.ts'
import { findings } from './support/axe.ts'
import { enter, type Name, settled, type Visitor } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// A meeting as the room walks it: opened, attended, run item by item, its chair claimed, its server killed, closed.

let server: RunningServer
const visitors: Visitor[] = []
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(async () => {
  for (const { context } of visitors) await context.close()
  await server.stop()
})

const title = 'Gate 1: may the first 14 beds close?'
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Run the session' })
const key = (page: Page, name: string | RegExp): Locator => bar(page).getByRole('button', { name })
const item = (page: Page): Locator => page.locator('.live-item__title')
const part = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
const quorum = (page: Page): Locator => page.locator('.quorum')

test('a meeting is opened, attended, run, taken over, survives its server, and is closed', async ({ browser }) => {
  test.setTimeout(240_000)
  const come = async (name: Name) => {
    const visitor = await enter(browser, server.url, name)
    visitors.push(visitor)
    await goTo(visitor.page, 'Sessions')
    await visitor.page.getByRole('link', { name: title }).first().click()
    await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(title)
    await settled(visitor.page)
    return visitor.page
  }
  const chair = await come('chair')
  const secretary = await come('secretary')
  const vice = await come('viceChair')
  const member = await come('member')
  const other = await come('otherMember')

  await test.step('members cannot open it; the chair does, and every page turns into the room', async () => {
    await expect(member.getByRole('button', { name: 'Open the session' })).toHaveCount(0)
    await chair.getByRole('button', { name: 'Open the session' }).click()
    for (const page of [chair, secretary, member, other]) await expect(part(page, 'Chair')).toBeVisible()
    await expect(bar(member)).toHaveCount(0)
    await expect(quorum(chair)).toContainText('Not quorate')
  })

  await test.step('people say that they are here, in the room and remotely, and the quorum follows on every page', async () => {
    for (const page of [chair, secretary, vice, member])
      await page.getByRole('button', { name: 'I am here, in the room' }).click()
    await other.getByRole('button', { name: 'I am here, remotely' }).click()
    await expect(part(chair, /^People here/)).toContainText('Clementine Hawksworthy (LCC) remote')
    await expect(quorum(member)).toContainText('4 voting members')
    await expect(quorum(member)).toContainText('are needed')
  })

  await test.step('the secretary records people without a device until there is a quorum', async () => {
    const missing = ['Tobias Underwillow', 'Dr Saffron Embercroft', 'Dr Ottoline Marrowby', 'Rosalind Tamberlane']
    for (const name of missing) {
      await secretary.getByRole('button', { name: 'Record who is here' }).click()
      const dialog = secretary.getByRole('dialog', { name: 'Record who is here' })
      await dialog.getByRole('combobox', { name: 'Who' }).selectOption({ label: await labelOf(dialog, name) })
      await dialog.getByRole('button', { name: 'Record', exact: true }).click()
      await expect(dialog).toHaveCount(0)
      await expect(part(member, /^People here/)).toContainText(name)
    }
    for (const page of [member, other]) await expect(quorum(page)).toContainText(/^Quorate/)
    await shot(secretary, 'room with a quorum')
  })

  await test.step('items run one after another, with a pause and five minutes more', async () => {
    await key(chair, /^Next item/).click()
    for (const page of [chair, member, other]) await expect(item(page)).toHaveText(/Welcome/)
    await key(secretary, 'Pause').click()
    await expect(member.locator('.live-item .item-clock__words')).toContainText('Paused')
    await key(secretary, 'Go on').first().click()
    await expect(member.locator('.live-item .item-clock__words')).toHaveText(/minutes left$/)
    const before = await member.locator('.live-item .item-clock__words').innerText()
    await key(chair, '+5 min').click()
    await expect(member.locator('.live-item .item-clock__words')).not.toHaveText(before)
    await part(chair, /Welcome/)
      .getByRole('button', { name: 'Discuss' })
      .click()
    await expect(member.locator('.phases [aria-current=step]')).toHaveText('Discuss')
    await key(chair, /^Next item/).click()
    await expect(item(other)).toHaveText(/Actions and decision log/)
    await expect(part(other, 'Agenda').getByRole('listitem').first()).toContainText('Concluded')
  })

  await test.step('one item is handed to the vice chair, and given back', async () => {
    await chair.getByText('Choose who presides over this item').click()
    await chair.getByRole('combobox', { name: 'Who presides' }).selectOption('Dr Orlando Thistlewick, LCH')
    await chair.getByRole('button', { name: 'Hand over this item' }).click()
    await expect(member.getByText('Dr Orlando Thistlewick (LCH) presides over this item')).toBeVisible()
    await chair.getByRole('button', { name: 'Give it back to Dr Juniper Quillfeather' }).click()
    await expect(member.getByText('presides over this item')).toHaveCount(0)
  })

  await test.step('axe finds nothing, on the page of the chair and on that of a member, on a phone as well', async () => {
    expect(await findings(chair)).toEqual([])
    expect(await findings(member)).toEqual([])
    await member.setViewportSize({ width: 390, height: 844 })
    for (const view of ['Agenda', 'People', 'Now']) {
      await member.getByRole('group', { name: 'Show' }).getByRole('button', { name: view }).click()
      expect(await findings(member)).toEqual([])
      await shot(member, `phone ${view}`)
    }
    await chair.setViewportSize({ width: 768, height: 1024 })
    expect(await findings(chair)).toEqual([])
    await shot(chair, 'tablet of the chair')
    for (const page of [chair, member]) await page.setViewportSize({ width: 1440, height: 900 })
    await shot(chair, 'desk of the chair')
  })

  await test.step('the chair’s page goes, and the vice chair takes the chair', async () => {
    await chair.context().setOffline(true)
    await expect(part(vice, 'Chair')).toContainText('Dr Juniper Quillfeather')
    await vice.getByRole('button', { name: 'Take the chair' }).click()
    await expect(part(member, 'Chair')).toContainText('Dr Orlando Thistlewick')
    await chair.context().setOffline(false)
    await expect(part(chair, 'Chair')).toContainText('Dr Orlando Thistlewick')
    await expect(part(chair, /^People here/)).toContainText('Dr Juniper Quillfeather')
  })

  await test.step('the server dies and comes back: the same item, the same clock, nobody reloads', async () => {
    const words = await part(member, 'Agenda').locator('[aria-current=step]').innerText()
    await server.killAndRestart()
    await expect(part(member, 'Agenda').locator('[aria-current=step]')).toHaveText(words, { useInnerText: true })
    await key(vice, /^Next item/).click()
    for (const page of [chair, secretary, vice, member, other])
      await expect(item(page)).toHaveText(/how it looks from here/)
    await expect(part(member, /^People here/)).toContainText('Clementine Hawksworthy (LCC) remote')
  })

  await test.step('the vice chair parks an item by keyboard alone, and closes with parking the rest', async () => {
    await press(vice, key(vice, 'Put off'))
    const putting = vice.getByRole('dialog', { name: /^Put off item/ })
    await chooseOne(vice, putting.getByRole('group', { name: 'What becomes of it' }), 'Park it')
    await press(vice, putting.getByRole('button', { name: 'Park it' }))
    await expect(item(member)).toHaveText('No item is on')
    await press(vice, key(vice, 'Close the session'))
    const dialog = vice.getByRole('dialog', { name: 'Close the session' })
    expect(await findings(vice)).toEqual([])
    await dialog.getByRole('button', { name: 'Close the session' }).click()
    await expect(dialog).toContainText('Choose what becomes of it')
    await press(vice, dialog.getByRole('button', { name: 'Close now, park the rest' }))
    for (const page of [vice, member]) await expect(page.getByText('Closed', { exact: true }).first()).toBeVisible()
    await expect(member.getByRole('button', { name: /I am/ })).toHaveCount(0)
  })

  expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([])
})

async function labelOf(dialog: Locator, name: string): Promise<string> {
  return dialog.getByRole('option').filter({ hasText: name }).first().innerText()
}
