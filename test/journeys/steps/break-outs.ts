import { expect, type Locator, type Page } from '@playwright/test'

// Break-outs as the people in them walk through: sent into groups, writing, asking for help, coming back.

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Break-outs on item/ })
const overview = (page: Page): Locator => page.getByRole('region', { name: /^Groups/ })
const ownGroup = (page: Page): Locator => page.getByRole('region', { name: /^Your group/ })

/** Opens the dialog, has groups proposed, and gives them back as they stand, for adjusting before they start. */
export async function proposeGroups(operator: Page, groups: number): Promise<Locator> {
  const bar = operator.getByRole('toolbar', { name: 'Run the session' })
  await bar.getByRole('button', { name: 'Break-outs' }).click()
  const open = dialog(operator)
  await open.getByRole('textbox', { name: 'How many groups' }).fill(String(groups))
  await expect(open.getByRole('textbox', { name: /^Name of group/ })).toHaveCount(groups)
  return open
}

/** Starts what has been proposed, for so many minutes. */
export async function startBreakOuts(operator: Page, minutes: number): Promise<void> {
  const open = dialog(operator)
  await open.getByRole('textbox', { name: 'How long' }).fill(String(minutes))
  await open.getByRole('button', { name: 'Start the break-outs' }).click()
  await expect(open).toHaveCount(0)
  await expect(overview(operator)).toBeVisible()
}

/** The name of one's own group. */
export async function groupName(member: Page): Promise<string> {
  const heading = ownGroup(member).getByRole('heading', { level: 2 })
  await expect(heading).toBeVisible()
  return (await heading.innerText()).replace(/^Your group:\s*/, '')
}

/** Writes a line on the page of one's own group, inside the room, and waits until it is saved. */
export async function writeInGroup(member: Page, text: string): Promise<void> {
  const page = ownGroup(member).getByRole('textbox', { name: /^Text of/ })
  await page.click()
  await page.pressSequentially(text)
  await expect(page).toContainText(text)
  await expect(ownGroup(member).getByText('Saved', { exact: true })).toBeVisible()
}

/** A group asks for help; a helper who sits at no table sees it, goes to the table, and says that they have been helped. */
export async function askAndHelp(member: Page, helper: Page, text: string): Promise<void> {
  const name = await groupName(member)
  await ownGroup(member).getByRole('button', { name: 'Ask for help' }).click()
  const card = overview(helper).getByRole('listitem').filter({ hasText: 'Asks for help' })
  await expect(card).toContainText(name)
  await card.getByRole('button', { name: `Go to this table: ${name}` }).click()
  const table = helper.getByRole('region', { name: new RegExp(`${name}$`) })
  await expect(table.getByRole('textbox', { name: /^Text of/ })).toContainText(text)
  await table.getByRole('button', { name: 'They have been helped' }).click()
  await expect(ownGroup(member).getByRole('button', { name: 'Ask for help' })).toBeVisible()
  await table.getByRole('button', { name: 'Back to all tables' }).click()
}

/** Everybody is called back, and the groups return: each page stands beside the others for everybody. */
export async function bringBack(operator: Page, members: readonly Page[], texts: readonly string[]): Promise<void> {
  await overview(operator).getByRole('button', { name: 'Call everybody back' }).click()
  for (const member of members) await expect(member.getByText('Everybody is called back.').first()).toBeVisible()
  await overview(operator).getByRole('button', { name: 'Bring the groups back' }).click()
  for (const page of [operator, ...members]) {
    for (const text of texts) await expect(back(page)).toContainText(text)
  }
}
const back = (page: Page): Locator => page.getByRole('region', { name: /^What the groups wrote/ })

/** One press puts every page into the document of the item. */
export async function putTogether(operator: Page): Promise<void> {
  await back(operator)
    .getByRole('button', { name: /^Put together/ })
    .click()
  await expect(back(operator)).toContainText('These pages are together in')
}
