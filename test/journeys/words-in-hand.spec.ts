import { type Browser, expect, type Page, test } from '@playwright/test'
import { bringIn, item } from '../support/bring-in.ts'
import { type Curia, type Member, startCuria } from '../support/curia.ts'
import { testSenate } from '../support/fixture.ts'
import { findings } from './support/axe.ts'
import { shot } from './support/shots.ts'

// Whoever runs a test does what they meant to, with what they wrote, whatever others do to it at the same moment.

let curia: Curia
test.beforeAll(async () => {
  curia = await startCuria({ at: new Date() })
})
test.afterAll(() => curia.close())

const opened: Page[] = []
test.afterEach(async () => {
  for (const page of opened.splice(0)) {
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.context().close()
  }
})

/** Does what somebody asks for at another screen. */
async function ask(key: string, type: string, target: string, body: object) {
  const reply = await (await curia.as(key)).send(type, target, body)
  if (reply.status !== 200) throw new Error(reply.body.detail)
  return reply.body.result
}

/** Puts words, of no session and no document, to everybody. */
async function put(process: string): Promise<string> {
  const words = { from: 'plain', wording: 'Close the beds in two steps.' }
  return (await ask('chair', 'putWords', testSenate, { words, process })).id
}

const reword = (key: string, id: string, wording: string, more: object = {}) =>
  ask(key, 'putNewWords', id, { words: { from: 'plain', wording }, insteadOf: 1, ...more })

async function object(key: string, id: string, risk: string): Promise<string> {
  await ask(key, 'raiseObjection', id, { words: 1, risk })
  const { objections } = await howOf(id)
  return objections.at(-1).id
}

const howOf = async (id: string) => (await (await curia.as('chair')).get(`/api/proposals/${id}`)).body.state.how

/** The page of a proposal, as somebody has it before them. */
async function at(browser: Browser, key: string, id: string): Promise<Page> {
  const page = await signedIn(browser, await curia.as(key))
  await page.goto(`${curia.url}/senates/${testSenate}/proposals/${id}`)
  await expect(page.getByRole('region', { name: 'At a glance' })).toBeVisible()
  return page
}

async function signedIn(browser: Browser, { cookie }: Member): Promise<Page> {
  const context = await browser.newContext()
  for (const each of cookie.split('; ')) {
    const [name = '', ...value] = each.split('=')
    await context.addCookies([{ name, value: value.join('='), url: curia.url }])
  }
  const page = await context.newPage()
  opened.push(page)
  return page
}

const objection = (page: Page, risk: string) => page.getByRole('listitem').filter({ hasText: risk })

test('an objection on earlier words is ruled on, and stood aside from, as one on the words of now', async ({
  browser,
}) => {
  const id = await put('consent')
  const first = await object('member', id, 'Diverts at night')
  await object('member2', id, 'Home care is full')
  await ask('chair', 'sustainObjection', id, { objectionId: first, rationale: 'It holds' })
  await reword('chair', id, 'Close the beds in three steps.', { integrates: first })

  const chair = await at(browser, 'chair', id)
  const old = objection(chair, 'Home care is full')
  await expect(old).toContainText('on earlier words')
  await old.getByRole('button', { name: 'Do not sustain' }).click()
  await old.getByRole('textbox', { name: 'Why it is not sustained' }).fill('The limit covers it')
  await old.getByRole('button', { name: 'Do not sustain' }).click()
  await expect(old).toContainText('The limit covers it')
  await expect(objection(chair, 'Diverts at night').getByRole('button')).toHaveCount(0)

  const owner = await at(browser, 'member2', id)
  await objection(owner, 'Home care is full').getByRole('button', { name: 'Stand aside' }).click()
  await expect(objection(owner, 'Home care is full')).toContainText('Stands aside')
})

