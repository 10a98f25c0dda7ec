import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { type Curia, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { findings } from './support/axe.ts'

// Several people in one document, each in a browser of their own, on the real server.

let curia: Curia
const contexts: BrowserContext[] = []
const complaints: string[] = []

test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
})
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
  expect(complaints.splice(0)).toEqual([])
})
test.afterAll(() => curia.close())

async function enter(browser: Browser, key: string, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ viewport })
  contexts.push(context)
  const { cookie } = await curia.as(key)
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), url: curia.url }
    }),
  )
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(`${key}: ${error.message}`))
  page.on('console', (message) => {
    // A network that is away is no fault of the page; anything else is, above all what the security policy refused.
    if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|404/.test(message.text())) {
      complaints.push(`${key}: ${message.text()}`)
    }
  })
  return page
}

async function started(kind: string, title: string): Promise<string> {
  const reply = await (await curia.as('member')).send('createDocument', 'ch-beds', { kind, title })
  expect(reply.status).toBe(200)
  return reply.body.result.id
}

async function open(page: Page, documentId: string): Promise<Locator> {
  await page.goto(`${curia.url}/senates/${testSenate}/documents/${documentId}`)
  const text = page.getByRole('textbox', { name: /^Text of/ })
  await expect(text).toBeVisible()
  return text
}

/** The text without other people's carets. */
const words = (text: Locator) =>
  text.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('.caret')) caret.remove()
    return copy.textContent ?? ''
  })
const saved = (page: Page) => expect(page.locator('.saved-mark')).toHaveText('Saved')

async function typeUnder(page: Page, heading: string, what: string): Promise<void> {
  await page.getByRole('heading', { name: heading, exact: true }).locator('+ p').click()
  await page.keyboard.type(what)
}

test('two members and the chair write in one document and converge', async ({ browser }) => {
  const id = await started('challengeBrief', 'Brief for three')
  const people = await Promise.all(['member', 'member2', 'chair'].map((key) => enter(browser, key)))
  const texts = await Promise.all(people.map((page) => open(page, id)))
  const [member, member2, chair] = people as [Page, Page, Page]
  await expect(member.getByText('Trigger and cost of waiting')).toHaveCount(0)
  expect(await texts[0]?.locator('.guided').count()).toBe(8)
  await Promise.all([
    typeUnder(member, 'The question', 'Can 28 beds close without moving harm?'),
    typeUnder(member2, 'Why now', 'The wards cannot be staffed for another year.'),
    typeUnder(chair, 'Scope', 'Wards, home ward and reablement.'),
  ])
  for (const page of people) await saved(page)
  await expect.poll(async () => new Set(await Promise.all(texts.map(words))).size).toBe(1)
  const text = await words(texts[0] as Locator)
  for (const said of ['without moving harm?', 'another year.', 'home ward and reablement.'])
    expect(text).toContain(said)

  await expect(member.locator('.caret__label')).toHaveCount(2)
  await expect(member.locator('.caret__label').first()).toContainText(/Dr (member2, LCC member|chair, ICB chair)/)
  await member.getByRole('button', { name: /3 people have this open/ }).click()
  await expect(member.locator('.presence__list li')).toHaveText([
    /ICB.*Dr chair, chair/,
    /LTHT.*Dr member, member/,
    /LCC.*Dr member2, member/,
  ])
})

test('a press of the mouse and an arrow key count while somebody else is writing', async ({ browser }) => {
  const id = await started('challengeBrief', 'Brief with a fast writer')
  const [member, chair] = [await enter(browser, 'member'), await enter(browser, 'chair')]
  const [here, there] = [await open(member, id), await open(chair, id)]
  await there.locator('p').last().click()
  let isDone = false
  const writing = (async () => {
    for (let n = 1; !isDone; n++) await chair.keyboard.type(`${n} `, { delay: 10 })
  })()
  await expect(here).toContainText('5 6 7')
  const headings = (await here.getByRole('heading').allInnerTexts()).slice(0, 5)
  for (let n = 0; n < 30; n++) {
    const heading = headings[n % headings.length] ?? ''
    await here.getByRole('heading', { name: heading, exact: true }).click()
    await member.keyboard.press('End')
    await member.keyboard.press('Shift+Home')
    expect(await member.evaluate(() => String(getSelection()))).toBe(heading)
  }
  isDone = true
  await writing
})

