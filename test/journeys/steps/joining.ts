import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { complaintsOf, settled } from '../support/people.ts'

/** Somebody whom nobody has signed in. */
export interface Stranger {
  context: BrowserContext
  page: Page
  complaints: string[]
}

/** A browser of somebody who has nothing but a code. */
export async function stranger(
  browser: Browser,
  url: string,
  viewport = { width: 1440, height: 900 },
): Promise<Stranger> {
  const context = await browser.newContext({ baseURL: url, viewport })
  const page = await context.newPage()
  return { context, page, complaints: complaintsOf(context) }
}

const door = (operator: Page): Locator => operator.getByRole('dialog', { name: 'At the door' })
const ways = (operator: Page): Locator => operator.getByRole('dialog', { name: 'Ways to join' })

/** Opens the ways to join in the running room, gives the code that is shown there, and leaves it open. */
export async function showWaysToJoin(operator: Page): Promise<string> {
  await operator.getByRole('button', { name: 'Ways to join' }).click()
  await expect(ways(operator).getByRole('img', { name: 'QR code of the join link' })).toBeVisible()
  return ways(operator).locator('.ways__code').innerText()
}

/** Types a code at the door, as it was heard: in small letters. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto('/join')
  await settled(page)
  await page.getByRole('textbox', { name: 'Join code' }).fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Join', exact: true }).click()
}

/** Asks to be let in, and waits at the door. */
export async function askToBeLetIn(page: Page, name: string, about = ''): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('textbox', { name: 'Who you are' }).fill(about)
  await page.getByRole('button', { name: 'Ask to be let in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are waiting to be let in')
}

/** Opens the door, at which somebody rings. */
export async function openDoor(operator: Page, name: string): Promise<Locator> {
  await expect(operator.locator('.door-bell')).toContainText(name)
  await operator.getByRole('button', { name: 'See who asks' }).click()
  return door(operator)
}

/** Lets somebody who rings in as a guest, and sees that they are. */
export async function admitAsGuest(operator: Page, guest: Page, name: string): Promise<void> {
  const dialog = await openDoor(operator, name)
  await dialog.getByRole('button', { name: `Admit as a guest: ${name}` }).click()
  await expect(dialog.getByText(`${name} (guest)`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(guest.getByRole('region', { name: 'Your attendance' })).toBeVisible()
}

/** Lets somebody who rings in to a seat, and brings them to it. */
export async function admitToSeat(operator: Page, guest: Page, name: string, seat: string): Promise<void> {
  const dialog = await openDoor(operator, name)
  await dialog.getByRole('button', { name: `Admit to their seat: ${name}` }).click()
  await dialog.getByRole('combobox', { name: 'Whose seat' }).selectOption(seat)
  await dialog.getByRole('button', { name: 'Admit to this seat' }).click()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('You have been let in to your seat')
  await guest.getByRole('button', { name: 'Go to your seat' }).click()
  await guest.waitForURL(/\/senates\/.*\/sessions\//)
  await settled(guest)
}

/** Says as a guest that one is here, and is named by the room. */
export async function arriveAsGuest(guest: Page, member: Page, name: string): Promise<void> {
  await guest.getByRole('button', { name: 'I am here, in the room' }).click()
  await expect(guest.getByText(/^In attendance in the room since/)).toBeVisible()
  await member.getByText('Who is here').first().waitFor()
  await expect(member.getByText(`${name} (guest)`)).toBeVisible()
}
