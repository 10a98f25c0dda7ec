import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { makeDraft, object, openProposalPlace, positionNow, rule, take, takeOffline } from './steps/answering.ts'
import {
  askAndHelp,
  bringBack,
  groupName,
  proposeGroups,
  putTogether,
  startBreakOuts,
  writeInGroup,
} from './steps/break-outs.ts'
import { choose, fillDate } from './steps/forms.ts'
import {
  admitAsGuest,
  admitToSeat,
  arriveAsGuest,
  askToBeLetIn,
  enterCode,
  showWaysToJoin,
  stranger,
} from './steps/joining.ts'
import { press as byKeyboard } from './steps/keys.ts'
import {
  carryOver,
  circulateMinutes,
  confirmMinutes,
  draftMinutes,
  proposeCorrection,
  takeCorrection,
  writeInMinutes,
} from './steps/minutes.ts'
import { goTo } from './steps/moving.ts'
import { replayDecision, replaySession, sayUsefulness } from './steps/replay.ts'
import { comeBackAfterTenMinutes, openRoomScreen, takeNotes, wanderAndComeBack } from './steps/room.ts'
import { addByName, endAndSeeTimes, giveWord, raiseHand } from './steps/speaking.ts'
import { askOtherwise, closeAndCount, putToRoom, selectParagraph, testSelected } from './steps/testing-words.ts'
import { findings } from './support/axe.ts'
import { enter, type Name, senate, settled } from './support/people.ts'
import { type RunningServer, startServer } from './support/server.ts'
import { shot } from './support/shots.ts'

// Two hours of a senate, walked by eight people through the screens of the demonstration's session of today: planned,
// joined, run, decided in, closed, minuted, confirmed in a second session and replayed, with the chair's machine lost and
// the server killed twice on the way.

let server: RunningServer
const contexts: BrowserContext[] = []
const complaints: string[][] = []
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(async () => {
  for (const context of contexts) await context.close()
  await server.stop()
})

const title = 'Gate 1: may the first 14 beds close?'
const nextTitle = 'The meeting after'
/** Two who are in the room and have no device: the quorum on the beds needs them. */
const withoutDevice = ['Dr Ottoline Marrowby', 'Rosalind Tamberlane']
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Run the session' })
const key = (page: Page, name: string | RegExp): Locator => bar(page).getByRole('button', { name })
const part = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
const quorum = (page: Page): Locator => page.locator('.quorum').first()
const itemTitle = (page: Page): Locator => page.locator('.live-item__title').first()

async function come(browser: Browser, name: Name): Promise<Page> {
  const visitor = await enter(browser, server.url, name)
  contexts.push(visitor.context)
  complaints.push(visitor.complaints)
  return visitor.page
}

async function openToday(page: Page): Promise<void> {
  await goTo(page, 'Sessions')
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await settled(page)
}

async function unknown(browser: Browser): Promise<Page> {
  const one = await stranger(browser, server.url)
  contexts.push(one.context)
  complaints.push(one.complaints)
  return one.page
}

/** Opens what the people panel keeps folded. */
async function showWhoIsHere(page: Page): Promise<void> {
  const summary = page.getByText('Who is here', { exact: true })
  const isOpen = await summary.evaluate((one) => one.closest('details')?.open ?? false)
  if (!isOpen) await summary.click()
}