test('new words that somebody has begun to type are what is sent, though the passage changes meanwhile', async ({
  browser,
}) => {
  const id = await put('consent')
  const page = await signedIn(browser, await curia.as('chair'))
  let drift: object = { passage: 'same' }
  // As of words that were taken from a document, in which others go on typing.
  await page.route(`**/api/proposals/${id}`, async (route) => {
    const response = await route.fetch()
    const answer = await response.json()
    answer.state.how.source = { anchors: { from: 'AQID', to: 'BAUG' }, documentSeq: 1 }
    await route.fulfill({ response, json: { ...answer, drift } })
  })
  await page.goto(`${curia.url}/senates/${testSenate}/proposals/${id}`)
  await page.getByRole('button', { name: 'New words', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Put new words' })
  await dialog.getByRole('textbox', { name: 'The new words' }).fill('Close the beds in four steps.')
  drift = { passage: 'changed', now: 'Close the beds in two stepsx' }
  await ask('member', 'takeStance', id, { words: 1, choice: { kind: 'position', position: 'consent' } })
  await expect(dialog.getByRole('radio', { name: 'Words that I edit here' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Ask everybody on these words' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('blockquote').first()).toHaveText('Close the beds in four steps.')
})

/** A session on its first item, and its page as the chair has it. */
async function inSession(browser: Browser, agenda: object[]) {
  const { id, items } = await bringIn(curia, agenda)
  await ask('chair', 'openSession', id, { epoch: 1 })
  for (const key of ['chair', 'viceChair', 'member']) await ask(key, 'arrive', id, { via: 'room' })
  await ask('chair', 'startItem', id, { epoch: 1, itemId: items[0] })
  const chair = await signedIn(browser, await curia.as('chair'))
  await chair.goto(`${curia.url}/senates/${testSenate}/sessions/${id}`)
  return { id, items, chair, bar: chair.getByRole('toolbar', { name: 'Run the session' }) }
}

test('what is asked of an item is done to that item, or refused, though the session has gone on', async ({
  browser,
}) => {
  const { id, items, chair, bar } = await inSession(browser, [item('1'), item('2'), item('3')])
  const goOn = (n: number) => ask('secretary', 'startItem', id, { epoch: 1, itemId: items[n], concludeCurrent: true })

  await bar.getByRole('button', { name: 'Put off' }).click()
  const putOff = chair.getByRole('dialog', { name: 'Put off item 1' })
  await putOff.getByRole('textbox', { name: 'Why' }).fill('The figures are not in')
  await goOn(1)
  await expect(bar.getByRole('button', { name: 'Next item: 3, Item 3', includeHidden: true })).toHaveCount(1)
  await putOff.getByRole('button', { name: 'Defer it' }).click()
  await expect(putOff.getByRole('alert')).toContainText('Item 1 has been concluded')
  await putOff.getByRole('button', { name: 'Go on with it' }).click()

  await bar.getByRole('button', { name: 'Other ways' }).click()
  const words = chair.getByRole('dialog', { name: 'Test these words' })
  await words.getByRole('textbox', { name: 'The words' }).fill('Close no beds.')
  await goOn(2)
  await expect(words).toContainText('The session has gone on to item 3. These words stay with item 2.')
  await words.getByRole('button', { name: 'Keep for later' }).click()
  await expect(words).toHaveCount(0)
  const read = async (path: string) => (await (await curia.as('chair')).get(`/api/sessions/${id}${path}`)).body
  expect((await read('')).state.agenda.map(({ state }: { state: string }) => state)).toEqual([
    ...['concluded', 'concluded', 'live'],
  ])
  expect((await read('/proposals')).items).toMatchObject([{ state: { itemId: items[1], state: 'draft' } }])
})

test('a position is recorded only on the words that stood when it was asked for', async ({ browser }) => {
  const id = await put('vote')
  const page = await at(browser, 'chair', id)
  await page.getByRole('button', { name: 'Record for somebody' }).click()
  const dialog = page.getByRole('dialog', { name: /^Record for somebody/ })
  await dialog.getByRole('combobox', { name: 'Whose position' }).selectOption({ label: 'Dr member' })
  await dialog.getByText('For', { exact: true }).click()
  await reword('secretary', id, 'Close no beds.')
  await expect(dialog.getByText(/^The words have changed/)).toBeVisible()
  const record = dialog.getByRole('button', { name: 'Record this position' })
  await record.click()
  await expect(dialog.getByRole('alert')).toContainText('The words have changed')
  expect((await howOf(id)).stances).toEqual([])
  await shot(page, 'words that changed while a position is recorded')
  await dialog.getByRole('button', { name: 'They have heard the new words' }).click()
  await record.click()
  await expect(dialog).toHaveCount(0)
  expect((await howOf(id)).stances).toMatchObject([{ words: 2, unitId: 'seat-member' }])
})

test('what is being written stays when the test is closed or withdrawn, and is told why it came too late', async ({
  browser,
}) => {
  const id = await put('consent')
  await object('member', id, 'Diverts at night')
  const chair = await at(browser, 'chair', id)
  await chair.getByRole('button', { name: 'New words', exact: true }).click()
  const dialog = chair.getByRole('dialog', { name: 'Put new words' })
  const typed = dialog.getByRole('textbox', { name: 'The new words' })
  await typed.fill('Close the beds in five steps.')
  const vice = await at(browser, 'viceChair', id)
  await objection(vice, 'Diverts at night').getByRole('button', { name: 'Sustain', exact: true }).click()
  const why = objection(vice, 'Diverts at night').getByRole('textbox', { name: 'Why it is sustained' })
  await why.fill('It holds at night')
  const spoiled = await at(browser, 'facilitator', id)
  await spoiled.getByRole('button', { name: 'Suspend' }).click()
  const reason = spoiled.getByRole('dialog', { name: 'Suspend the test' }).getByRole('textbox', { name: 'Why' })
  await reason.fill('The map was wrong')

  await ask('secretary', 'withdrawProposal', id, { reason: 'Put by mistake' })
  await expect(vice.getByText('Withdrawn', { exact: true }).first()).toBeVisible()
  await expect(why).toHaveValue('It holds at night')
  await expect(reason).toHaveValue('The map was wrong')
  await expect(typed).toHaveValue('Close the beds in five steps.')
  await dialog.getByRole('button', { name: 'Ask everybody on these words' }).click()
  await expect(dialog.getByRole('alert')).toContainText('This has been settled since')
  await expect(typed).toHaveValue('Close the beds in five steps.')
  expect(await findings(chair)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(chair.getByRole('button', { name: 'New words', exact: true })).toHaveCount(0)
  await objection(vice, 'Diverts at night').getByRole('button', { name: 'Cancel' }).click()
  await expect(why).toHaveCount(0)
})

test('what is being written in a session stays when its test is withdrawn and the session goes on', async ({
  browser,
}) => {
  const { id, items, chair, bar } = await inSession(browser, [item('1'), item('2')])
  const words = { from: 'plain', wording: 'Close the beds in two steps.' }
  const { id: put, ref } = await ask('secretary', 'putWords', testSenate, {
    ...{ words, process: 'consent', sessionId: id, itemId: items[0], epoch: 1 },
  })
  const room = chair.locator('.live__proposal')
  await room.getByRole('button', { name: 'New words', exact: true }).click()
  const dialog = chair.getByRole('dialog', { name: 'Put new words' })
  const typed = dialog.getByRole('textbox', { name: 'The new words' })
  await typed.fill('Close the beds in five steps.')
  await ask('secretary', 'withdrawProposal', put, { reason: 'Put by mistake', epoch: 1 })
  await ask('secretary', 'startItem', id, { epoch: 1, itemId: items[1], concludeCurrent: true })
  await expect(bar.getByRole('button', { name: 'Next item', exact: true, includeHidden: true })).toBeDisabled()
  await expect(typed).toHaveValue('Close the beds in five steps.')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(room.getByText(String(ref))).toHaveCount(0)
})

test('new words over those of a colleague go out only when the colleague’s were read', async ({ browser }) => {
  const id = await put('vote')
  const page = await at(browser, 'chair', id)
  await page.getByRole('button', { name: 'New words', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Put new words' })
  await dialog.getByRole('textbox', { name: 'The new words' }).fill('Close half of the beds.')
  await reword('secretary', id, 'Close no beds.')
  await expect(dialog.getByText(/^Somebody has put other words/)).toBeVisible()
  const again = dialog.getByRole('button', { name: 'Ask everybody on these words' })
  await again.click()
  await expect(dialog.getByRole('alert')).toContainText('The words have changed')
  await shot(page, 'new words over those of a colleague')
  await dialog.getByRole('button', { name: 'I have read the other words' }).click()
  await again.click()
  await expect(dialog).toHaveCount(0)
  expect(await howOf(id)).toMatchObject({ words: 3 })
})

test('words for an item stay with whoever writes them, though they keep out of the item that comes next', async ({
  browser,
}) => {
  const interest = {
    ...{ nilReturn: false, category: 'indirect', scope: 'item', description: 'A relative' },
    ...{ relatedOrganisationIds: [], from: '2026-01-01', publish: true },
  }
  const declared = await ask('chair', 'declareInterest', 'seat-chair', interest)
  const ruling = { target: { kind: 'challenge', id: 'ch-beds' }, management: 'speakNotDecide', rationale: 'Too close' }
  await ask('viceChair', 'ruleOnTarget', declared.id, ruling)
  const { id, items, chair, bar } = await inSession(browser, [item('1'), item('2', { challengeId: 'ch-beds' })])
  await bar.getByRole('button', { name: 'Other ways' }).click()
  const dialog = chair.getByRole('dialog', { name: 'Test these words' })
  const typed = dialog.getByRole('textbox', { name: 'The words' })
  await typed.fill('Close no beds.')
  await ask('secretary', 'startItem', id, { epoch: 1, itemId: items[1], concludeCurrent: true })
  await expect(bar.getByRole('button', { name: 'Next item', exact: true, includeHidden: true })).toBeDisabled()
  await expect(typed).toHaveValue('Close no beds.')
  await expect(dialog).toContainText('The session has gone on to item 2.')
  await dialog.getByRole('button', { name: 'Keep for later' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(bar.getByRole('button', { name: 'Other ways' })).toHaveCount(0)
})