test('a caret stays in its own empty line when somebody begins one further up', async ({ browser }) => {
  const id = await started('challengeBrief', 'Brief with empty lines')
  const [member, chair] = [await enter(browser, 'member'), await enter(browser, 'chair')]
  const [here, there] = [await open(member, id), await open(chair, id)]
  const begin = async (page: Page, text: Locator, heading: string) => {
    await text.getByRole('heading', { name: heading, exact: true }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
  }
  const lines = await here.locator('p').count()
  await begin(member, here, 'Scope')
  await expect(there.locator('p')).toHaveCount(lines + 1)
  await begin(chair, there, 'The question')
  await expect(here.locator('p')).toHaveCount(lines + 2)
  await member.keyboard.type('Mine.')
  await chair.keyboard.type('Theirs.')
  for (const text of [here, there]) {
    await expect(text.getByRole('heading', { name: 'Scope', exact: true }).locator('+ p')).toHaveText(/^Mine\./)
    await expect(text.getByRole('heading', { name: 'The question' }).locator('+ p')).toHaveText(/^Theirs\./)
  }
})

test('what is written without a network is kept, and is there when it is back', async ({ browser }) => {
  const id = await started('notes', 'Notes on the train')
  const [member, chair] = [await enter(browser, 'member'), await enter(browser, 'chair')]
  const [here, there] = [await open(member, id), await open(chair, id)]
  await saved(member)
  await member.context().setOffline(true)
  await expect(member.locator('.saved-mark')).toHaveText('Offline')
  await here.click()
  await member.keyboard.type('Written in a tunnel. ')
  await there.click()
  await chair.keyboard.type('Written at the desk. ')
  await saved(chair)
  expect(await words(there)).not.toContain('tunnel')
  await member.context().setOffline(false)
  await saved(member)
  await expect.poll(() => words(there)).toContain('Written in a tunnel.')
  expect(await words(here)).toBe(await words(there))

  // The page itself goes while the network is away: the device has kept the words.
  await member.context().setOffline(true)
  await here.click()
  await member.keyboard.press('End')
  await member.keyboard.type('Kept on the device.')
  await expect(here).toContainText('Kept on the device.')
  await member.goto('about:blank')
  await member.context().setOffline(false)
  await open(member, id)
  await saved(member)
  await expect.poll(() => words(there)).toContain('Kept on the device.')
})

test('a frozen document takes no words, keeps what came too late, and goes on when it is opened', async ({
  browser,
}) => {
  const id = await started('notes', 'To be frozen')
  const [member, chair] = [await enter(browser, 'member'), await enter(browser, 'chair')]
  const [here, there] = [await open(member, id), await open(chair, id)]
  await saved(member)
  await here.click()
  await member.keyboard.type('In time. ')
  await saved(member)
  await member.context().setOffline(true)
  await member.keyboard.type('Too late.')

  await chair.getByRole('button', { name: 'Freeze' }).click()
  await chair.getByLabel('Why?').fill('The words are being tested')
  await chair.getByRole('button', { name: 'Freeze the document' }).click()
  await expect(chair.getByText(/Frozen by Dr chair \(ICB\).*The words are being tested/)).toBeVisible()
  await expect(there).toHaveAttribute('contenteditable', 'false')

  await member.context().setOffline(false)
  await expect(member.getByText('Some of what you wrote is only on this device')).toBeVisible()
  await expect(here).toHaveAttribute('contenteditable', 'false')
  expect(await words(there)).not.toContain('Too late.')
  await member.getByRole('button', { name: 'Throw mine away and show the shared text' }).click()
  await expect.poll(async () => words(member.getByRole('textbox', { name: /^Text of/ }))).toBe('In time. ')

  await chair.getByRole('button', { name: 'Let people write again' }).click()
  await expect(member.getByRole('textbox', { name: /^Text of/ })).toHaveAttribute('contenteditable', 'true')
  await member.getByRole('textbox', { name: /^Text of/ }).click()
  await member.keyboard.press('End')
  await member.keyboard.type('And on.')
  await expect.poll(() => words(there)).toContain('And on.')
})

test('the chair records exact words across blocks, lists and accents as agreed in the room', async ({ browser }) => {
  const id = await started('notes', 'To be agreed')
  const chair = await enter(browser, 'chair')
  const text = await open(chair, id)
  await saved(chair)
  await text.click()
  await chair.keyboard.type('We advise a cafe\u0301 first:\n- close 14 beds\nthen 14 more')
  await saved(chair)
  await chair.keyboard.press('Control+a')
  await chair.getByRole('button', { name: 'Agreed in the room' }).click()
  await expect(chair.locator('.agreed-words')).toHaveText('We advise a café first:\nclose 14 beds\nthen 14 more')
  await chair.getByLabel(/^Nobody objected/).check()
  await chair.getByRole('button', { name: 'Record as agreed' }).click()
  await expect(chair.getByText(/Recorded as TST-P\d+/)).toBeVisible()
  await chair.keyboard.press('Escape')
  await expect(chair.locator('.pinned-words')).toHaveText('We advise a café first:\nclose 14 beds\nthen 14 more')
})

test('a document is written, formatted and left by keyboard alone', async ({ browser }) => {
  const id = await started('notes', 'By keyboard')
  const member = await enter(browser, 'member')
  const text = await open(member, id)
  await saved(member)
  const focused = () =>
    member.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
  await text.focus()
  await member.keyboard.type('Who acts')
  await member.keyboard.press('Escape')
  expect(await focused()).toBe('Undo')
  await member.keyboard.press('ArrowRight')
  expect(await focused()).toBe('Heading')
  await member.keyboard.press('Enter')
  await expect(text.getByRole('heading', { name: 'Who acts' })).toBeVisible()
  await expect(text).toBeFocused()
  await member.keyboard.press('End')
  await member.keyboard.press('Enter')
  await member.keyboard.press('Alt+F10')
  for (let step = 0; step < 20 && (await focused()) !== 'Insert a table'; step++) {
    await member.keyboard.press('ArrowRight')
  }
  await member.keyboard.press('Enter')
  await member.keyboard.type('Organisation')
  await member.keyboard.press('Tab')
  await member.keyboard.type('Owner')
  await expect(text.getByRole('columnheader', { name: 'Owner' })).toBeVisible()
  // Tab moves inside a table, so Escape is the way out of it.
  await member.keyboard.press('Escape')
  await member.keyboard.press('Shift+Tab')
  expect(await text.evaluate((element) => element.contains(document.activeElement))).toBe(false)
  await saved(member)
})

test('an observer reads along, writes nothing, and sees no tools', async ({ browser }) => {
  const id = await started('notes', 'Read only')
  const [member, observer] = [await enter(browser, 'member'), await enter(browser, 'observer')]
  const [here, there] = [await open(member, id), await open(observer, id)]
  await here.click()
  await member.keyboard.type('See https://www.england.nhs.uk for more. ')
  await expect(there.getByRole('link')).toHaveAttribute('href', 'https://www.england.nhs.uk')
  await expect(observer.getByRole('toolbar')).toHaveCount(0)
  await expect(there).toHaveAttribute('aria-readonly', 'true')
  await there.click()
  await observer.keyboard.type('I was here')
  await saved(member)
  expect(await words(here)).not.toContain('I was here')
  await expect(observer.getByText('Some of what you wrote')).toHaveCount(0)
})

test('somebody who may no longer open the document loses it from the screen at once', async ({ browser }) => {
  const secretary = await curia.as('secretary')
  const body = { kind: 'notes', title: 'Delicate', restricted: true, assignedSeatIds: ['seat-member'] }
  const { result } = (await secretary.send('createDocument', 'ch-beds', body)).body
  const member = await enter(browser, 'member')
  const text = await open(member, result.id)
  await text.click()
  await member.keyboard.type('Between us.')
  await saved(member)
  await secretary.send('assignDocument', result.id, { restricted: true, assignedSeatIds: [] })
  await expect(text).toHaveCount(0)
  await expect(member.getByRole('heading', { name: 'You can no longer open this document' })).toBeVisible()
  const kept = () => member.evaluate(async () => (await indexedDB.databases()).map((each) => each.name ?? ''))
  await expect.poll(async () => (await kept()).filter((name) => name.includes(result.id))).toEqual([])
})

test('axe finds nothing on the document and challenge pages, dialogs open', async ({ browser }) => {
  const id = await started('coDesignedResponse', 'For everybody')
  const chair = await enter(browser, 'chair')
  const scan = () => findings(chair)
  await open(chair, id)
  await typeUnder(chair, 'Purpose', 'Fewer people wait.')
  await saved(chair)
  expect(await scan()).toEqual([])
  for (const name of ['Rename', 'Say who works on it', 'Freeze', 'Seal', 'Keyboard help', 'Link']) {
    await chair.getByRole('button', { name, exact: true }).click()
    await expect(chair.getByRole('dialog')).toBeVisible()
    expect(await scan(), name).toEqual([])
    await chair.keyboard.press('Escape')
    await expect(chair.getByRole('dialog')).toHaveCount(0)
  }
  await chair.goto(`${curia.url}/senates/${testSenate}/challenges/ch-beds`)
  await expect(chair.getByRole('heading', { name: 'What would change' })).toBeVisible()
  expect(await scan()).toEqual([])
  for (const name of ['Change the framing', 'Add an option', 'Stop the challenge', 'Start a document']) {
    await chair.getByRole('button', { name, exact: true }).click()
    await expect(chair.getByRole('dialog')).toBeVisible()
    expect(await scan(), name).toEqual([])
    await chair.keyboard.press('Escape')
    await expect(chair.getByRole('dialog')).toHaveCount(0)
  }
})