async function recordHere(secretary: Page, name: string): Promise<void> {
  await secretary.getByRole('button', { name: 'Record who is here' }).click()
  const dialog = secretary.getByRole('dialog', { name: 'Record who is here' })
  await choose(dialog, 'Who', name)
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

/** Goes on, item by item, until the one with this title is on. */
async function goOnTo(operator: Page, everybody: readonly Page[], words: RegExp): Promise<void> {
  for (let step = 0; step < 9; step++) {
    if (words.test(await itemTitle(operator).innerText())) break
    const before = await itemTitle(operator).innerText()
    await key(operator, /^Next item/).click()
    await expect(itemTitle(operator)).not.toHaveText(before)
  }
  for (const page of everybody) await expect(itemTitle(page)).toHaveText(words)
}

test('a meeting of two hours, from its plan to its confirmed minutes', async ({ browser }) => {
  test.setTimeout(600_000)
  let chair = await come(browser, 'chair')
  let draft = ''
  const secretary = await come(browser, 'secretary')
  const vice = await come(browser, 'viceChair')
  const member = await come(browser, 'member')
  const lay = await come(browser, 'layMember')
  const remote = await come(browser, 'otherMember')
  const guest = await unknown(browser)
  const lockedOut = await unknown(browser)

  await test.step('the secretary switches on what this senate needs, plans, and issues a late paper', async () => {
    await chair.goto(`${senate}/settings`)
    await settled(chair)
    for (const use of ['Secret ballots', /^Gradients/]) await chair.getByRole('checkbox', { name: use }).check()
    await chair.getByRole('button', { name: 'Save what is used' }).click()
    await expect(chair.getByRole('button', { name: 'Save what is used' })).toHaveCount(0)
    await openToday(secretary)
    await secretary.getByRole('button', { name: 'Add an item' }).click()
    const adding = secretary.getByRole('dialog', { name: 'Add an item' })
    await adding.getByRole('textbox', { name: 'Title' }).fill('What we ask of the board')
    await adding.getByRole('textbox', { name: 'How long' }).fill('10')
    await adding.getByRole('button', { name: 'Add the item' }).click()
    await expect(adding).toBeHidden()
    await secretary.getByRole('button', { name: 'Move What we ask of the board up' }).click()
    await secretary.getByRole('button', { name: 'Add a paper' }).click()
    const paper = secretary.getByRole('dialog', { name: 'Add a paper' })
    await choose(paper, 'Which item it belongs to', 'working on the response together')
    const buffer = Buffer.from('%PDF-1.7\n% The readings of January\ntrailer\n<<>>\n%%EOF\n')
    await paper.locator('input[type=file]').setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer })
    await paper.getByLabel('What it is called').fill('Readings of January')
    await paper.getByLabel('Why it is late').fill('The readings came in today')
    await paper.getByRole('button', { name: 'Issue the paper' }).click()
    await expect(paper).toBeHidden()
    await openToday(member)
    await expect(member.getByRole('link', { name: 'Readings of January' })).toBeVisible()
    await expect(member.getByText('What we ask of the board')).toBeVisible()
  })

  await test.step('the chair opens it; people come by the navigation, by the code, and by being let in', async () => {
    for (const page of [chair, vice, remote]) await openToday(page)
    await chair.getByRole('button', { name: 'Open the session' }).click()
    await expect(bar(chair)).toBeVisible()
    const code = await showWaysToJoin(chair)
    await shot(chair, 'ways to join')
    await chair.keyboard.press('Escape')
    await enterCode(lay, code)
    await expect(lay.getByRole('heading', { level: 1 })).toHaveText(title)
    await enterCode(guest, code)
    await askToBeLetIn(guest, 'Perdita Nightingale', 'From the carers forum')
    await shot(guest, 'waiting at the door')
    await admitAsGuest(chair, guest, 'Perdita Nightingale')
    await enterCode(lockedOut, code)
    await askToBeLetIn(lockedOut, 'Saffron Embercroft', 'I lost my password')
    await admitToSeat(chair, lockedOut, 'Saffron Embercroft', 'Dr Saffron Embercroft, LTHT')
  })
  const admitted = lockedOut

  await test.step('each says whether they are here; the quorum is reached, lost and regained on every page', async () => {
    for (const page of [chair, secretary, vice, member, lay, admitted])
      await page.getByRole('button', { name: 'I am here, in the room' }).click()
    await remote.getByRole('button', { name: 'I am here, remotely' }).click()
    await arriveAsGuest(guest, secretary, 'Perdita Nightingale')
    await expect(quorum(chair)).toContainText('6 voting members')
    for (const name of withoutDevice) await recordHere(secretary, name)
    await expect(quorum(lay)).toContainText(/^Quorate/)
    await lay.locator('summary').filter({ hasText: 'Your attendance' }).click()
    await lay.getByRole('button', { name: 'I am leaving' }).click()
    await expect(quorum(member)).toContainText('Not quorate')
    await expect(quorum(member)).toContainText('0 lay members are here; 1 is needed.')
    await lay.getByRole('button', { name: 'I am here, in the room' }).click()
    await expect(quorum(member)).toContainText(/^Quorate/)
    await showWhoIsHere(member)
    await expect(part(member, /^People here/)).toContainText('Clementine Hawksworthy (LCC) remote')
  })

  await test.step('an interest is declared as an item opens, and ruled with its effect at once', async () => {
    await byKeyboard(chair, key(chair, /^Next item/))
    for (const page of [chair, member, lay]) await expect(itemTitle(page)).toHaveText(/Welcome/)
    await member.getByText(/^Interests:/).click()
    await member.getByRole('button', { name: 'Declare an interest in this item' }).click()
    const declaring = member.getByRole('dialog')
    await declaring.getByRole('radio', { name: /^Indirect/ }).check()
    await declaring.getByLabel('The interest', { exact: true }).fill('A brother runs the care home next door.')
    await declaring.getByRole('button', { name: 'Declare this' }).click()
    await expect(declaring).toBeHidden()
    await chair.getByText(/^Interests:/).click()
    await chair.getByRole('button', { name: /Rule on this item: Dr Ignatius/ }).click()
    const ruling = chair.getByRole('dialog')
    await ruling.getByRole('radio', { name: /^May speak/ }).check()
    await ruling.getByLabel('Why').fill('Close family')
    await ruling.getByRole('button', { name: /^Rule:/ }).click()
    await expect(member.getByText('You may speak on this item but not decide.')).toBeVisible()
  })

  await test.step('one queue for the room and remote people; the chair gives the word', async () => {
    await raiseHand(member, /first|next/i)
    await raiseHand(remote, /second|list/i)
    await addByName(secretary, 'Perdita Nightingale')
    await giveWord(chair, 'Dr Ignatius Pellbrook', member)
    await giveWord(chair, 'Clementine Hawksworthy', remote)
    await endAndSeeTimes(chair, 'Clementine Hawksworthy')
  })

  await test.step('notes are for those who take them; members wander and come back; the room has a screen of its own', async () => {
    await takeNotes(secretary, chair, member, 'Two people spoke for the record. ')
    await wanderAndComeBack(member, /how it looks from here/, 'You are looking at item')
    const screen = await openRoomScreen(chair)
    await expect(screen.locator('.screen__main')).toContainText('Welcome')
    await shot(screen, 'room screen with an item')
    await screen.close()
    expect(await findings(member)).toEqual([])
    expect(await findings(chair)).toEqual([])
  })

  await test.step('mixed groups work on the response, are helped, come back, and are put together', async () => {
    await goOnTo(chair, [member, remote, guest], /working on the response together/)
    await proposeGroups(chair, 2)
    await startBreakOuts(chair, 10)
    const texts: string[] = []
    for (const [n, page] of [member, lay].entries()) {
      const text = `Group of ${await groupName(page)}: start mornings ${n + 1} hour earlier.`
      texts.push(text)
      await writeInGroup(page, text)
    }
    await askAndHelp(member, secretary, texts[0] ?? '')
    await bringBack(chair, [member, lay], texts)
    await putTogether(chair)
    await shot(chair, 'groups side by side')
  })

  await test.step('words of the document are tested in one press, while a line is bad and the server is killed', async () => {
    await goOnTo(chair, [member, remote, guest], /may the first 14 beds close/)
    await chair.getByRole('tab', { name: 'Document' }).click()
    await selectParagraph(chair, /^The senate advises Leeds Teaching Hospitals to close/)
    await testSelected(chair)
    await expect(
      putToRoom(guest).or(guest.getByText('The senate advises Leeds Teaching Hospitals').first()),
    ).toBeVisible()
    await take(chair, 'Consent')
    await take(vice, 'Consent')
    await takeOffline(remote, 'Consent')
    await object(lay, 'Families hear of it too late to plan.', 'LTHT')
    await server.killAndRestart()
    await expect(positionNow(remote)).toContainText('Consent', { timeout: 30_000 })
    await byKeyboard(member, putToRoom(member).getByRole('button', { name: 'Consent', exact: true }))
    await expect(positionNow(member)).toContainText('Consent')
    // A ruling of last month keeps whoever leads the wards from deciding on them, however they came in.
    await expect(admitted.getByText(/^You may speak on this item but not decide/).first()).toBeVisible()
    await expect(putToRoom(admitted).getByRole('button', { name: 'Consent' })).toHaveCount(0)
    await shot(lay, 'an objector')
    expect(await findings(lay)).toEqual([])
  })

  await test.step('the objection is sustained and integrated into new words; everybody is asked again, and they carry', async () => {
    await rule(chair, 'Sustain', 'Families are told first in every plan of ours.')
    await putToRoom(chair)
      .getByRole('button', { name: /Integrate/ })
      .first()
      .click()
    const dialog = chair.getByRole('dialog', { name: 'Put new words' })
    const written = dialog.getByRole('radio', { name: 'Words that I edit here' })
    if ((await written.count()) > 0) await written.check()
    const field = dialog.getByRole('textbox', { name: 'The new words' })
    const words = await field.inputValue()
    await field.fill(`${words} Families are told four weeks before.`)
    await shot(chair, 'new words')
    await dialog.getByRole('button', { name: 'Ask everybody on these words' }).click()
    await expect(dialog).toHaveCount(0)
    for (const page of [chair, vice, member, lay, remote]) {
      // Whoever still sees the earlier words would answer those, which no longer count.
      await expect(putToRoom(page)).toContainText('Families are told four weeks before.')
      await take(page, 'Consent')
    }
    await expect(putToRoom(secretary)).toContainText('Families are told four weeks before.')
    for (const name of withoutDevice) await recordConsent(secretary, name)
    await closeAndCount(chair)
    for (const page of [chair, member, remote]) await expect(putToRoom(page)).toContainText('Carried')
    await shot(member, 'carried')
    const heard = await putToRoom(member).ariaSnapshot()
    expect(heard).toMatch(/status: .*Carried\. 7 consent, 0 stood aside, 0 object, quorate\./)
    expect(heard).toContain('blockquote: The senate advises Leeds Teaching Hospitals')
    expect(await part(member, /may the first 14 beds close/).ariaSnapshot()).toMatch(/\d+ minutes left/)
    await comeBackAfterTenMinutes(lay, 'The senate advises Leeds Teaching Hospitals')
    await makeDraft(secretary)
    draft = new URL(secretary.url()).pathname.replace('/edit', '')
    await settled(secretary)
    await shot(secretary, 'a draft with everything filled')
    await openToday(secretary)
  })

  await test.step('the chair’s machine dies; the vice chair takes the chair; the server dies a second time', async () => {
    await chair.context().close()
    await byKeyboard(vice, vice.getByRole('button', { name: 'Take the chair' }))
    await expect(part(member, 'Chair')).toContainText('Dr Orlando Thistlewick')
    const words = await part(member, 'Agenda').locator('[aria-current=step]').innerText()
    await server.killAndRestart()
    await expect(part(member, 'Agenda').locator('[aria-current=step]')).toHaveText(words, { useInnerText: true })
    chair = await come(browser, 'chair')
    await openToday(chair)
    await expect(part(chair, 'Chair')).toContainText('Dr Orlando Thistlewick')
    await showWhoIsHere(member)
    await expect(part(member, /^People here/)).toContainText('Dr Juniper Quillfeather')
  })

  await test.step('a secret ballot and gradients, each counted', async () => {
    await askOtherwise(vice, 'The senate asks the board to fund weekend cover.', async (dialog) => {
      await dialog.getByRole('radio', { name: /^Vote/ }).check()
      await dialog.getByRole('radio', { name: /^Secret/ }).check()
    })
    for (const page of [chair, vice, member, lay, remote]) {
      const place = await openProposalPlace(page)
      await place.getByRole('radio', { name: 'For', exact: true }).check()
      await place.getByRole('button', { name: 'Cast my ballot' }).click()
      await expect(place).toContainText('Your secret ballot is cast')
    }
    await closeAndCount(vice)
    await expect(putToRoom(member)).toContainText('Carried')
    await shot(member, 'a secret ballot counted')
    await askOtherwise(vice, 'We meet in the mornings from now on.', async (dialog) => {
      await dialog.getByRole('radio', { name: /^Gradients/ }).check()
    })
    await expect(putToRoom(member)).toContainText('We meet in the mornings')
    await closeAndCount(vice)
    await shot(member, 'gradients counted')
  })

  await test.step('an action is recorded, the decision is drafted, and the session closes with the rest parked', async () => {
    await key(vice, 'Record action').click()
    const dialog = vice.getByRole('dialog', { name: 'Record an action' })
    await dialog.getByLabel('What is to be done').fill('Send the readings to all organisations')
    await choose(dialog, 'Who does it', 'Clementine Hawksworthy')
    await fillDate(dialog, 'Due', 7)
    await shot(vice, 'an action is recorded on the item that is on')
    await dialog.getByRole('button', { name: 'Record the action' }).click()
    await expect(dialog).toHaveCount(0)
    await key(vice, 'Close the session').click()
    await vice
      .getByRole('dialog', { name: 'Close the session' })
      .getByRole('button', { name: /park the rest/ })
      .click()
    for (const page of [vice, member]) await expect(page.getByText('Closed', { exact: true }).first()).toBeVisible()
  })

  await test.step('people say whether it was worth their time, and the guest has no way back in', async () => {
    for (const page of [member, lay, remote]) await sayUsefulness(page, 'Yes')
    await guest.reload()
    await expect(guest.getByRole('toolbar')).toHaveCount(0)
    await expect(guest.locator('.live-agenda')).toHaveCount(0)
    await openToday(member)
    await expect(part(member, 'A good use of time?')).toContainText('3 people answered')
  })

  await test.step('the minutes are drafted from the run, edited, circulated, corrected and circulated again', async () => {
    await draftMinutes(secretary)
    await writeInMinutes(secretary, ' The chair thanked everybody.')
    await openToday(secretary)
    await circulateMinutes(secretary)
    await openToday(member)
    await member.getByRole('link', { name: /Read the minutes/ }).click()
    await settled(member)
    await proposeCorrection(member, {
      ...{ passage: 'The chair thanked everybody.', shouldSay: 'The vice chair thanked everybody.' },
      why: 'The chair had gone.',
    })
    await secretary.getByRole('link', { name: /Read the minutes/ }).click()
    await settled(secretary)
    await takeCorrection(secretary, 'The last sentence now says who it was.')
    await openToday(secretary)
    await part(secretary, 'Minutes').getByRole('link', { name: 'Write the minutes' }).click()
    await writeInMinutes(secretary, ' It was the vice chair who did.')
    await openToday(secretary)
    await circulateMinutes(secretary, 'Circulate them again')
  })

  await test.step('a second session takes over what was left, and confirms the minutes', async () => {
    await goTo(secretary, 'Sessions')
    await secretary.getByRole('button', { name: 'Plan a session' }).click()
    const form = secretary.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Title' }).fill(nextTitle)
    await fillDate(form, /day|date|when/i, 1)
    await form.getByRole('textbox', { name: 'Starts at' }).fill('2pm')
    await form.getByRole('textbox', { name: 'Ends at' }).fill('3pm')
    await form.getByRole('radio', { name: 'In person', exact: true }).check()
    await form.getByRole('textbox', { name: 'Place' }).fill('Civic building')
    await form.getByRole('button', { name: 'Save as a draft' }).click()
    await expect(secretary.getByRole('heading', { level: 1, name: nextTitle })).toBeVisible()
    await carryOver(secretary)
    await secretary.getByRole('button', { name: 'Publish', exact: true }).click()
    const publishing = secretary.getByRole('dialog')
    await publishing.getByRole('textbox', { name: 'Why the notice is short' }).fill('The board meets on Thursday')
    await publishing.getByRole('button', { name: 'Publish the session' }).click()
    await expect(publishing).toBeHidden()
    await goTo(chair, 'Sessions')
    await chair.getByRole('link', { name: nextTitle }).first().click()
    await settled(chair)
    await chair.getByRole('button', { name: 'Open the session' }).click()
    for (const page of [chair, vice, member, lay, remote, secretary]) {
      await goTo(page, 'Sessions')
      await page.getByRole('link', { name: nextTitle }).first().click()
      await page.getByRole('button', { name: 'I am here, in the room' }).click()
    }
    for (const name of withoutDevice) await recordHere(secretary, name)
    await key(chair, /^Next item: .*Minutes of the last session/).click()
    await confirmMinutes(chair)
    await openToday(member)
    await expect(part(member, 'Minutes')).toContainText(/Confirmed/)
    await shot(member, 'minutes confirmed')
    expect(await findings(member)).toEqual([])
  })

  await test.step('the session is replayed, and a decision leads to the moment at which it was made', async () => {
    await replaySession(member, 'The senate advises Leeds Teaching Hospitals')
    await shot(member, 'replay')
    expect(await findings(member)).toEqual([])
    await secretary.goto(draft)
    await settled(secretary)
    await replayDecision(secretary, '')
  })

  expect(complaints.flat()).toEqual([])
})

/** Whoever operates records the consent of somebody without a device. */
async function recordConsent(operator: Page, name: string): Promise<void> {
  await putToRoom(operator).getByRole('button', { name: 'Record for somebody' }).click()
  const dialog = operator.getByRole('dialog', { name: 'Record for somebody without a device' })
  await choose(dialog, 'Whose position', name)
  await dialog.getByRole('radio', { name: 'Consent', exact: true }).check()
  await dialog.getByRole('button', { name: 'Record this position' }).click()
  await expect(dialog).toHaveCount(0)
}
